// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;

/** R = 1 + dt (re + i im) = e^{dt rate + i angle}, so that R^k grows by k dt rate and turns by k angle. */
record RotationLayer(RotationBlock value, double dt, double rate, double angle)
        implements LayerBlock {
    @Override
    public int first() {
        return value.first();
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public List<Eigenvalue> eigenvalues() {
        return value.eigenvalues();
    }

    @Override
    public Mode mode() {
        return Mode.pure(first(), 2, rate, angle / dt);
    }

    @Override
    public void propagate(
            final double t,
            final double shift,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        double turns = LayerBlock.layers(t, dt) * angle;
        value.turn(StrictMath.exp(t * (rate - shift)), turns, in, n, d, out);
    }

    @Override
    public void apply(final double[] in, final int n, final int d, final double[] out) {
        value.apply(in, n, d, out);
    }

    @Override
    public void applyInverse(final double[] in, final int n, final int d, final double[] out) {
        value.turn(StrictMath.exp(-dt * rate), -angle, in, n, d, out);
    }

    @Override
    public LayerBlock layered(final double size) {
        return value.layered(size);
    }
}
