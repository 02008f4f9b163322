// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Joins all points that differ by at most a tolerance in every coordinate, through a tree: boxes too far apart are passed over, boxes that hold
 * no two points too far apart are joined at once, and so are passed over boxes already joined to each other.
 */
final class Links {
    private final PointTree tree;
    private final double[] tolerance;
    private final int[] root;
    private final boolean[] isOne;
    private final BooleanSupplier cancelled;

    private Links(final PointTree tree, final double[] tolerance, final BooleanSupplier cancelled) {
        this.tree = tree;
        this.tolerance = tolerance;
        this.root = new int[tree.points.length];
        Arrays.setAll(root, i -> i);
        this.isOne = new boolean[tree.nodes()];
        this.cancelled = cancelled;
    }

    /** For each point the first point of those joined to it. */
    static int[] firsts(
            final double[][] points, final double[] tolerance, final BooleanSupplier cancelled) {
        Links links = new Links(new PointTree(points, cancelled), tolerance, cancelled);
        links.within(0, 0, links.tree.leaves());
        int[] first = new int[points.length];
        Arrays.setAll(first, links::find);
        return first;
    }

    private void within(final int node, final int from, final int to) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (isNarrow(node, node)) {
            joinAll(node, from, to);
        } else if (to - from == 1) {
            joinPairs(from, from);
            noteLeaf(node, from);
        } else {
            int middle = PointTree.middle(from, to);
            int left = PointTree.left(node);
            int right = PointTree.right(node, from, to);
            within(left, from, middle);
            within(right, middle, to);
            between(left, from, middle, right, middle, to);
            noteWhetherOne(node, from, to);
        }
    }

    /** Between two nodes, either of which has been looked at within. */
    private void between(
            final int a,
            final int fromA,
            final int toA,
            final int b,
            final int fromB,
            final int toB) {
        if (areApart(a, b) || isOne[a] && isOne[b] && areJoined(first(fromA), first(fromB))) {
            return;
        }
        if (isNarrow(a, b)) {
            joinAll(a, fromA, toA);
            joinAll(b, fromB, toB);
            join(first(fromA), first(fromB));
        } else if (toA - fromA == 1 && toB - fromB == 1) {
            joinPairs(fromA, fromB);
            noteLeaf(a, fromA);
            noteLeaf(b, fromB);
        } else if (toA - fromA >= toB - fromB) {
            int middle = PointTree.middle(fromA, toA);
            between(PointTree.left(a), fromA, middle, b, fromB, toB);
            between(PointTree.right(a, fromA, toA), middle, toA, b, fromB, toB);
            noteWhetherOne(a, fromA, toA);
        } else {
            int middle = PointTree.middle(fromB, toB);
            between(a, fromA, toA, PointTree.left(b), fromB, middle);
            between(a, fromA, toA, PointTree.right(b, fromB, toB), middle, toB);
            noteWhetherOne(b, fromB, toB);
        }
    }

    private int first(final int leaf) {
        return tree.at(tree.firstOf(leaf));
    }

    /** Whether no two points of two nodes are linked; differences of doubles grow with what is subtracted from what. */
    private boolean areApart(final int a, final int b) {
        for (int k = 0; k < tolerance.length; k++) {
            if (tree.low(b, k) - tree.high(a, k) > tolerance[k]
                    || tree.low(a, k) - tree.high(b, k) > tolerance[k]) {
                return true;
            }
        }
        return false;
    }

    /** Whether any two points of two nodes are linked. */
    private boolean isNarrow(final int a, final int b) {
        for (int k = 0; k < tolerance.length; k++) {
            double low = Math.min(tree.low(a, k), tree.low(b, k));
            double high = Math.max(tree.high(a, k), tree.high(b, k));
            if (!(high - low <= tolerance[k])) {
                return false;
            }
        }
        return true;
    }

    private void joinAll(final int node, final int from, final int to) {
        for (int p = tree.firstOf(from) + 1; p < tree.firstOf(to) && !isOne[node]; p++) {
            join(first(from), tree.at(p));
        }
        isOne[node] = true;
    }

    private void noteWhetherOne(final int node, final int from, final int to) {
        int middle = PointTree.middle(from, to);
        isOne[node] =
                isOne[PointTree.left(node)]
                        && isOne[PointTree.right(node, from, to)]
                        && areJoined(first(from), first(middle));
    }

    private void noteLeaf(final int node, final int leaf) {
        boolean all = true;
        for (int p = tree.firstOf(leaf) + 1; p < tree.firstOf(leaf + 1) && all; p++) {
            all = areJoined(first(leaf), tree.at(p));
        }
        isOne[node] = all;
    }

    private void joinPairs(final int a, final int b) {
        for (int p = tree.firstOf(a); p < tree.firstOf(a + 1); p++) {
            for (int q = a == b ? p + 1 : tree.firstOf(b); q < tree.firstOf(b + 1); q++) {
                if (isLink(tree.points[tree.at(p)], tree.points[tree.at(q)])) {
                    join(tree.at(p), tree.at(q));
                }
            }
        }
    }

    private boolean isLink(final double[] p, final double[] q) {
        for (int k = 0; k < tolerance.length; k++) {
            if (!(Math.abs(p[k] - q[k]) <= tolerance[k])) {
                return false;
            }
        }
        return true;
    }

    private void join(final int a, final int b) {
        int ra = find(a);
        int rb = find(b);
        root[Math.max(ra, rb)] = Math.min(ra, rb);
    }

    private boolean areJoined(final int a, final int b) {
        return find(a) == find(b);
    }

    private int find(final int i) {
        int r = i;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }
}
