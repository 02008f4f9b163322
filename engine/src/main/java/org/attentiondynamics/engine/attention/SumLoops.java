// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/** Loops over the rows of a tile that sum up weights and what they weigh; how loops are written is told at {@link ScoreLoops}. */
final class SumLoops {
    private SumLoops() {}

    /** out += more. */
    static void add(final double[] more, final int rows, final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] += more[r];
        }
    }

    /** w = m w. */
    static void scale(final double m, final int rows, final double[] w) {
        for (int r = 0; r < rows; r++) {
            w[r] *= m;
        }
    }

    /** sum += w0 + w1 + w2 + w3. */
    static void addFour(final double[][] w, final int rows, final double[] sum) {
        addFour(w[0], w[1], w[2], w[3], rows, sum);
    }

    private static void addFour(
            final double[] w0,
            final double[] w1,
            final double[] w2,
            final double[] w3,
            final int rows,
            final double[] sum) {
        for (int r = 0; r < rows; r++) {
            sum[r] += (w0[r] + w1[r]) + (w2[r] + w3[r]);
        }
    }

    /** sum_k += w0 (v0k - c_k) + .. + w3 (v3k - c_k) for every coordinate k; v_c the d values at place c. */
    static void addFourValues(
            final double[][] w,
            final double[] v,
            final int[] at,
            final double[][] c,
            final int d,
            final int rows,
            final double[][] sum) {
        for (int k = 0; k < d; k++) {
            addFourValues(
                    w[0],
                    w[1],
                    w[2],
                    w[3],
                    v[at[0] + k],
                    v[at[1] + k],
                    v[at[2] + k],
                    v[at[3] + k],
                    c[k],
                    rows,
                    sum[k]);
        }
    }

    private static void addFourValues(
            final double[] w0,
            final double[] w1,
            final double[] w2,
            final double[] w3,
            final double v0,
            final double v1,
            final double v2,
            final double v3,
            final double[] c,
            final int rows,
            final double[] sum) {
        for (int r = 0; r < rows; r++) {
            sum[r] =
                    Math.fma(
                            w3[r],
                            v3 - c[r],
                            Math.fma(
                                    w2[r],
                                    v2 - c[r],
                                    Math.fma(
                                            w1[r], v1 - c[r], Math.fma(w0[r], v0 - c[r], sum[r]))));
        }
    }

    /** sum_k += w (v_k - c_k) for every coordinate k. */
    static void addValue(
            final double[] w,
            final double[] v,
            final int at,
            final double[][] c,
            final int d,
            final int rows,
            final double[][] sum) {
        for (int k = 0; k < d; k++) {
            addValue(w, v[at + k], c[k], rows, sum[k]);
        }
    }

    private static void addValue(
            final double[] w,
            final double v,
            final double[] c,
            final int rows,
            final double[] sum) {
        for (int r = 0; r < rows; r++) {
            sum[r] = Math.fma(w[r], v - c[r], sum[r]);
        }
    }
}
