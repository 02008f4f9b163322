// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.ode.VectorField;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * zeta' = e^{-tD} sum_h V_h e^{tD} (P^h zeta - zeta) in modal coordinates; for one head, zeta' = D (P zeta - zeta).
 *
 * <p>No allocation per evaluation.
 */
final class RescaledField implements VectorField {
    private final ModalBasis basis;
    private final double growthRate;
    private final int n;
    private final int d;
    private final SelfAttention[] attention;
    private final double[][] operators;
    private final double[] y;
    private final double[] pull;
    private final double[] moved;
    private final double[] sum;

    RescaledField(
            final AttentionModel model,
            final ValueSpectrum spectrum,
            final int n,
            final BooleanSupplier cancelled) {
        this.basis = spectrum.basis();
        this.growthRate = spectrum.growthRate();
        this.n = n;
        this.d = basis.dimension();
        this.attention =
                model.heads().stream()
                        .map(h -> new SelfAttention(n, basis.form(h.form()), cancelled))
                        .toArray(SelfAttention[]::new);
        this.operators =
                model.heads().stream()
                        .map(h -> basis.operator(h.value()))
                        .map(Matrix::toArray)
                        .toArray(double[][]::new);
        this.y = new double[n * d];
        this.pull = new double[n * d];
        this.moved = new double[n * d];
        this.sum = new double[n * d];
    }

    @Override
    public int dimension() {
        return n * d;
    }

    @Override
    public void evaluate(final double t, final double[] zeta, final double[] derivative) {
        basis.propagate(t, zeta, n, y);
        double logScale = 2 * growthRate * t;
        if (attention.length == 1) {
            attention[0].pull(y, logScale, zeta, pull);
            basis.applyValue(pull, n, derivative);
            return;
        }
        Arrays.fill(sum, 0);
        for (int h = 0; h < attention.length; h++) {
            attention[h].pull(y, logScale, zeta, pull);
            basis.propagate(t, pull, n, moved);
            addProduct(operators[h], moved);
        }
        basis.unpropagate(t, sum, n, derivative);
    }

    /** sum_i += A m_i for every token i. */
    private void addProduct(final double[] a, final double[] m) {
        for (int i = 0; i < n * d; i += d) {
            for (int r = 0; r < d; r++) {
                double s = 0;
                for (int c = 0; c < d; c++) {
                    s += a[r * d + c] * m[i + c];
                }
                sum[i + r] += s;
            }
        }
    }
}
