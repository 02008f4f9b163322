// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * Averages for tokens of few coordinates: two passes over the keys, of which the first finds the row maximum and the second sums up, many
 * rows at a time; over all keys, or over those that a tree of tokens shows to be visible.
 *
 * <p>The second pass sees key j of anchor c from the pivot p, whose score is greatest: the exponent is e^{2G} q . (y_c - y_{a(p)}) + e^G q .
 * (w_j - w_p), differences before products. Anchors that hold one token alone go four at a time; an anchor that holds several adds what they
 * weigh together to the far average. Where exponents are so large that roundings show, or two keys nearly tie, a gap within its rounding
 * is no gap.
 *
 * <p>As long as e^{2G} times a score is finite. Scratch of one worker: not thread-safe.
 */
final class FewCoordinates implements AveragingKernel {
    /** With more coordinates the sums of products are what costs, and are better blocked. */
    static final int MOST_COORDINATES = 8;

    /** Rows of a tile that sees all keys. Its arrays fit into the nearest cache. */
    private static final int ROWS = 256;

    /** Rows of a tile that sees few keys: the fewer rows, the fewer keys. */
    private static final int PRUNED_ROWS = 64;

    /** A thousand times the rounding of moderate exponents: a gap above it stays above rounding until leaders are found again. */
    private static final double NEARLY_TIED = 1e-9;

    /** Keys that go through a loop together. */
    private static final int KEYS = 4;

    private final double[] masses;
    private final int d;
    private final RowTile tile;
    private final PivotSearch search;
    private final TreeSearch treeSearch;
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
    private AnchoredTokens x;
    private double[] values;
    private BoxTree tree;
    private double horizon;
    private int rows;
    private boolean moderate;

    FewCoordinates(final double[] form, final double[] masses, final int d) {
        this.masses = masses;
        this.d = d;
        this.tile = new RowTile(form, d, ROWS);
        this.search = new PivotSearch(d, ROWS);
        this.treeSearch = new TreeSearch(masses.length, d, ROWS);
        this.origin = new double[d][ROWS];
        this.originOffset = new double[d][ROWS];
        this.start = new double[ROWS];
        this.base = new double[ROWS];
        this.rounding = new double[ROWS];
        this.exponents = new double[ROWS];
        this.weights = new double[KEYS][ROWS];
        this.sum = new double[ROWS];
        this.part = new double[ROWS];
        this.far = new double[d][ROWS];
        this.near = new double[d][ROWS];
        this.at = new int[KEYS];
    }

    @Override
    public int tile() {
        return isPruned() ? PRUNED_ROWS : ROWS;
    }

    @Override
    public void take(final AnchoredTokens tokens, final double[] averaged) {
        x = tokens;
        values = averaged;
        tree = null;
        horizon = Double.POSITIVE_INFINITY;
    }

    /**
     * Takes up tokens and a tree around them, to find the greatest keys in.
     *
     * @param farthest if finite, only keys within so much of each row's greatest are to be summed
     */
    void take(
            final AnchoredTokens tokens,
            final double[] averaged,
            final BoxTree boxes,
            final double farthest) {
        x = tokens;
        values = averaged;
        tree = boxes;
        horizon = farthest;
    }

    private boolean isPruned() {
        return horizon < Double.POSITIVE_INFINITY;
    }

    /** The share of keys that rows [first, last), in the order of the tree, see. */
    double visibleShare(final int first, final int last) {
        searchTree(first, last);
        return treeSearch.findVisible(horizon) / (double) x.n;
    }

    private void searchTree(final int first, final int last) {
        tile.take(x, tree.order(), first, last);
        tile.findSlack();
        treeSearch.findPivots(tile, tree);
    }

    @Override
    public void average(final int first, final int last, final Attended out) {
        if (isPruned()) {
            visibleShare(first, last);
            begin(out);
            addAlone(treeSearch.alone(), treeSearch.aloneCount());
            addHeld(treeSearch.held(), treeSearch.heldCount());
        } else {
            search(first, last);
            begin(out);
            addAlone(x.single, x.single.length);
            addHeld(x.held, x.held.length);
        }
        write(out);
    }

    private void search(final int first, final int last) {
        if (tree == null) {
            tile.take(x, x.natural, first, last);
            search.run(tile);
        } else {
            searchTree(first, last);
        }
    }

    private void begin(final Attended out) {
        rows = tile.rows;
        moderate = tile.findRoundings() && !anyNearlyTied(out.margin);
        takeReferences(out);
        Arrays.fill(sum, 0, rows, 0);
        for (int k = 0; k < d; k++) {
            Arrays.fill(far[k], 0, rows, 0);
        }
    }

    /** Whether a row had a runner-up about as near as rounding when its leader was last found. */
    private boolean anyNearlyTied(final double[] margins) {
        for (int r = 0; r < rows; r++) {
            if (margins[tile.token[r]] < NEARLY_TIED) {
                return true;
            }
        }
        return false;
    }

    private void takeReferences(final Attended out) {
        for (int r = 0; r < rows; r++) {
            int i = tile.token[r];
            int reference = x.alone[i] ? i : tile.pivot[r];
            out.reference[i] = reference;
            int anchor = x.anchorOf[reference] * d;
            for (int k = 0; k < d; k++) {
                origin[k][r] = values[anchor + k];
                if (x.hasOffsets) {
                    originOffset[k][r] = x.offsets[reference * d + k];
                }
            }
        }
    }

    /** Keys alone at their anchors: their offsets are zero, and -e^G q . w_p is common to all. */
    private void addAlone(final int[] keys, final int length) {
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

    /** Keys that share anchors, those of one anchor one after the other. */
    private void addHeld(final int[] keys, final int length) {
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

    private void write(final Attended out) {
        for (int r = 0; r < rows; r++) {
            int i = tile.token[r] * d;
            for (int k = 0; k < d; k++) {
                out.far[i + k] = far[k][r] / sum[r];
                out.near[i + k] = x.hasOffsets ? near[k][r] / sum[r] : 0;
            }
        }
    }
}
