// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;

/** One complex pair re +- i im on the basis (u, w): D = [[re, im], [-im, re]]. */
record RotationBlock(int first, double re, double im) implements Block {
    @Override
    public int size() {
        return 2;
    }

    @Override
    public List<Eigenvalue> eigenvalues() {
        return List.of(new Eigenvalue(re, im), new Eigenvalue(re, -im));
    }

    @Override
    public double rate() {
        return re;
    }

    @Override
    public Mode mode() {
        return Mode.pure(first, 2, re, im);
    }

    @Override
    public void propagate(
            final double t,
            final double shift,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        turn(StrictMath.exp(t * (re - shift)), t * im, in, n, d, out);
    }

    @Override
    public void apply(final double[] in, final int n, final int d, final double[] out) {
        multiply(re, im, in, n, d, out);
    }

    @Override
    public LayerBlock layered(final double dt) {
        return new RotationLayer(
                this, dt, LayerBlock.rate(dt, re, im), StrictMath.atan2(dt * im, 1 + dt * re));
    }

    /** Multiplies by factor e^{i angle}. */
    void turn(
            final double factor,
            final double angle,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        multiply(factor * StrictMath.cos(angle), factor * StrictMath.sin(angle), in, n, d, out);
    }

    /** Multiplies by c + i s. */
    void multiply(
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
