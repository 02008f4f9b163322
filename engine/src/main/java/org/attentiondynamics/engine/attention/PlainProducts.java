// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * q . y_c and q . (y - y_c) for the query q = B^T x of one row and some keys y_c: every sum in the order of coordinates, every product and
 * every sum rounded. Four keys at a time, as each sum has to wait for itself.
 */
final class PlainProducts {
    private final double[][] form;
    private final int d;

    /** q. */
    final double[] query;

    PlainProducts(final double[] form, final int d) {
        this.d = d;
        this.form = new double[d][];
        for (int r = 0; r < d; r++) {
            this.form[r] = Arrays.copyOfRange(form, r * d, r * d + d);
        }
        this.query = new double[d];
    }

    /** q = B^T (y_{a(i)} + e^{-G} w_i). */
    void take(final AnchoredTokens x, final int i, final double shrink) {
        int a = x.anchorOf[i] * d;
        Arrays.fill(query, 0);
        for (int r = 0; r < d; r++) {
            double coordinate = x.anchors[a + r] + shrink * x.offsets[i * d + r];
            add(coordinate, form[r], query);
        }
    }

    /** Both arrays from 0, and nothing else: that HotSpot vectorises. */
    private static void add(final double factor, final double[] from, final double[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * from[k];
        }
    }

    /** The sum of |q_k| extent_k, k in [at, at + d). */
    double extent(final double[] extents, final int at) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum += Math.abs(query[k]) * extents[at + k];
        }
        return sum;
    }

    /** out[p] = q . rows_chosen[p], p in [0, count). */
    void of(final double[] rows, final int[] chosen, final int count, final double[] out) {
        for (int p = 0; p < count; p += 4) {
            four(rows, chosen, p, count - 1, out);
        }
    }

    private void four(
            final double[] rows,
            final int[] chosen,
            final int p,
            final int end,
            final double[] out) {
        int at0 = chosen[p] * d;
        int at1 = chosen[Math.min(p + 1, end)] * d;
        int at2 = chosen[Math.min(p + 2, end)] * d;
        int at3 = chosen[Math.min(p + 3, end)] * d;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int k = 0; k < d; k++) {
            double q = query[k];
            sum0 += q * rows[at0 + k];
            sum1 += q * rows[at1 + k];
            sum2 += q * rows[at2 + k];
            sum3 += q * rows[at3 + k];
        }
        write(out, p, end, sum0, sum1, sum2, sum3);
    }

    /** out[p] = q . (rows_from - rows_chosen[p]), p in [0, count). */
    void differences(
            final double[] rows,
            final int from,
            final int[] chosen,
            final int count,
            final double[] out) {
        for (int p = 0; p < count; p += 4) {
            four(rows, from * d, chosen, p, count - 1, out);
        }
    }

    private void four(
            final double[] rows,
            final int at,
            final int[] chosen,
            final int p,
            final int end,
            final double[] out) {
        int at0 = chosen[p] * d;
        int at1 = chosen[Math.min(p + 1, end)] * d;
        int at2 = chosen[Math.min(p + 2, end)] * d;
        int at3 = chosen[Math.min(p + 3, end)] * d;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int k = 0; k < d; k++) {
            double q = query[k];
            double y = rows[at + k];
            sum0 += q * (y - rows[at0 + k]);
            sum1 += q * (y - rows[at1 + k]);
            sum2 += q * (y - rows[at2 + k]);
            sum3 += q * (y - rows[at3 + k]);
        }
        write(out, p, end, sum0, sum1, sum2, sum3);
    }

    /** Four sums from place p on; what would go beyond the last place was found for the last key again. */
    static void write(
            final double[] out,
            final int p,
            final int end,
            final double sum0,
            final double sum1,
            final double sum2,
            final double sum3) {
        out[Math.min(p + 3, end)] = sum3;
        out[Math.min(p + 2, end)] = sum2;
        out[Math.min(p + 1, end)] = sum1;
        out[p] = sum0;
    }
}
