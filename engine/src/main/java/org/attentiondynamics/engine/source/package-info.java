// SPDX-License-Identifier: Apache-2.0
/**
 * Where matrices and tokens come from: families of them, by a seed, and the weights of a trained head.
 *
 * <p>May import: tokens. May be imported by: adapters only.
 */
package org.attentiondynamics.engine.source;
