// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * Short loops over the rows of a tile, one array per coordinate, the key as scalars.
 *
 * <p>HotSpot turns a loop into vector instructions if its body is small, every array is read from its start and nothing is summed up
 * across rows. So there are many of them, each doing little; arrays of a tile stay in the nearest cache from one to the next. Arrays of
 * one call are all different unless said otherwise.
 */
final class RowLoops {
    /** Whatever is not zero is, times this, above any rounding. */
    private static final double ANY = 0x1p200;

    private RowLoops() {}

    /** best = max(best, q . y), y the d coordinates at a place of an array; scores is scratch. */
    static void raise(
            final double[][] q,
            final double[] y,
            final int at,
            final int d,
            final int rows,
            final double[] scores,
            final double[] best) {
        switch (d) {
            case 1 -> raise(q[0], y[at], rows, best);
            case 2 -> raise(q[0], q[1], y[at], y[at + 1], rows, best);
            case 3 -> raise(q[0], q[1], q[2], y[at], y[at + 1], y[at + 2], rows, best);
            default -> {
                product(q[0], y[at], rows, scores);
                for (int k = 1; k < d; k++) {
                    add(q[k], y[at + k], rows, scores);
                }
                greater(scores, rows, best);
            }
        }
    }

    /** The bits of the q . y that {@link #raise} compares, for one row. */
    static double score(
            final double[][] q, final double[] y, final int at, final int d, final int row) {
        double score = q[0][row] * y[at];
        for (int k = 1; k < d; k++) {
            score = Math.fma(q[k][row], y[at + k], score);
        }
        return score;
    }

    private static void raise(
            final double[] q0, final double y0, final int rows, final double[] best) {
        for (int r = 0; r < rows; r++) {
            best[r] = Math.max(best[r], q0[r] * y0);
        }
    }

    private static void raise(
            final double[] q0,
            final double[] q1,
            final double y0,
            final double y1,
            final int rows,
            final double[] best) {
        for (int r = 0; r < rows; r++) {
            best[r] = Math.max(best[r], Math.fma(q1[r], y1, q0[r] * y0));
        }
    }

    private static void raise(
            final double[] q0,
            final double[] q1,
            final double[] q2,
            final double y0,
            final double y1,
            final double y2,
            final int rows,
            final double[] best) {
        for (int r = 0; r < rows; r++) {
            best[r] = Math.max(best[r], Math.fma(q2[r], y2, Math.fma(q1[r], y1, q0[r] * y0)));
        }
    }

    /** best = max(best, scores). */
    static void greater(final double[] scores, final int rows, final double[] best) {
        for (int r = 0; r < rows; r++) {
            best[r] = Math.max(best[r], scores[r]);
        }
    }

    /** out = q y. */
    private static void product(
            final double[] q, final double y, final int rows, final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = q[r] * y;
        }
    }

    /** out += q y. */
    private static void add(final double[] q, final double y, final int rows, final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.fma(q[r], y, out[r]);
        }
    }

    /** out = start + q . y. */
    static void sumTo(
            final double[] start,
            final double[][] q,
            final double[] y,
            final int at,
            final int d,
            final int rows,
            final double[] out) {
        sumTo(start, q[0], y[at], rows, out);
        for (int k = 1; k < d; k++) {
            add(q[k], y[at + k], rows, out);
        }
    }

    private static void sumTo(
            final double[] start,
            final double[] q,
            final double y,
            final int rows,
            final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.fma(q[r], y, start[r]);
        }
    }

    /** out += |q| y. */
    static void addSize(final double[] q, final double y, final int rows, final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.fma(Math.abs(q[r]), y, out[r]);
        }
    }

    /**
     * out = start + q . (c - l) + |q| . h, the greatest start + q . (y - l) for y in a box with middle c and half widths h, both at a place
     * of an array.
     */
    static void bound(
            final double[] start,
            final double[][] q,
            final double[][] l,
            final double[] c,
            final double[] h,
            final int at,
            final int d,
            final int rows,
            final double[] out) {
        bound(start, q[0], l[0], c[at], h[at], rows, out);
        for (int k = 1; k < d; k++) {
            bound(out, q[k], l[k], c[at + k], h[at + k], rows, out);
        }
    }

    private static void bound(
            final double[] start,
            final double[] q,
            final double[] l,
            final double c,
            final double h,
            final int rows,
            final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.fma(Math.abs(q[r]), h, Math.fma(q[r], c - l[r], start[r]));
        }
    }

    /** Whether one of some values is above the other of its row. */
    static boolean anyAbove(final double[] values, final double[] others, final int rows) {
        for (int r = 0; r < rows; r++) {
            if (values[r] > others[r]) {
                return true;
            }
        }
        return false;
    }

    /** out = start + q . (y - l), differences before products; out may be start. */
    static void gap(
            final double[] start,
            final double[][] q,
            final double[][] l,
            final double[] y,
            final int at,
            final int d,
            final int rows,
            final double[] out) {
        double[] from = start;
        int k = 0;
        for (; k + 1 < d; k += 2) {
            gap(from, q[k], q[k + 1], l[k], l[k + 1], y[at + k], y[at + k + 1], rows, out);
            from = out;
        }
        if (k < d) {
            gap(from, q[k], l[k], y[at + k], rows, out);
        }
    }

    private static void gap(
            final double[] start,
            final double[] q0,
            final double[] l0,
            final double y0,
            final int rows,
            final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.fma(q0[r], y0 - l0[r], start[r]);
        }
    }

    private static void gap(
            final double[] start,
            final double[] q0,
            final double[] q1,
            final double[] l0,
            final double[] l1,
            final double y0,
            final double y1,
            final int rows,
            final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.fma(q1[r], y1 - l1[r], Math.fma(q0[r], y0 - l0[r], start[r]));
        }
    }

    /** Of x = q . (y - l), as {@link #gap} from zero, what {@link Exponential#reduce} makes of it: t and rest. */
    static void reducedGap(
            final double[][] q,
            final double[][] l,
            final double[] y,
            final int at,
            final int d,
            final int rows,
            final double[] t,
            final double[] rest) {
        if (d == 1) {
            product(q[0], l[0], y[at], rows, t);
            Exponential.reduce(t, rows, rest);
        } else if (d == 2) {
            reducedProduct(q[0], q[1], l[0], l[1], y[at], y[at + 1], rows, t, rest);
        } else {
            product(q[0], q[1], l[0], l[1], y[at], y[at + 1], rows, t);
            for (int k = 2; k < d - 1; k++) {
                gap(t, q[k], l[k], y[at + k], rows, t);
            }
            reducedGap(q[d - 1], l[d - 1], y[at + d - 1], rows, t, rest);
        }
    }

    private static void product(
            final double[] q0,
            final double[] l0,
            final double y0,
            final int rows,
            final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = q0[r] * (y0 - l0[r]);
        }
    }

    private static void product(
            final double[] q0,
            final double[] q1,
            final double[] l0,
            final double[] l1,
            final double y0,
            final double y1,
            final int rows,
            final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.fma(q1[r], y1 - l1[r], q0[r] * (y0 - l0[r]));
        }
    }

    private static void reducedProduct(
            final double[] q0,
            final double[] q1,
            final double[] l0,
            final double[] l1,
            final double y0,
            final double y1,
            final int rows,
            final double[] t,
            final double[] rest) {
        for (int r = 0; r < rows; r++) {
            double x = Math.fma(q1[r], y1 - l1[r], q0[r] * (y0 - l0[r]));
            double sum = Exponential.rounded(x);
            rest[r] = Exponential.rest(x, sum);
            t[r] = sum;
        }
    }

    private static void reducedGap(
            final double[] q0,
            final double[] l0,
            final double y0,
            final int rows,
            final double[] t,
            final double[] rest) {
        for (int r = 0; r < rows; r++) {
            double x = Math.fma(q0[r], y0 - l0[r], t[r]);
            double sum = Exponential.rounded(x);
            rest[r] = Exponential.rest(x, sum);
            t[r] = sum;
        }
    }

    /** out += more. */
    static void add(final double[] more, final int rows, final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] += more[r];
        }
    }

    /** out += rounding, but nothing is added to what is exactly zero. */
    static void addRounding(final double[] rounding, final int rows, final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] += Math.min(rounding[r], ANY * Math.abs(out[r]));
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
            gap(sum[k], w, c[k], v[at + k], rows, sum[k]);
        }
    }
}
