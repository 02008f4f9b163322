// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * A balanced tree of boxes around tokens, seen at their scaled positions e^{-G} x = y_{a(i)} + e^{-G} w_i.
 *
 * <p>Which token is where is settled when the tree is made, by halving along the widest coordinate; the boxes follow the tokens later on. A
 * node is a number and the range of its leaves: the root is 0, the left half of a node follows it, the right half follows all nodes of
 * the left. Not thread-safe while being fitted.
 */
final class BoxTree {
    /** Tokens of a leaf. */
    static final int LEAF = 8;

    private final int n;
    private final int d;
    private final int[] order;
    private final double[] places;
    private final double[] centres;
    private final double[] halves;

    /** Made for tokens where they are now. */
    BoxTree(final AnchoredTokens tokens) {
        this.n = tokens.n;
        this.d = tokens.d;
        this.order = tokens.natural.clone();
        this.places = new double[n * d];
        this.centres = new double[nodes(leaves()) * d];
        this.halves = new double[centres.length];
        tokens.scaledPositions(places);
        divide(0, leaves());
        for (int leaf = 0; leaf < leaves(); leaf++) {
            sortByAnchor(firstOf(leaf), firstOf(leaf + 1), tokens.anchorOf);
        }
        fit(0, 0, leaves());
    }

    /** The number of nodes over some leaves. */
    private static int nodes(final int leaves) {
        return Math.max(0, 2 * leaves - 1);
    }

    int leaves() {
        return (n + LEAF - 1) / LEAF;
    }

    /** The tokens, leaf by leaf, those of one anchor together in each. */
    int[] order() {
        return order;
    }

    /** Where in the order a leaf begins. */
    int firstOf(final int leaf) {
        return Math.min(n, leaf * LEAF);
    }

    /** Scaled positions, n x d by token. */
    double[] places() {
        return places;
    }

    /** The middle of the box of a node is here, at node * d. */
    double[] centres() {
        return centres;
    }

    /** Half the width of the box of a node is here, at node * d. */
    double[] halves() {
        return halves;
    }

    /** The leaf at which the right half of the leaves [from, to) begins. */
    static int middle(final int from, final int to) {
        return (from + to) >>> 1;
    }

    static int left(final int node) {
        return node + 1;
    }

    static int right(final int node, final int from, final int to) {
        return node + 1 + nodes(middle(from, to) - from);
    }

    /** Fits the boxes to where the tokens are now. */
    void follow(final AnchoredTokens tokens) {
        tokens.scaledPositions(places);
        fit(0, 0, leaves());
    }

    private void fit(final int node, final int from, final int to) {
        if (to - from == 1) {
            fitLeaf(node, from);
            return;
        }
        int middle = middle(from, to);
        int left = left(node);
        int right = right(node, from, to);
        fit(left, from, middle);
        fit(right, middle, to);
        for (int k = 0; k < d; k++) {
            enclose(
                    node * d + k,
                    Math.min(
                            centres[left * d + k] - halves[left * d + k],
                            centres[right * d + k] - halves[right * d + k]),
                    Math.max(
                            centres[left * d + k] + halves[left * d + k],
                            centres[right * d + k] + halves[right * d + k]));
        }
    }

    private void fitLeaf(final int node, final int leaf) {
        for (int k = 0; k < d; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int p = firstOf(leaf); p < firstOf(leaf + 1); p++) {
                double place = places[order[p] * d + k];
                low = Math.min(low, place);
                high = Math.max(high, place);
            }
            enclose(node * d + k, low, high);
        }
    }

    /** Rounding of the middle is made up for by half a width that is a little too large. */
    private void enclose(final int at, final double low, final double high) {
        centres[at] = 0.5 * (low + high);
        halves[at] = 0.5 * (high - low) + 0x1p-50 * Math.max(Math.abs(low), Math.abs(high));
    }

    private void divide(final int from, final int to) {
        if (to - from > 1) {
            int middle = middle(from, to);
            int first = firstOf(from);
            int last = firstOf(to);
            new Median(order, places, d, widest(first, last))
                    .split(first, last - 1, firstOf(middle));
            divide(from, middle);
            divide(middle, to);
        }
    }

    private int widest(final int first, final int last) {
        int widest = 0;
        double width = -1;
        for (int k = 0; k < d; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int p = first; p < last; p++) {
                low = Math.min(low, places[order[p] * d + k]);
                high = Math.max(high, places[order[p] * d + k]);
            }
            if (high - low > width) {
                width = high - low;
                widest = k;
            }
        }
        return widest;
    }

    private void sortByAnchor(final int first, final int last, final int[] anchorOf) {
        for (int p = first + 1; p < last; p++) {
            int token = order[p];
            int q = p;
            while (q > first && isBefore(token, order[q - 1], anchorOf)) {
                order[q] = order[q - 1];
                q--;
            }
            order[q] = token;
        }
    }

    private static boolean isBefore(final int i, final int j, final int[] anchorOf) {
        return anchorOf[i] != anchorOf[j] ? anchorOf[i] < anchorOf[j] : i < j;
    }

    /** Rearranges tokens by one coordinate, ties by number: those before a place are no greater than those after it. */
    private record Median(int[] order, double[] places, int d, int coordinate) {
        void split(final int first, final int last, final int at) {
            int low = first;
            int high = last;
            while (low < high) {
                int pivot = order[(low + high) >>> 1];
                int i = low;
                int j = high;
                while (i <= j) {
                    while (precedes(order[i], pivot)) {
                        i++;
                    }
                    while (precedes(pivot, order[j])) {
                        j--;
                    }
                    if (i <= j) {
                        int swapped = order[i];
                        order[i++] = order[j];
                        order[j--] = swapped;
                    }
                }
                if (at <= j) {
                    high = j;
                } else if (at >= i) {
                    low = i;
                } else {
                    return;
                }
            }
        }

        private boolean precedes(final int i, final int j) {
            int compared = Double.compare(places[i * d + coordinate], places[j * d + coordinate]);
            return compared != 0 ? compared < 0 : i < j;
        }
    }
}
