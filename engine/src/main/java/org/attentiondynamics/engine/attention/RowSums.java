// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * The sums over keys of a tile of rows: of weights, of the values of their anchors relative to those of a reference, and of their offsets
 * likewise.
 *
 * <p>Key j of anchor c is seen from the pivot p of a row: its exponent is e^{2G} q . (y_c - y_{a(p)}) + e^G q . (w_j - w_p), differences
 * before products. Anchors that hold one token alone go four at a time; an anchor that holds several adds what they weigh together to the
 * far sum. Scratch of one worker: not thread-safe.
 */
final class RowSums {
    /** Keys that go through a loop together. */
    private static final int KEYS = 4;

    private final double[] masses;
    private final int d;
    private final double[][] origin;
    private final double[][] originOffset;
    private final double[] start;
    private final double[] base;
    private final double[] rounding;
    private final double[] exponents;
    private final double[][] weights;
    private final double[] sum;
    private final double[] part;
    private final double[][] far;
    private final double[][] near;
    private final int[] at;
    private RowTile tile;
    private AnchoredTokens x;
    private double[] values;
    private int rows;
    private boolean moderate;

    RowSums(final double[] masses, final int d, final int most) {
        this.masses = masses;
        this.d = d;
        this.origin = new double[d][most];
        this.originOffset = new double[d][most];
        this.start = new double[most];
        this.base = new double[most];
        this.rounding = new double[most];
        this.exponents = new double[most];
        this.weights = new double[KEYS][most];
        this.sum = new double[most];
        this.part = new double[most];
        this.far = new double[d][most];
        this.near = new double[d][most];
        this.at = new int[KEYS];
    }

    /**
     * Begins the sums of a tile.
     *
     * @param averaged m x d, what is averaged over the anchors
     * @param withoutRounding whether all exponents are moderate and no gap is to count as none
     */
    void begin(final RowTile of, final double[] averaged, final boolean withoutRounding) {
        tile = of;
        x = of.x;
        values = averaged;
        rows = of.rows;
        moderate = withoutRounding;
        Arrays.fill(sum, 0, rows, 0);
        for (int k = 0; k < d; k++) {
            Arrays.fill(far[k], 0, rows, 0);
        }
    }

    /** Makes the sums of row r relative to a token. */
    void relateTo(final int r, final int reference) {
        int anchor = x.anchorOf[reference] * d;
        for (int k = 0; k < d; k++) {
            origin[k][r] = values[anchor + k];
            if (x.hasOffsets) {
                originOffset[k][r] = x.offsets[reference * d + k];
            }
        }
    }

    /** Adds keys alone at their anchors, before any others: their offsets are zero, and -e^G q . w_p is common to all. */
    void addAlone(final int[] keys, final int length) {
        Arrays.fill(start, 0, rows, 0);
        if (x.hasOffsets) {
            for (int k = 0; k < d; k++) {
                for (int r = 0; r < rows; r++) {
                    start[r] = Math.fma(tile.nearQuery[k][r], -tile.pivotOffset[k][r], start[r]);
                }
            }
        }
        if (!moderate) {
            SumLoops.add(tile.farRounding, rows, start);
            SumLoops.add(tile.nearRounding, rows, start);
        }
        for (int first = 0; first < length; first += KEYS) {
            int count = Math.min(KEYS, length - first);
            for (int c = 0; c < count; c++) {
                int key = keys[first + c];
                at[c] = x.anchorOf[key] * d;
                weighAlone(at[c], weights[c]);
                scale(masses[key], weights[c]);
            }
            silence(count);
            SumLoops.addFour(weights, rows, sum);
            SumLoops.addFourValues(weights, values, at, origin, d, rows, far);
        }
        if (x.hasOffsets) {
            for (int k = 0; k < d; k++) {
                for (int r = 0; r < rows; r++) {
                    near[k][r] = -sum[r] * originOffset[k][r];
                }
            }
        }
    }

    private void weighAlone(final int anchor, final double[] weight) {
        if (moderate && !x.hasOffsets) {
            ExponentLoops.reducedGap(
                    tile.farQuery, tile.pivotAnchor, x.anchors, anchor, d, rows, exponents, weight);
            Exponential.finish(exponents, rows, weight);
        } else {
            ExponentLoops.gap(
                    start, tile.farQuery, tile.pivotAnchor, x.anchors, anchor, d, rows, exponents);
            weigh(weight);
        }
    }

    private void weigh(final double[] weight) {
        if (moderate) {
            Exponential.reduce(exponents, rows, weight);
        } else {
            Exponential.reduceWithin(exponents, rows, weight);
        }
        Exponential.finish(exponents, rows, weight);
    }

    private void scale(final double mass, final double[] weight) {
        if (mass != 1) {
            SumLoops.scale(mass, rows, weight);
        }
    }

    /** Keys from the given one on are not there. */
    private void silence(final int count) {
        for (int c = count; c < KEYS; c++) {
            Arrays.fill(weights[c], 0, rows, 0);
            at[c] = at[0];
        }
    }

    /** Adds keys that share anchors, those of one anchor one after the other. */
    void addHeld(final int[] keys, final int length) {
        int last;
        for (int first = 0; first < length; first = last) {
            int anchor = x.anchorOf[keys[first]];
            last = first + 1;
            while (last < length && x.anchorOf[keys[last]] == anchor) {
                last++;
            }
            addShared(anchor, keys, first, last);
        }
    }

    /** Keys [first, last), which share anchor c. */
    private void addShared(final int c, final int[] keys, final int begin, final int end) {
        Arrays.fill(base, 0, rows, 0);
        ExponentLoops.gap(base, tile.farQuery, tile.pivotAnchor, x.anchors, c * d, d, rows, base);
        if (!moderate) {
            ExponentLoops.addRounding(tile.farRounding, rows, base);
            tile.nearRoundingTo(c, rounding);
            SumLoops.add(rounding, rows, base);
        }
        Arrays.fill(part, 0, rows, 0);
        for (int first = begin; first < end; first += KEYS) {
            int count = Math.min(KEYS, end - first);
            for (int p = 0; p < count; p++) {
                int key = keys[first + p];
                at[p] = key * d;
                ExponentLoops.gap(
                        base,
                        tile.nearQuery,
                        tile.pivotOffset,
                        x.offsets,
                        at[p],
                        d,
                        rows,
                        exponents);
                weigh(weights[p]);
                scale(masses[key], weights[p]);
            }
            silence(count);
            SumLoops.addFour(weights, rows, part);
            SumLoops.addFourValues(weights, x.offsets, at, originOffset, d, rows, near);
        }
        SumLoops.add(part, rows, sum);
        SumLoops.addValue(part, values, c * d, origin, d, rows, far);
    }

    /** Whether the weights of a row add up to more than a bound. */
    boolean anyAbove(final double bound) {
        for (int r = 0; r < rows; r++) {
            if (!(sum[r] <= bound)) {
                return true;
            }
        }
        return false;
    }

    /** The averages: sums over the sum of weights. */
    void write(final Attended out) {
        for (int r = 0; r < rows; r++) {
            int i = tile.token[r] * d;
            for (int k = 0; k < d; k++) {
                out.far[i + k] = far[k][r] / sum[r];
                out.near[i + k] = x.hasOffsets ? near[k][r] / sum[r] : 0;
            }
        }
    }
}
