// SPDX-License-Identifier: Apache-2.0
/**
 * The value matrix V seen through its eigenvalues: growth rates, invariant subspaces, and the bounded propagator e^{t(V - rho I)}.
 *
 * <p>May import: tokens. May be imported by: flow, limit.
 */
package org.attentiondynamics.engine.spectrum;
