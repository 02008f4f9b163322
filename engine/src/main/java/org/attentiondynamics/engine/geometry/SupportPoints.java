// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.function.BooleanSupplier;

/**
 * The support of finitely many points: argmax_j of (u . y_j) for a direction u, where one point may be left out.
 *
 * <p>Points that once were the answer are remembered. They are few where the hull has few vertices, and mostly enough to ask. Cost O(d)
 * for each point asked; where there are many of few coordinates, a tree is asked instead.
 */
final class SupportPoints {
    /** To ask so many costs no more than to ask a tree. */
    private static final int FEW = 64;

    private final double[][] points;
    private final Heights heights;
    private final boolean[] isKnown;
    private final int[] known;
    private int count;

    SupportPoints(final double[][] points, final BooleanSupplier cancelled) {
        this.points = points;
        this.heights = new Heights(points, cancelled);
        this.isKnown = new boolean[points.length];
        this.known = new int[points.length];
    }

    /** The farthest along the direction of the points remembered, or of more, except one; -1 if there is none. */
    int amongKnown(final double[] direction, final int except) {
        if (count > FEW && heights.isFast()) {
            return heights.highest(direction, except);
        }
        int farthest = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            double height = dot(direction, points[known[k]]);
            if (height > most && known[k] != except) {
                most = height;
                farthest = known[k];
            }
        }
        return farthest;
    }

    /** The farthest along the direction of all points, except one of at least two. It is remembered. */
    int amongAll(final double[] direction, final int except) {
        int farthest = heights.highest(direction, except);
        remember(farthest);
        return farthest;
    }

    void remember(final int j) {
        if (!isKnown[j]) {
            isKnown[j] = true;
            known[count++] = j;
        }
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}
