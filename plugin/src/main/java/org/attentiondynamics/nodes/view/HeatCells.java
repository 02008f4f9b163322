// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.Map;
import java.util.TreeMap;
import org.attentiondynamics.nodes.view.raster.Outline;

/**
 * The cells of a square heat map as one outline a step, lighter steps first. Lighter cells reach a little below darker ones, so that where a
 * program draws a picture at another size no ground shines through between them.
 *
 * @param weights row-major, m x m; NaN where unknown
 * @param m cells of a row
 * @param x where the map begins, as y
 * @param size of a cell in pixels
 */
record HeatCells(float[] weights, int m, double x, double y, double size) {
    /** The step of unknown cells. */
    static final int UNKNOWN = -1;

    private static final double MOST_BELOW = 1; // pixel

    /** Outlines of all steps but 0, which is the ground. */
    Map<Integer, Outline> outlines() {
        Map<Integer, Outline> outlines = new TreeMap<>();
        for (int i = 0; i < m; i++) {
            for (int from = 0, j = 0; j < m; j++) {
                int step = step(i, j);
                if (step(i, j + 1) != step || j + 1 == m) {
                    if (step != 0) {
                        run(outlines.computeIfAbsent(step, s -> new Outline()), i, from, j);
                    }
                    from = j + 1;
                }
            }
        }
        return outlines;
    }

    /** Adds cells of one row and one step. */
    private void run(final Outline outline, final int i, final int from, final int to) {
        int step = step(i, from);
        double below = Math.min(MOST_BELOW, size / 2);
        double left = x + from * size - (step(i, from - 1) > step ? below : 0);
        double right = x + (to + 1) * size + (step(i, to + 1) > step ? below : 0);
        double top = y + i * size;
        rectangle(outline, left, top, right, top + size);
        for (int j = from; j <= to; j++) {
            double start = x + j * size;
            if (step(i - 1, j) > step) {
                rectangle(outline, start, top - below, start + size, top);
            }
            if (step(i + 1, j) > step) {
                rectangle(outline, start, top + size, start + size, top + size + below);
            }
        }
    }

    private static void rectangle(
            final Outline outline,
            final double left,
            final double top,
            final double right,
            final double bottom) {
        outline.moveTo(left, top)
                .lineTo(right, top)
                .lineTo(right, bottom)
                .lineTo(left, bottom)
                .close();
    }

    /** From 0; -1 where unknown and outside. */
    private int step(final int i, final int j) {
        if (i < 0 || j < 0 || i >= m || j >= m || Float.isNaN(weights[i * m + j])) {
            return UNKNOWN;
        }
        return WeightScale.step(weights[i * m + j]);
    }
}
