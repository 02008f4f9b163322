// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import org.attentiondynamics.engine.tokens.Matrix;

/** Attention and flow as the formulas stand, for tokens of moderate scores: what benchmarks are held against. */
final class PlainAttention {
    private PlainAttention() {}

    /** sum_j P_ij v_j for all i, n x d. */
    static double[] means(final double[] x, final Matrix form, final double[] v) {
        int d = form.rows();
        int n = x.length / d;
        double[] means = new double[n * d];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double weight = StrictMath.exp(score(x, form, i, j));
                sum += weight;
                for (int k = 0; k < d; k++) {
                    means[i * d + k] += weight * v[j * d + k];
                }
            }
            for (int k = 0; k < d; k++) {
                means[i * d + k] /= sum;
            }
        }
        return means;
    }

    /** The key of greatest score. */
    static int leader(final double[] x, final Matrix form, final int i) {
        int best = 0;
        for (int j = 1; j < x.length / form.rows(); j++) {
            best = score(x, form, i, j) > score(x, form, i, best) ? j : best;
        }
        return best;
    }

    private static double score(final double[] x, final Matrix form, final int i, final int j) {
        int d = form.rows();
        double score = 0;
        for (int r = 0; r < d; r++) {
            for (int c = 0; c < d; c++) {
                score += x[i * d + r] * form.at(r, c) * x[j * d + c];
            }
        }
        return score;
    }

    /** z(T) for V = I and B = I, by so many steps of the classical method of order four. */
    static double[] rescaled(final double[] start, final int d, final double end, final int steps) {
        double h = end / steps;
        double[] z = start.clone();
        for (int s = 0; s < steps; s++) {
            double t = s * h;
            double[] k1 = field(t, z, d);
            double[] k2 = field(t + h / 2, along(z, h / 2, k1), d);
            double[] k3 = field(t + h / 2, along(z, h / 2, k2), d);
            double[] k4 = field(t + h, along(z, h, k3), d);
            for (int k = 0; k < z.length; k++) {
                z[k] += h / 6 * (k1[k] + 2 * k2[k] + 2 * k3[k] + k4[k]);
            }
        }
        return z;
    }

    private static double[] field(final double t, final double[] z, final int d) {
        double[] means = means(z, Matrix.scaledIdentity(d, StrictMath.exp(2 * t)), z);
        return along(means, -1, z);
    }

    private static double[] along(final double[] a, final double factor, final double[] b) {
        double[] sum = a.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * b[k];
        }
        return sum;
    }
}
