// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/** q . (y - y_c) for one query q and some keys y_c, differences taken before products. Four keys at a time. */
final class Differences {
    private final double[] query;
    private final int d;

    Differences(final int d) {
        this.query = new double[d];
        this.d = d;
    }

    /** Takes up the query of row i of a tile. */
    void take(final double[][] queries, final int i) {
        for (int k = 0; k < d; k++) {
            query[k] = queries[k][i];
        }
    }

    /** The sum of |q_k| extent_k, k in [at, at + d). */
    double extent(final double[] extents, final int at) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum = Math.fma(Math.abs(query[k]), extents[at + k], sum);
        }
        return sum;
    }

    /** out[s] = q . (rows_from - rows_chosen[s]), s in [0, count). */
    void of(
            final double[] rows,
            final int from,
            final int[] chosen,
            final int count,
            final double[] out) {
        for (int s = 0; s < count; s += 4) {
            four(rows, from, chosen, s, count - 1, out);
        }
    }

    private void four(
            final double[] rows,
            final int from,
            final int[] chosen,
            final int s,
            final int end,
            final double[] out) {
        int at = from * d;
        int at0 = chosen[s] * d;
        int at1 = chosen[Math.min(s + 1, end)] * d;
        int at2 = chosen[Math.min(s + 2, end)] * d;
        int at3 = chosen[Math.min(s + 3, end)] * d;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int k = 0; k < d; k++) {
            double q = query[k];
            double y = rows[at + k];
            sum0 = Math.fma(q, y - rows[at0 + k], sum0);
            sum1 = Math.fma(q, y - rows[at1 + k], sum1);
            sum2 = Math.fma(q, y - rows[at2 + k], sum2);
            sum3 = Math.fma(q, y - rows[at3 + k], sum3);
        }
        PlainProducts.write(out, s, end, sum0, sum1, sum2, sum3);
    }
}
