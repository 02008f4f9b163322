// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/** {@link LeadingKeys} of tokens of few coordinates, found in a tree of tokens, past boxes that hold nothing so great. */
final class LeaderSearch implements LeadingKeys {
    private static final int TILE = 32;

    /** Two scores of d products differ by rounding by less than this many units in the last place of the largest products. */
    private static final double ROUNDING = 32 * 0x1p-52;

    private final double[] form;
    private final int d;
    private final double[] query;
    private final double[] scores;
    private final int[] keys;
    private final LeadingPlaces places = new LeadingPlaces(this::coincide);
    private AnchoredTokens x;
    private BoxTree tree;
    private double shrink;
    private double slack;
    private double below;
    private double lowest;
    private int most;
    private int count;

    LeaderSearch(final double[] form, final int n, final int d) {
        this.form = form;
        this.d = d;
        this.query = new double[d];
        this.scores = new double[n];
        this.keys = new int[n];
    }

    /** Takes up tokens and the tree around them. */
    void take(final AnchoredTokens tokens, final BoxTree boxes) {
        x = tokens;
        tree = boxes;
        shrink = StrictMath.exp(-tokens.logGrowth());
    }

    private boolean coincide(final int i, final int j) {
        return x.coincide(i, j);
    }

    @Override
    public int tile() {
        return TILE;
    }

    /** Every row is looked at by itself. */
    @Override
    public void begin(final int first, final int last) {}

    @Override
    public void look(final int i) {
        look(i, 0);
    }

    /** The same, and keys whose scores are somewhat below the second greatest. */
    void look(final int i, final double somewhat) {
        queryOf(i);
        below = slack + somewhat;
        count = 0;
        places.clear();
        climb(0, 0, tree.leaves());
        int kept = 0;
        for (int p = 0; p < count; p++) {
            if (scores[p] >= places.second - below) {
                keys[kept++] = keys[p];
            }
        }
        count = kept;
        Arrays.sort(keys, 0, count);
    }

    private void queryOf(final int i) {
        Arrays.fill(query, 0);
        for (int r = 0; r < d; r++) {
            double coordinate = tree.places()[i * d + r];
            for (int k = 0; k < d; k++) {
                query[k] += coordinate * form[r * d + k];
            }
        }
        slack = 0;
        for (int k = 0; k < d; k++) {
            double extent = x.anchorExtent[k] + shrink * x.widestOffset[k];
            slack += ROUNDING * Math.abs(query[k]) * extent;
        }
    }

    private void climb(final int node, final int from, final int to) {
        if (to - from == 1) {
            for (int p = tree.firstOf(from); p < tree.firstOf(to); p++) {
                meet(tree.order()[p]);
            }
            return;
        }
        int middle = BoxTree.middle(from, to);
        int left = BoxTree.left(node);
        int right = BoxTree.right(node, from, to);
        double ofLeft = bound(left);
        double ofRight = bound(right);
        if (ofLeft < ofRight) {
            climbIfNear(ofRight, right, middle, to);
            climbIfNear(ofLeft, left, from, middle);
        } else {
            climbIfNear(ofLeft, left, from, middle);
            climbIfNear(ofRight, right, middle, to);
        }
    }

    private void climbIfNear(final double bound, final int node, final int from, final int to) {
        if (bound >= places.second - below) {
            climb(node, from, to);
        }
    }

    /** q . c + |q| . h. */
    private double bound(final int node) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum += query[k] * tree.centres()[node * d + k];
            sum += Math.abs(query[k]) * tree.halves()[node * d + k];
        }
        return sum;
    }

    private double score(final int token) {
        double score = 0;
        for (int k = 0; k < d; k++) {
            score += query[k] * tree.places()[token * d + k];
        }
        return score;
    }

    private void meet(final int token) {
        double score = score(token);
        if (!(score < places.second - below)) {
            keys[count] = token;
            scores[count++] = score;
            places.meet(token, score);
        }
    }

    /**
     * Finds the keys of the same row whose scores are not farther below the greatest.
     *
     * @return whether there are not more than the given number; if there are, keys are of no use
     */
    boolean lookDown(final double depth, final int number) {
        lowest = places.greatest - slack - depth;
        most = number;
        count = 0;
        boolean complete = gather(0, 0, tree.leaves());
        Arrays.sort(keys, 0, count);
        return complete;
    }

    private boolean gather(final int node, final int from, final int to) {
        if (!(bound(node) >= lowest)) {
            return true;
        }
        if (to - from > 1) {
            int middle = BoxTree.middle(from, to);
            return gather(BoxTree.left(node), from, middle)
                    && gather(BoxTree.right(node, from, to), middle, to);
        }
        for (int p = tree.firstOf(from); p < tree.firstOf(to); p++) {
            if (score(tree.order()[p]) >= lowest) {
                if (count == most) {
                    return false;
                }
                keys[count++] = tree.order()[p];
            }
        }
        return true;
    }

    @Override
    public int[] keys() {
        return keys;
    }

    @Override
    public int count() {
        return count;
    }
}
