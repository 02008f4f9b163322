// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * Averages for tokens of few coordinates: sums of the weights of keys seen from a pivot, many rows at a time; over all keys, or over those
 * that a tree of tokens shows to be visible.
 *
 * <p>The pivot of a row is its leader as last found, which need not lead any more: weights are relative to it, and the average is a quotient.
 * Where exponents are so large that roundings show, where two keys nearly tie, or where the leader has fallen far behind, the pivot is the
 * key of greatest score, found by a pass over the keys; and a gap within its rounding is no gap.
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

    /** A row of weights that add up to more, in units of its pivot's, has long been led by another key. */
    private static final double FAR_BEHIND = 1e20;

    private final int most;
    private final RowTile tile;
    private final PivotSearch search;
    private final TreeSearch treeSearch;
    private final RowSums sums;
    private AnchoredTokens x;
    private double[] values;
    private BoxTree tree;
    private double horizon;

    FewCoordinates(final double[] form, final double[] masses, final int d) {
        this.most = Math.min(ROWS, masses.length);
        this.tile = new RowTile(form, d, most);
        this.search = new PivotSearch(d, most);
        this.treeSearch = new TreeSearch(masses.length, d, most);
        this.sums = new RowSums(masses, d, most);
    }

    @Override
    public int tile() {
        return isPruned() ? Math.min(PRUNED_ROWS, most) : most;
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
    double visibleShare(final int first, final int last, final Attended known) {
        takeRows(first, last);
        if (!standsOnLeaders(known)) {
            findGreatest();
        }
        return treeSearch.findVisible(horizon) / (double) x.n;
    }

    @Override
    public void average(final int first, final int last, final Attended out) {
        takeRows(first, last);
        if (standsOnLeaders(out)) {
            sum(out, true);
            if (!sums.anyAbove(FAR_BEHIND)) {
                sums.write(out);
                return;
            }
        }
        findGreatest();
        sum(out, tile.findRoundings() && !anyNearlyTied(out.margin));
        sums.write(out);
    }

    private void takeRows(final int first, final int last) {
        tile.take(x, tree == null ? x.natural : tree.order(), first, last);
        if (tree != null) {
            tile.findSlack();
            treeSearch.take(tile, tree);
        }
    }

    /** Puts rows on their leaders as last found, if these are known and roundings do not matter. */
    private boolean standsOnLeaders(final Attended known) {
        if (anyNearlyTied(known.margin)) {
            return false;
        }
        for (int r = 0; r < tile.rows; r++) {
            tile.pivotOn(r, known.leader[tile.token[r]]);
        }
        return tile.findRoundings();
    }

    private void findGreatest() {
        if (tree == null) {
            search.run(tile);
        } else {
            treeSearch.findPivots();
        }
    }

    private void sum(final Attended out, final boolean withoutRounding) {
        sums.begin(tile, values, withoutRounding);
        for (int r = 0; r < tile.rows; r++) {
            int i = tile.token[r];
            int reference = x.alone[i] ? i : tile.pivot[r];
            out.reference[i] = reference;
            sums.relateTo(r, reference);
        }
        if (isPruned()) {
            treeSearch.findVisible(horizon);
            sums.addAlone(treeSearch.alone(), treeSearch.aloneCount());
            sums.addHeld(treeSearch.held(), treeSearch.heldCount());
        } else {
            sums.addAlone(x.single, x.single.length);
            sums.addHeld(x.held, x.held.length);
        }
    }

    /** Whether a row had a runner-up about as near as rounding when its leader was last found, or nobody has looked yet. */
    private boolean anyNearlyTied(final double[] margins) {
        for (int r = 0; r < tile.rows; r++) {
            if (margins[tile.token[r]] < NEARLY_TIED) {
                return true;
            }
        }
        return false;
    }
}
