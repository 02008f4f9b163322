// SPDX-License-Identifier: Apache-2.0
/**
 * Where attention meets differential equations: the rescaled flow z of the tokens and the frames it leaves.
 *
 * <p>May import: tokens, spectrum, ode, attention. May be imported by: limit.
 */
package org.attentiondynamics.engine.flow;
