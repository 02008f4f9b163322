// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

/**
 * A part of a row of pixels in which no edge begins or ends. It is cut further where edges cross,
 * until their order from left to right is the same at the top and at the bottom.
 */
final class Slab {
    /** Rows of pixels; thinner slabs are not cut, as nobody can see what is in them. */
    private static final double THINNEST = 1e-7;

    private final Edges edges;
    private final Differences differences;
    private final Demand demand;
    private int[] order = new int[64];
    private double[] upper = new double[64];
    private double[] lower = new double[64];
    private int count;

    Slab(final Edges edges, final Differences differences, final Demand demand) {
        this.edges = edges;
        this.differences = differences;
        this.demand = demand;
    }

    /** Adds the area between two heights, of which no active edge has an end in between. */
    void cover(final double top, final double bottom, final int[] active, final int activeCount) {
        if (order.length < activeCount) {
            order = new int[2 * activeCount];
            upper = new double[2 * activeCount];
            lower = new double[2 * activeCount];
        }
        count = 0;
        for (int i = 0; i < activeCount; i++) {
            if (edges.top(active[i]) <= top && edges.bottom(active[i]) >= bottom) {
                order[count++] = active[i];
            }
        }
        double from = top;
        while (count > 0 && from < bottom) {
            demand.require(count);
            for (int i = 0; i < count; i++) {
                upper[i] = edges.x(order[i], from);
                lower[i] = edges.x(order[i], bottom);
            }
            sort();
            double to = firstCrossing(from, bottom);
            if (to < bottom) {
                for (int i = 0; i < count; i++) {
                    lower[i] = edges.x(order[i], to);
                }
            }
            bounds(to - from);
            from = to;
        }
    }

    /** By the upper end, then by the lower one. Few edges, and mostly sorted already. */
    private void sort() {
        for (int i = 1; i < count; i++) {
            int edge = order[i];
            double x = upper[i];
            double to = lower[i];
            int at = i;
            while (at > 0 && (upper[at - 1] > x || upper[at - 1] == x && lower[at - 1] > to)) {
                order[at] = order[at - 1];
                upper[at] = upper[at - 1];
                lower[at] = lower[at - 1];
                at--;
            }
            order[at] = edge;
            upper[at] = x;
            lower[at] = to;
        }
    }

    private double firstCrossing(final double top, final double bottom) {
        double first = bottom;
        for (int i = 1; i < count; i++) {
            double apart = upper[i] - upper[i - 1];
            double over = lower[i - 1] - lower[i];
            if (over > 0) {
                first = Math.min(first, top + (bottom - top) * (apart / (apart + over)));
            }
        }
        return Math.min(bottom, Math.max(first, top + THINNEST));
    }

    private void bounds(final double thickness) {
        int winding = 0;
        for (int i = 0; i < count; i++) {
            int before = winding;
            winding += edges.turn(order[i]);
            if (before == 0) {
                differences.add(upper[i], lower[i], thickness);
            } else if (winding == 0) {
                differences.add(upper[i], lower[i], -thickness);
            }
        }
    }
}
