// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * What the rows of a tile see of a tree of tokens: the key of greatest score of each, to rounding, and all keys that any of them can see.
 *
 * <p>The score of a box is at most q . c + |q| . h, c its middle and h its half widths: a box in which no row can find more than it has
 * already is passed over, and so is one in which no row can find a key within the horizon of its greatest. Scratch of one worker: not
 * thread-safe.
 */
final class TreeSearch {
    private final int d;
    private final double[] best;
    private final double[] seen;
    private final double[] bounds;
    private final double[] scores;
    private final double[] base;
    private final double[] none;
    private final double[][] origin;
    private final int[] leafOf;
    private final int[] alone;
    private final int[] held;
    private RowTile tile;
    private AnchoredTokens x;
    private BoxTree tree;
    private boolean exact;
    private int aloneCount;
    private int heldCount;

    TreeSearch(final int n, final int d, final int most) {
        this.d = d;
        this.best = new double[most];
        this.seen = new double[most];
        this.bounds = new double[most];
        this.scores = new double[most];
        this.base = new double[most];
        this.none = new double[most];
        this.origin = new double[d][most];
        this.leafOf = new int[most];
        this.alone = new int[n];
        this.held = new int[n];
    }

    /** Takes up rows, whose slack is known, and a tree. */
    void take(final RowTile rows, final BoxTree boxes) {
        tile = rows;
        x = rows.x;
        tree = boxes;
    }

    /** Puts every row on the key of greatest score. */
    void findPivots() {
        search(false);
        if (x.hasOffsets) {
            search(true);
        }
    }

    /**
     * First the places q . (y + e^{-G} w) of tokens are compared; then, if tokens have offsets, the differences e^{2G} q . (y - y_first) +
     * e^G q . w, which are exact where places are not.
     */
    private void search(final boolean byDifferences) {
        exact = byDifferences;
        for (int k = 0; k < d; k++) {
            if (exact) {
                System.arraycopy(tile.pivotAnchor[k], 0, origin[k], 0, tile.rows);
            } else {
                Arrays.fill(origin[k], 0, tile.rows, 0);
            }
        }
        Arrays.fill(best, 0, tile.rows, Double.NEGATIVE_INFINITY);
        Arrays.fill(seen, 0, tile.rows, Double.NEGATIVE_INFINITY);
        Arrays.fill(leafOf, 0, tile.rows, 0);
        climb(0, 0, tree.leaves());
        for (int r = 0; r < tile.rows; r++) {
            tile.pivotOn(r, found(r));
        }
    }

    private void climb(final int node, final int from, final int to) {
        if (to - from == 1) {
            raise(from);
            return;
        }
        int middle = BoxTree.middle(from, to);
        int left = BoxTree.left(node);
        int right = BoxTree.right(node, from, to);
        if (promise(left) >= promise(right)) {
            climbIfHigher(left, from, middle);
            climbIfHigher(right, middle, to);
        } else {
            climbIfHigher(right, middle, to);
            climbIfHigher(left, from, middle);
        }
    }

    private void climbIfHigher(final int node, final int from, final int to) {
        bound(exact ? tile.slack : none, origin, node);
        if (ScoreLoops.anyAbove(bounds, best, tile.rows)) {
            climb(node, from, to);
        }
    }

    /** The bound of a node for the mean of the queries. */
    private double promise(final int node) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum += tile.mean[k] * tree.centres()[node * d + k];
            sum += Math.abs(tile.mean[k]) * tree.halves()[node * d + k];
        }
        return sum;
    }

    private void bound(final double[] start, final double[][] from, final int node) {
        ScoreLoops.bound(
                start,
                tile.farQuery,
                from,
                tree.centres(),
                tree.halves(),
                node * d,
                d,
                tile.rows,
                bounds);
    }

    private void raise(final int leaf) {
        int anchor = -1;
        for (int p = tree.firstOf(leaf); p < tree.firstOf(leaf + 1); p++) {
            int token = tree.order()[p];
            if (exact) {
                if (x.anchorOf[token] != anchor) {
                    anchor = x.anchorOf[token];
                    ExponentLoops.gap(
                            none, tile.farQuery, origin, x.anchors, anchor * d, d, tile.rows, base);
                }
                ScoreLoops.sumTo(base, tile.nearQuery, x.offsets, token * d, d, tile.rows, scores);
                ScoreLoops.greater(scores, tile.rows, best);
            } else {
                ScoreLoops.raise(
                        tile.farQuery, tree.places(), token * d, d, tile.rows, scores, best);
            }
        }
        for (int r = 0; r < tile.rows; r++) {
            if (best[r] > seen[r]) {
                seen[r] = best[r];
                leafOf[r] = leaf;
            }
        }
    }

    private int found(final int r) {
        int first = tree.firstOf(leafOf[r]);
        for (int p = first; p < tree.firstOf(leafOf[r] + 1); p++) {
            int token = tree.order()[p];
            double score =
                    exact
                            ? difference(token, r)
                            : ScoreLoops.score(tile.farQuery, tree.places(), token * d, d, r);
            if (score == best[r]) {
                return token;
            }
        }
        return tree.order()[first];
    }

    private double difference(final int token, final int r) {
        double score = 0;
        for (int k = 0; k < d; k++) {
            double far = x.anchors[x.anchorOf[token] * d + k] - origin[k][r];
            score = Math.fma(tile.farQuery[k][r], far, score);
        }
        for (int k = 0; k < d; k++) {
            score = Math.fma(tile.nearQuery[k][r], x.offsets[token * d + k], score);
        }
        return score;
    }

    /**
     * Lists the keys that some row may weigh by more than e^{-horizon} of its greatest, and few others.
     *
     * @return their number
     */
    int findVisible(final double horizon) {
        aloneCount = 0;
        heldCount = 0;
        Arrays.fill(seen, 0, tile.rows, -horizon);
        for (int k = 0; k < d; k++) {
            for (int r = 0; r < tile.rows; r++) {
                origin[k][r] = tree.places()[tile.pivot[r] * d + k];
            }
        }
        look(0, 0, tree.leaves());
        return aloneCount + heldCount;
    }

    private void look(final int node, final int from, final int to) {
        bound(tile.slack, origin, node);
        if (!ScoreLoops.anyAbove(bounds, seen, tile.rows)) {
            return;
        }
        if (to - from > 1) {
            int middle = BoxTree.middle(from, to);
            look(BoxTree.left(node), from, middle);
            look(BoxTree.right(node, from, to), middle, to);
            return;
        }
        for (int p = tree.firstOf(from); p < tree.firstOf(to); p++) {
            int token = tree.order()[p];
            if (x.alone[token]) {
                alone[aloneCount++] = token;
            } else {
                held[heldCount++] = token;
            }
        }
    }

    /** Visible tokens alone at their anchors. */
    int[] alone() {
        return alone;
    }

    int aloneCount() {
        return aloneCount;
    }

    /** Visible tokens that share an anchor. */
    int[] held() {
        return held;
    }

    int heldCount() {
        return heldCount;
    }
}
