// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;

/** R = 1 + dt lambda: R^k = (sign R)^k e^{k dt rate}. */
record RealLayer(RealBlock value, double dt, double rate) implements LayerBlock {
    @Override
    public int first() {
        return value.first();
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public List<Eigenvalue> eigenvalues() {
        return value.eigenvalues();
    }

    @Override
    public Mode mode() {
        return Mode.pure(first(), 1, rate, layer() < 0 ? Math.PI / dt : 0);
    }

    @Override
    public void propagate(
            final double t,
            final double shift,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        boolean flips = LayerBlock.layers(t, dt) % 2 != 0 && layer() < 0;
        double growth = StrictMath.exp(t * (rate - shift));
        value.scale(flips ? -growth : growth, in, n, d, out);
    }

    @Override
    public void apply(final double[] in, final int n, final int d, final double[] out) {
        value.apply(in, n, d, out);
    }

    @Override
    public void applyInverse(final double[] in, final int n, final int d, final double[] out) {
        value.scale(1 / layer(), in, n, d, out);
    }

    @Override
    public LayerBlock layered(final double size) {
        return value.layered(size);
    }

    private double layer() {
        return 1 + dt * value.lambda();
    }
}
