// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * x_i' = sum_j P_ij V x_j, P_ij = softmax_j x_i . x_j, as it is written: no rescaling, no modes, none of the engine's arithmetic.
 *
 * <p>For times at which e^{tV} is moderate.
 */
record PlainFlow(Matrix value) {
    Tokens at(final Tokens initial, final double time) {
        int n = initial.count();
        int d = initial.dimension();
        SmoothSystem system = (t, x) -> field(n, d, x);
        return Tokens.of(n, d, system.at(initial.toArray(), time));
    }

    private double[] field(final int n, final int d, final double[] x) {
        double[] means = new double[n * d];
        for (int i = 0; i < n; i++) {
            mean(i, n, d, x, means);
        }
        return Matrix.of(n, d, means).times(value.transpose()).toArray();
    }

    /** sum_j P_ij x_j. */
    private static void mean(
            final int i, final int n, final int d, final double[] x, final double[] out) {
        double greatest = Double.NEGATIVE_INFINITY;
        double[] scores = new double[n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < d; k++) {
                scores[j] += x[i * d + k] * x[j * d + k];
            }
            greatest = Math.max(greatest, scores[j]);
        }
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double weight = StrictMath.exp(scores[j] - greatest);
            sum += weight;
            for (int k = 0; k < d; k++) {
                out[i * d + k] += weight * x[j * d + k];
            }
        }
        for (int k = 0; k < d; k++) {
            out[i * d + k] /= sum;
        }
    }
}
