// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.Arrays;

/**
 * The exact share of every pixel that polygons cover together, by the non-zero winding rule.
 *
 * <p>A row of pixels is cut at every corner and every crossing into slabs in which edges keep their
 * order from left to right. In a slab the winding number says which edges bound the area; each of
 * them adds the area to its right to a row of differences, whose running sum is the coverage.
 *
 * <p>Life cycle: add polygons, then {@link #rows}, which forgets them. Cost O(pixels in the rows'
 * extents + slabs times the edges in them).
 */
final class Coverage {
    /** Takes the coverage row by row, from the top. */
    interface Rows {
        /**
         * @param coverage in (0, 1] or 0, by x; valid from fromX (inclusive) to toX (exclusive).
         *     Not to be kept.
         */
        void row(int y, int fromX, int toX, double[] coverage);
    }

    private final int width;
    private final int height;
    private final Edges edges;
    private final int[] firstOfRow; // edges that start in a row, as linked lists; -1 ends
    private final Differences differences;
    private int[] next = new int[64];
    private int[] active = new int[64];
    private double[] cuts = new double[64];
    private int activeCount;
    private final Slab slab;
    private final Demand demand;

    Coverage(final int width, final int height, final Demand demand) {
        this.width = width;
        this.height = height;
        edges = new Edges(width, height);
        firstOfRow = new int[height];
        Arrays.fill(firstOfRow, -1);
        differences = new Differences(width);
        slab = new Slab(edges, differences, demand);
        this.demand = demand;
    }

    /**
     * @param xy x and y of the corners in turn; the last one is joined to the first. Parts outside
     *     of the picture are cut off.
     */
    void polygon(final double... xy) {
        double fromX = xy[xy.length - 2];
        double fromY = xy[xy.length - 1];
        for (int i = 0; i < xy.length; i += 2) {
            edges.add(fromX, fromY, xy[i], xy[i + 1]);
            fromX = xy[i];
            fromY = xy[i + 1];
        }
    }

    /** Tells the rows that are covered at all, and forgets the polygons. */
    void rows(final Rows rows) {
        rows(rows, false);
    }

    /**
     * The same for polygons that neither cross themselves nor each other and of which no two wind
     * around a point in the same direction, like a convex one or a ring. Faster, as there the
     * differences of all edges add up to the coverage.
     */
    void simpleRows(final Rows rows) {
        rows(rows, true);
    }

    private void rows(final Rows rows, final boolean simple) {
        int count = edges.count();
        next = count > next.length ? new int[2 * count] : next;
        int top = height;
        int bottom = -1;
        for (int edge = count - 1; edge >= 0; edge--) {
            int row = Math.min(height - 1, (int) edges.top(edge));
            next[edge] = firstOfRow[row];
            firstOfRow[row] = edge;
            top = Math.min(top, row);
            bottom = Math.max(bottom, Math.min(height - 1, (int) edges.bottom(edge)));
        }
        activeCount = 0;
        for (int y = top; y <= bottom; y++) {
            for (int edge = firstOfRow[y]; edge >= 0; edge = next[edge]) {
                activate(edge);
            }
            firstOfRow[y] = -1;
            if (activeCount > 0) {
                if (simple) {
                    simpleRow(y);
                } else {
                    row(y);
                }
                forget(y + 1);
                demand.require(activeCount);
                differences.tell(y, rows);
            }
        }
        edges.clear();
    }

    private void activate(final int edge) {
        if (activeCount == active.length) {
            active = Arrays.copyOf(active, 2 * activeCount);
        }
        active[activeCount++] = edge;
    }

    private void row(final int y) {
        int cutCount = cuts(y);
        double from = y;
        for (int i = 0; i < cutCount; i++) {
            if (cuts[i] > from) {
                slab.cover(from, cuts[i], active, activeCount);
                from = cuts[i];
            }
        }
    }

    private void simpleRow(final int y) {
        for (int i = 0; i < activeCount; i++) {
            int edge = active[i];
            double top = Math.max(y, edges.top(edge));
            double bottom = Math.min(y + 1, edges.bottom(edge));
            differences.add(
                    edges.x(edge, top), edges.x(edge, bottom), edges.turn(edge) * (bottom - top));
        }
    }

    /** Drops the edges that end above a height. */
    private void forget(final int y) {
        int kept = 0;
        for (int i = 0; i < activeCount; i++) {
            if (edges.bottom(active[i]) > y) {
                active[kept++] = active[i];
            }
        }
        activeCount = kept;
    }

    /** Where corners lie in the row, and its lower end, sorted. */
    private int cuts(final int y) {
        if (cuts.length < 2 * activeCount + 1) {
            cuts = new double[4 * activeCount + 1];
        }
        int count = 0;
        for (int i = 0; i < activeCount; i++) {
            double top = edges.top(active[i]);
            double bottom = edges.bottom(active[i]);
            if (top > y) {
                cuts[count++] = top;
            }
            if (bottom < y + 1) {
                cuts[count++] = bottom;
            }
        }
        cuts[count++] = y + 1;
        Arrays.sort(cuts, 0, count);
        return count;
    }
}
