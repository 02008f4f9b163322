// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

/** One complex pair re +- i im on the basis (u, w): D = [[re, im], [-im, re]]. */
record RotationBlock(int first, double re, double im) implements Block {
    @Override
    public int size() {
        return 2;
    }

    @Override
    public double rate() {
        return re;
    }

    @Override
    public void propagate(
            final double t,
            final double rho,
            final double[] zeta,
            final int n,
            final int d,
            final double[] y) {
        double factor = StrictMath.exp(t * (re - rho));
        rotate(factor * StrictMath.cos(t * im), factor * StrictMath.sin(t * im), zeta, n, d, y);
    }

    @Override
    public void apply(final double[] zeta, final int n, final int d, final double[] out) {
        rotate(re, im, zeta, n, d, out);
    }

    private void rotate(
            final double c,
            final double s,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        for (int p = first; p < n * d; p += d) {
            double a = in[p];
            double b = in[p + 1];
            out[p] = c * a + s * b;
            out[p + 1] = c * b - s * a;
        }
    }
}
