// SPDX-License-Identifier: Apache-2.0
/**
 * What the theorems predict of the limit, what is observed of it, and whether the two agree.
 *
 * <p>May import: tokens, spectrum, flow, geometry. May be imported by: adapters only.
 */
package org.attentiondynamics.engine.limit;
