// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * Some rows of attention, one array per coordinate: for row i the queries e^{2G} q and e^G q with q = B^T (y_{a(i)} + e^{-G} w_i), so that
 * the score of key j is e^{2G} q . y_{a(j)} + e^G q . w_j; and the key the scores are seen from, once found. Scratch: not thread-safe.
 */
final class RowTile {
    /** Each difference of d products is wrong by at most about this many units in the last place of the largest product. */
    private static final double ROUNDING = 4 * 0x1p-52;

    /** Exponents within this stay in range of the exponential, and their rounding, at most 3e-13, needs no care. */
    private static final double MODERATE = 700;

    final double[][] farQuery;
    final double[][] nearQuery;
    final double[][] pivotAnchor;
    final double[][] pivotOffset;

    /** 4 units in the last place of the far gap's terms, and of the near gap's that the pivot's anchor has a part in. */
    final double[] farRounding;

    final double[] nearRounding;

    /** What a bound of a far and a near gap together is to be widened by against rounding. */
    final double[] slack;

    /** The mean of the far queries. */
    final double[] mean;

    final int[] token;
    final int[] pivot;
    private final double[] form;
    private final int d;
    private final double[] coordinate;
    private final double[] scratch;
    AnchoredTokens x;
    int rows;

    RowTile(final double[] form, final int d, final int most) {
        this.form = form;
        this.d = d;
        this.farQuery = new double[d][most];
        this.nearQuery = new double[d][most];
        this.pivotAnchor = new double[d][most];
        this.pivotOffset = new double[d][most];
        this.farRounding = new double[most];
        this.nearRounding = new double[most];
        this.slack = new double[most];
        this.mean = new double[d];
        this.token = new int[most];
        this.pivot = new int[most];
        this.coordinate = new double[most];
        this.scratch = new double[most];
    }

    /** Takes the rows [first, last) in a given order. */
    void take(final AnchoredTokens tokens, final int[] order, final int first, final int last) {
        x = tokens;
        rows = last - first;
        System.arraycopy(order, first, token, 0, rows);
        double growth = StrictMath.exp(tokens.logGrowth());
        for (int k = 0; k < d; k++) {
            Arrays.fill(nearQuery[k], 0, rows, 0);
        }
        for (int c = 0; c < d; c++) {
            coordinate(c, 1 / growth);
            for (int k = 0; k < d; k++) {
                add(coordinate, form[c * d + k], rows, nearQuery[k]);
            }
        }
        for (int k = 0; k < d; k++) {
            multiply(nearQuery[k], growth, rows, nearQuery[k]);
            multiply(nearQuery[k], growth, rows, farQuery[k]);
        }
    }

    /** A coordinate of y_{a(i)} + e^{-G} w_i. */
    private void coordinate(final int c, final double shrink) {
        for (int r = 0; r < rows; r++) {
            int i = token[r];
            coordinate[r] = x.anchors[x.anchorOf[i] * d + c] + shrink * x.offsets[i * d + c];
        }
    }

    /** sum += a v, product and sum rounded. */
    private static void add(final double[] v, final double a, final int rows, final double[] sum) {
        for (int r = 0; r < rows; r++) {
            sum[r] += v[r] * a;
        }
    }

    private static void multiply(
            final double[] v, final double a, final int rows, final double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = v[r] * a;
        }
    }

    /** Finds what bounds take: slack and mean. */
    void findSlack() {
        double shrink = StrictMath.exp(-x.logGrowth());
        Arrays.fill(slack, 0, rows, 0);
        for (int k = 0; k < d; k++) {
            double extent = x.anchorExtent[k] + shrink * x.widestOffset[k];
            ScoreLoops.addSize(farQuery[k], 4 * ROUNDING * extent, rows, slack);
            mean[k] = 0;
            for (int r = 0; r < rows; r++) {
                mean[k] += farQuery[k][r] / rows;
            }
        }
    }

    /** Sees the scores of row r from the given key. */
    void pivotOn(final int r, final int key) {
        pivot[r] = key;
        int a = x.anchorOf[key] * d;
        for (int k = 0; k < d; k++) {
            pivotAnchor[k][r] = x.anchors[a + k];
            if (x.hasOffsets) {
                pivotOffset[k][r] = x.offsets[key * d + k];
            }
        }
    }

    /**
     * Finds the roundings, pivots known.
     *
     * @return whether all exponents of all rows are moderate, so that roundings do not matter
     */
    boolean findRoundings() {
        Arrays.fill(farRounding, 0, rows, 0);
        Arrays.fill(nearRounding, 0, rows, 0);
        for (int k = 0; k < d; k++) {
            ScoreLoops.addSize(farQuery[k], x.anchorExtent[k], rows, farRounding);
        }
        double most = 0;
        for (int r = 0; r < rows; r++) {
            double near = x.hasOffsets ? nearSize(r, x.widestOffset, 0) : 0;
            most = Math.max(most, 2 * (farRounding[r] + near));
            farRounding[r] *= ROUNDING;
            if (x.hasOffsets) {
                nearRounding[r] = ROUNDING * nearSize(r, x.offsetExtent, x.anchorOf[pivot[r]] * d);
            }
        }
        return most <= MODERATE;
    }

    private double nearSize(final int r, final double[] extent, final int at) {
        double size = 0;
        for (int k = 0; k < d; k++) {
            size += Math.abs(nearQuery[k][r]) * extent[at + k];
        }
        return size;
    }

    /** out = the rounding of near gaps to keys of anchor c: of the pivot's anchor and of c. */
    void nearRoundingTo(final int c, final double[] out) {
        Arrays.fill(scratch, 0, rows, 0);
        for (int k = 0; k < d; k++) {
            ScoreLoops.addSize(nearQuery[k], x.offsetExtent[c * d + k], rows, scratch);
        }
        for (int r = 0; r < rows; r++) {
            out[r] = nearRounding[r] + ROUNDING * scratch[r];
        }
    }
}
