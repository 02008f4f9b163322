// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/** Loops over the rows of a tile that find exponents; how loops are written is told at {@link ScoreLoops}. */
final class ExponentLoops {
    /** Whatever is not zero is, times this, above any rounding. */
    private static final double ANY = 0x1p200;

    private ExponentLoops() {}

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

    /** out += rounding, but nothing is added to what is exactly zero. */
    static void addRounding(final double[] rounding, final int rows, final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] += Math.min(rounding[r], ANY * Math.abs(out[r]));
        }
    }
}
