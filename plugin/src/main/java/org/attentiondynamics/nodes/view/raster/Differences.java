// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.Arrays;

/** By how much the coverage of each pixel of a row differs from that of its left neighbour. */
final class Differences {
    /** Rounding of the running sum stays far below this, a pixel's 255 shades far above. */
    private static final double NOTHING = 1e-9;

    private final int width;
    private final double[] values;
    private final double[] coverage;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    Differences(final int width) {
        this.width = width;
        values = new double[width + 2];
        coverage = new double[width];
    }

    /**
     * Adds the area to the right of an edge.
     *
     * @param x1 in [0, width], as x2: where the edge is at the top and at the bottom
     * @param height of the edge, negative to take the area away
     */
    void add(final double x1, final double x2, final double height) {
        double left = Math.min(x1, x2);
        double right = Math.max(x1, x2);
        int from = (int) left;
        int to = (int) right;
        first = Math.min(first, from);
        last = Math.max(last, to);
        if (from == to) {
            double covered = height * (1 - ((left + right) / 2 - from));
            values[from] += covered;
            values[from + 1] += height - covered;
            return;
        }
        double steepness = height / (right - left);
        double before = 0;
        for (int x = from; x <= to; x++) {
            double enters = Math.max(left, x);
            double leaves = Math.min(right, x + 1);
            double covered =
                    steepness
                            * (enters
                                    - left
                                    + (leaves - enters) * (1 - ((enters + leaves) / 2 - x)));
            values[x] += covered - before;
            before = covered;
        }
        values[to + 1] += height - before;
    }

    /** Tells the coverage of the row, and starts a new row. */
    void tell(final int y, final Coverage.Rows rows) {
        if (last < first) {
            return;
        }
        int end = Math.min(width, last + 1);
        double sum = 0;
        for (int x = first; x < end; x++) {
            sum += values[x];
            double share = Math.abs(sum); // edges that were added upwards count down
            coverage[x] = share < NOTHING ? 0 : share > 1 - NOTHING ? 1 : share;
        }
        if (first < end) {
            rows.row(y, first, end, coverage);
        }
        Arrays.fill(values, first, last + 2, 0);
        first = Integer.MAX_VALUE;
        last = -1;
    }
}
