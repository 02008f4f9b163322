// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

/** One real eigenvalue: D = lambda. */
record RealBlock(int first, double lambda) implements Block {
    @Override
    public int size() {
        return 1;
    }

    @Override
    public double rate() {
        return lambda;
    }

    @Override
    public void propagate(
            final double t,
            final double rho,
            final double[] zeta,
            final int n,
            final int d,
            final double[] y) {
        double factor = StrictMath.exp(t * (lambda - rho));
        for (int p = first; p < n * d; p += d) {
            y[p] = factor * zeta[p];
        }
    }

    @Override
    public void apply(final double[] zeta, final int n, final int d, final double[] out) {
        for (int p = first; p < n * d; p += d) {
            out[p] = lambda * zeta[p];
        }
    }
}
