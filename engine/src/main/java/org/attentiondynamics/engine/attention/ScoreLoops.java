// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * Loops over the rows of a tile that compare scores: of keys, and of boxes of keys.
 *
 * <p>Here and in {@link ExponentLoops} and {@link SumLoops} there is one array per coordinate of the rows, and the key is scalars. HotSpot turns
 * a loop into vector instructions if its body is small, every array is read from its start and nothing is summed up across rows. So there are
 * many loops, each doing little; the arrays of a tile stay in the nearest cache from one to the next. Arrays of one call are all different
 * unless said otherwise.
 */
final class ScoreLoops {
    private ScoreLoops() {}

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
}
