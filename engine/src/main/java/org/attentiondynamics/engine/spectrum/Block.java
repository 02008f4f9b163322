// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

/** V restricted to one invariant subspace, acting on modal coordinates [first, first + size) of every token. */
sealed interface Block permits RealBlock, RotationBlock, DenseBlock {
    int first();

    int size();

    /** The largest real part of the block's eigenvalues. */
    double rate();

    /** y = e^{t(D - rho I)} zeta on this block, for n tokens of d coordinates. */
    void propagate(double t, double rho, double[] zeta, int n, int d, double[] y);

    /** out = D zeta on this block, for n tokens of d coordinates. */
    void apply(double[] zeta, int n, int d, double[] out);
}
