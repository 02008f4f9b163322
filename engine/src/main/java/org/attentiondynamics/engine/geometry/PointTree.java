// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A balanced tree of boxes around points, made by halving along the widest coordinate; boxes are exact. A node is a number and the range of its
 * leaves: the root is 0, the left half of a node follows it, the right half follows all nodes of the left. Which point is where depends
 * on the points and their order alone. Not modified once made.
 */
final class PointTree {
    /** Points of a leaf. */
    private static final int LEAF = 8;

    final double[][] points;
    final int d;
    private final int n;
    private final int[] order;
    private final double[] low;
    private final double[] high;
    private final BooleanSupplier cancelled;

    /**
     * @param points at least one, of at least one coordinate. Not modified, nor to be.
     * @param cancelled asked at every node; true ends it with a CancellationException
     */
    PointTree(final double[][] points, final BooleanSupplier cancelled) {
        this.points = points;
        this.cancelled = cancelled;
        this.n = points.length;
        this.d = points[0].length;
        this.order = new int[n];
        Arrays.setAll(order, i -> i);
        this.low = new double[(2 * leaves() - 1) * d];
        this.high = new double[low.length];
        grow(0, 0, leaves());
    }

    int leaves() {
        return (n + LEAF - 1) / LEAF;
    }

    /** The places of the points of leaves up to one: leaf l has the places from firstOf(l) to firstOf(l + 1) - 1. */
    int firstOf(final int leaf) {
        return Math.min(n, leaf * LEAF);
    }

    /** The point at a place. */
    int at(final int place) {
        return order[place];
    }

    static int middle(final int from, final int to) {
        return (from + to) >>> 1;
    }

    static int left(final int node) {
        return node + 1;
    }

    static int right(final int node, final int from, final int to) {
        return node + 2 * (middle(from, to) - from);
    }

    int nodes() {
        return 2 * leaves() - 1;
    }

    /** The least coordinate k of a node's points; NaN if one is. */
    double low(final int node, final int k) {
        return low[node * d + k];
    }

    /** The greatest coordinate k of a node's points; NaN if one is. */
    double high(final int node, final int k) {
        return high[node * d + k];
    }

    private void grow(final int node, final int from, final int to) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        fit(node, firstOf(from), firstOf(to));
        if (to - from > 1) {
            int middle = middle(from, to);
            split(firstOf(from), firstOf(to) - 1, firstOf(middle), widest(node));
            grow(left(node), from, middle);
            grow(right(node, from, to), middle, to);
        }
    }

    private void fit(final int node, final int first, final int end) {
        for (int k = 0; k < d; k++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int p = first; p < end; p++) {
                least = Math.min(least, points[order[p]][k]);
                greatest = Math.max(greatest, points[order[p]][k]);
            }
            low[node * d + k] = least;
            high[node * d + k] = greatest;
        }
    }

    private int widest(final int node) {
        int widest = 0;
        double width = -1;
        for (int k = 0; k < d; k++) {
            if (high(node, k) - low(node, k) > width) {
                width = high(node, k) - low(node, k);
                widest = k;
            }
        }
        return widest;
    }

    /** Rearranges the places by coordinate k, ties by number: points before a place are no greater than those after it. */
    private void split(final int first, final int last, final int place, final int k) {
        int from = first;
        int to = last;
        while (from < to) {
            int pivot = order[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (precedes(order[i], pivot, k)) {
                    i++;
                }
                while (precedes(pivot, order[j], k)) {
                    j--;
                }
                if (i <= j) {
                    int swapped = order[i];
                    order[i++] = order[j];
                    order[j--] = swapped;
                }
            }
            if (place <= j) {
                to = j;
            } else if (place >= i) {
                from = i;
            } else {
                return;
            }
        }
    }

    private boolean precedes(final int i, final int j, final int k) {
        int compared = Double.compare(points[i][k], points[j][k]);
        return compared != 0 ? compared < 0 : i < j;
    }
}
