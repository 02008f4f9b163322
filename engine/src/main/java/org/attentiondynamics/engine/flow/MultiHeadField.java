// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.spectrum.Part;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * x_i' = sum_h V_h M^h_i with M^h_i = sum_j P^h_ij x_j, for several heads, whose V_h need not commute with V = sum_h V_h.
 *
 * <p>With A_h = V_h in modal coordinates and G = rho t, r_i = sum_h A_h e^{-G} (M^h_i - xi_i) is what moves a token against the linear
 * flow:
 *
 * <ul>
 *   <li>free, expanding: zeta_i' = e^{G - tD} r_i;
 *   <li>free, other modes: xi_i' = D xi_i + e^G r_i;
 *   <li>held by a: omega_i' = sum_h A_h (M^h_i - M^h_a).
 * </ul>
 *
 * <p>Heads that mix modes drive slow ones at the pace of fast ones; a slow zeta then leaves double range once (rho - rate) t nears 709,
 * and the flow ends as not finite. No allocation per evaluation; O(h n^2 d + h n d^2).
 */
final class MultiHeadField extends FlowField {
    private final double[][] operators;
    private final double[] sum;
    private final double[] linear;
    private final double[] own;

    MultiHeadField(
            final Forest forest,
            final List<SelfAttention> attention,
            final List<Matrix> operators) {
        super(forest, attention);
        this.operators = operators.stream().map(Matrix::toArray).toArray(double[][]::new);
        this.sum = new double[n * d];
        this.linear = new double[n * d];
        this.own = new double[n * d];
    }

    @Override
    void move(
            final double t, final double[] state, final double[] free, final double[] derivative) {
        double growth = StrictMath.exp(forest.basis().growthRate() * t);
        Arrays.fill(sum, 0);
        Arrays.fill(drawnApart, false);
        for (int h = 0; h < operators.length; h++) {
            attention.get(h).attend(tokens, tokens.anchors(), attended[h]);
            for (int i = 0; i < n; i++) {
                if (forest.isFree(i)) {
                    pullFree(i, attended[h], 1 / growth);
                } else {
                    pullHeld(i, attended[h], growth);
                }
            }
            addProduct(operators[h]);
        }
        forest.basis()
                .propagate(-t, forest.basis().growthRate(), sum, n, derivative, Part.EXPANDING);
        System.arraycopy(state, 0, own, 0, own.length);
        forest.basis().applyValue(own, n, linear);
        for (int p = 0; p < sum.length; p++) {
            if (!forest.isFree(p / d)) {
                derivative[p] = sum[p];
            } else if (!forest.isExpanding(p % d)) {
                derivative[p] = linear[p] + growth * sum[p];
            }
        }
    }

    /** e^{-G} (M_i - xi_i). */
    private void pullFree(final int i, final Attended seen, final double shrink) {
        int l = seen.reference()[i];
        for (int k = 0; k < d; k++) {
            double far = y(l, k) - y(i, k) + seen.far()[i * d + k];
            pull[i * d + k] = far + shrink * (tokens.offsets()[l * d + k] + seen.near()[i * d + k]);
        }
    }

    /** M_i - M_a. */
    private void pullHeld(final int i, final Attended seen, final double growth) {
        int a = forest.anchor(i);
        int l = seen.reference()[i];
        int m = seen.reference()[a];
        for (int k = 0; k < d; k++) {
            double far = y(l, k) - y(m, k) + (seen.far()[i * d + k] - seen.far()[a * d + k]);
            double near = seen.near()[i * d + k] - seen.near()[a * d + k];
            double lead = tokens.offsets()[l * d + k] - tokens.offsets()[m * d + k];
            drawnApart[i] |= far != 0;
            pull[i * d + k] = (far == 0 ? 0 : growth * far) + lead + near;
        }
    }

    private double y(final int token, final int k) {
        return tokens.anchors()[forest.row(token) * d + k];
    }

    /** sum_i += A pull_i for every token i. */
    private void addProduct(final double[] a) {
        for (int i = 0; i < n * d; i += d) {
            for (int r = 0; r < d; r++) {
                double s = 0;
                for (int c = 0; c < d; c++) {
                    s += a[r * d + c] * pull[i + c];
                }
                sum[i + r] += s;
            }
        }
    }
}
