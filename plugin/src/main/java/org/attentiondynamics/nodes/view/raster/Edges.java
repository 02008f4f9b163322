// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.Arrays;

/**
 * Edges of polygons inside a picture, each from its upper to its lower end.
 *
 * <p>Above and below the picture an edge is cut off. To the left and right it is pushed onto the
 * border, where it bounds the same pixels.
 */
final class Edges {
    private static final int NUMBERS = 4; // upper x and y, lower x and y

    private final double width;
    private final double height;
    private double[] ends = new double[NUMBERS * 64];
    private byte[] turns = new byte[64];
    private int count;

    Edges(final double width, final double height) {
        this.width = width;
        this.height = height;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    double top(final int edge) {
        return ends[NUMBERS * edge + 1];
    }

    double bottom(final int edge) {
        return ends[NUMBERS * edge + 3];
    }

    /** 1 for an edge that was added downwards, -1 for one upwards. */
    int turn(final int edge) {
        return turns[edge];
    }

    /** Where an edge is at a height between its ends. */
    double x(final int edge, final double y) {
        int at = NUMBERS * edge;
        return x(ends[at], ends[at + 1], ends[at + 2], ends[at + 3], y);
    }

    private static double x(
            final double x1, final double y1, final double x2, final double y2, final double y) {
        if (y <= y1 || x1 == x2) {
            return x1;
        }
        if (y >= y2) {
            return x2;
        }
        double x = x1 + (y - y1) * ((x2 - x1) / (y2 - y1));
        return x1 < x2 ? Math.max(x1, Math.min(x2, x)) : Math.max(x2, Math.min(x1, x));
    }

    void add(final double x1, final double y1, final double x2, final double y2) {
        if (y1 < y2) {
            addDown(x1, y1, x2, y2, (byte) 1);
        } else if (y2 < y1) {
            addDown(x2, y2, x1, y1, (byte) -1);
        }
    }

    private void addDown(
            final double x1, final double y1, final double x2, final double y2, final byte turn) {
        double top = Math.max(0, y1);
        double bottom = Math.min(height, y2);
        if (top >= bottom) {
            return;
        }
        double from = x(x1, y1, x2, y2, top);
        double to = x(x1, y1, x2, y2, bottom);
        if (from >= 0 && from <= width && to >= 0 && to <= width) {
            append(from, top, to, bottom, turn);
            return;
        }
        double atLeft = crossing(from, top, to, bottom, 0);
        double atRight = crossing(from, top, to, bottom, width);
        double first = Math.min(atLeft, atRight);
        double second = Math.max(atLeft, atRight);
        double[] heights = {top, first, second, bottom};
        for (int i = 0; i < 3; i++) {
            append(
                    inside(x(x1, y1, x2, y2, heights[i])),
                    heights[i],
                    inside(x(x1, y1, x2, y2, heights[i + 1])),
                    heights[i + 1],
                    turn);
        }
    }

    /** The height at which an edge passes an x; its upper end if it does not. */
    private static double crossing(
            final double x1, final double y1, final double x2, final double y2, final double x) {
        if (x1 < x == x2 < x) {
            return y1;
        }
        return Math.max(y1, Math.min(y2, y1 + (x - x1) / (x2 - x1) * (y2 - y1)));
    }

    private double inside(final double x) {
        return Math.max(0, Math.min(width, x));
    }

    private void append(
            final double x1, final double y1, final double x2, final double y2, final byte turn) {
        if (y1 >= y2) {
            return;
        }
        if (count == turns.length) {
            turns = Arrays.copyOf(turns, 2 * count);
            ends = Arrays.copyOf(ends, 2 * NUMBERS * count);
        }
        int at = NUMBERS * count;
        ends[at] = x1;
        ends[at + 1] = y1;
        ends[at + 2] = x2;
        ends[at + 3] = y2;
        turns[count++] = turn;
    }
}
