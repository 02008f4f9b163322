// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * R = I + dt D for a dense D: R^k = e^{k dt rate} (R e^{-dt rate})^k, the second factor bounded for k >= 0 up to polynomials.
 *
 * <p>Thread-safe.
 */
final class DenseLayer implements LayerBlock {
    private final DenseBlock value;
    private final double dt;
    private final double rate;
    private final DMatrixRMaj layer;
    private final DMatrixRMaj inverse;
    private final MatrixPowers forward;
    private final MatrixPowers backward;

    DenseLayer(final DenseBlock value, final double dt, final double rate) {
        this.value = value;
        this.dt = dt;
        this.rate = rate;
        this.layer = value.matrix().copy();
        CommonOps_DDRM.scale(dt, layer);
        for (int k = 0; k < layer.numRows; k++) {
            layer.add(k, k, 1);
        }
        this.inverse =
                Inverse.of(layer)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "layers of size "
                                                        + dt
                                                        + " are singular to rounding; choose another size"));
        this.forward = new MatrixPowers(scaled(layer, StrictMath.exp(-dt * rate)));
        this.backward = new MatrixPowers(scaled(inverse, StrictMath.exp(dt * rate)));
    }

    private static DMatrixRMaj scaled(final DMatrixRMaj a, final double factor) {
        DMatrixRMaj result = a.createLike();
        CommonOps_DDRM.scale(factor, a, result);
        return result;
    }

    @Override
    public int first() {
        return value.first();
    }

    @Override
    public int size() {
        return value.size();
    }

    @Override
    public List<Eigenvalue> eigenvalues() {
        return value.eigenvalues();
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public Mode mode() {
        double most = NormOps_DDRM.inducedP2(layer);
        double least = 1 / NormOps_DDRM.inducedP2(inverse);
        return new Mode(
                first(),
                size(),
                rate,
                StrictMath.log(least) / dt,
                StrictMath.log(most) / dt,
                Double.POSITIVE_INFINITY);
    }

    @Override
    public void propagate(
            final double t,
            final double shift,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        long k = LayerBlock.layers(t, dt);
        DMatrixRMaj power = k >= 0 ? forward.power(k) : backward.power(-k);
        value.multiply(power, StrictMath.exp(t * (rate - shift)), in, n, d, out);
    }

    @Override
    public void apply(final double[] in, final int n, final int d, final double[] out) {
        value.apply(in, n, d, out);
    }

    @Override
    public void applyInverse(final double[] in, final int n, final int d, final double[] out) {
        value.multiply(inverse, 1, in, n, d, out);
    }

    @Override
    public LayerBlock layered(final double size) {
        return value.layered(size);
    }
}
