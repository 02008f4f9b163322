// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.function.BooleanSupplier;

/**
 * The greatest height u . y_j of finitely many points y_j in a direction u, to the bit: products are summed up in the order of the coordinates.
 *
 * <p>Many points of few coordinates are looked up in a tree of boxes, past those that cannot hold anything so high, rounding allowed for: O(d
 * log n) where heights differ. Otherwise every point is asked, O(n d). Thread-safe.
 */
public final class Heights {
    /** From so many points on a tree pays. */
    private static final int WORTH_A_TREE = 256;

    /** In more dimensions boxes overlap too much. */
    private static final int MOST_COORDINATES = 8;

    private static final int NONE = -1;

    private final double[][] points;
    private final int d;
    private final PointTree tree;

    /**
     * @param points at least one, of one dimension. Not modified, nor to be as long as this is used.
     * @param cancelled asked often while this is made; true ends it with a CancellationException
     */
    public Heights(final double[][] points, final BooleanSupplier cancelled) {
        this.points = points;
        this.d = points[0].length;
        this.tree = isWorthATree(points) ? new PointTree(points, cancelled) : null;
    }

    private static boolean isWorthATree(final double[][] points) {
        int d = points[0].length;
        return points.length >= WORTH_A_TREE && d > 0 && d <= MOST_COORDINATES;
    }

    /** Whether heights are found without asking every point. */
    boolean isFast() {
        return tree != null;
    }

    /**
     * The larger of the greatest height and a floor.
     *
     * @param u the direction. Not modified.
     */
    public double greatest(final double[] u, final double floor) {
        return search(u, NONE, floor).height;
    }

    /**
     * The highest point, the first of those equally high; -1 if there is none.
     *
     * @param u the direction, finite. Not modified.
     * @param except a point left out
     */
    int highest(final double[] u, final int except) {
        return search(u, except, Double.NEGATIVE_INFINITY).point;
    }

    private Search search(final double[] u, final int except, final double floor) {
        Search search = new Search(u, except, floor);
        if (tree == null) {
            for (int j = 0; j < points.length; j++) {
                search.ask(j);
            }
        } else {
            search.slack = slack(u);
            search.climb(0, 0, tree.leaves());
        }
        return search;
    }

    /** What rounding may add to a height or take off it: d units in the last place of all its terms together. */
    private double slack(final double[] u) {
        double size = 0;
        for (int k = 0; k < d; k++) {
            double extent = Math.max(Math.abs(tree.low(0, k)), Math.abs(tree.high(0, k)));
            size += Math.abs(u[k]) * extent;
        }
        return (2 * d + 2) * 0x1p-52 * size;
    }

    private final class Search {
        private final double[] u;
        private final int except;
        private double height;
        private double slack;
        private int point = NONE;

        Search(final double[] u, final int except, final double floor) {
            this.u = u;
            this.except = except;
            this.height = floor;
        }

        void climb(final int node, final int from, final int to) {
            if (to - from == 1) {
                for (int p = tree.firstOf(from); p < tree.firstOf(to); p++) {
                    ask(tree.at(p));
                }
                return;
            }
            int middle = PointTree.middle(from, to);
            int left = PointTree.left(node);
            int right = PointTree.right(node, from, to);
            double ofLeft = bound(left);
            double ofRight = bound(right);
            if (ofLeft < ofRight) {
                climbIfHigh(ofRight, right, middle, to);
                climbIfHigh(ofLeft, left, from, middle);
            } else {
                climbIfHigh(ofLeft, left, from, middle);
                climbIfHigh(ofRight, right, middle, to);
            }
        }

        private void climbIfHigh(final double bound, final int node, final int from, final int to) {
            if (!(bound + slack < height)) {
                climb(node, from, to);
            }
        }

        private double bound(final int node) {
            double sum = 0;
            for (int k = 0; k < d; k++) {
                sum += Math.max(u[k] * tree.low(node, k), u[k] * tree.high(node, k));
            }
            return sum;
        }

        void ask(final int j) {
            double own = 0;
            for (int k = 0; k < d; k++) {
                own += u[k] * points[j][k];
            }
            if (j != except) {
                boolean isHigher = own > height || own == height && j < point;
                point = isHigher ? j : point;
                height = Math.max(own, height);
            }
        }
    }
}
