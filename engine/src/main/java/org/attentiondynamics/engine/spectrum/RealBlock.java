// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;

/** One real eigenvalue: D = lambda. */
record RealBlock(int first, double lambda) implements Block {
    @Override
    public int size() {
        return 1;
    }

    @Override
    public List<Eigenvalue> eigenvalues() {
        return List.of(new Eigenvalue(lambda, 0));
    }

    @Override
    public double rate() {
        return lambda;
    }

    @Override
    public Mode mode() {
        return Mode.pure(first, 1, lambda, 0);
    }

    @Override
    public void propagate(
            final double t,
            final double shift,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        scale(StrictMath.exp(t * (lambda - shift)), in, n, d, out);
    }

    @Override
    public void apply(final double[] in, final int n, final int d, final double[] out) {
        scale(lambda, in, n, d, out);
    }

    @Override
    public LayerBlock layered(final double dt) {
        return new RealLayer(this, dt, LayerBlock.rate(dt, lambda, 0));
    }

    void scale(
            final double factor, final double[] in, final int n, final int d, final double[] out) {
        for (int p = first; p < n * d; p += d) {
            out[p] = factor * in[p];
        }
    }
}
