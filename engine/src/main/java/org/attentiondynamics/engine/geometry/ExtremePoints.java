// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of finitely many distinct points are vertices of their convex hull, in any dimension.
 *
 * <p>A point is extreme if its distance from the hull of the others exceeds the tolerance. One point is extreme; so are two.
 */
public final class ExtremePoints {
    private ExtremePoints() {}

    /**
     * The indices of the extreme points, ascending.
     *
     * @param points at least one point, all of one dimension, no two within the tolerance of each other. Not modified.
     * @param tolerance a distance, at least 0
     */
    public static List<Integer> of(final double[][] points, final double tolerance) {
        List<Integer> extreme = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (points.length == 1 || distanceToOthers(points, i) > tolerance) {
                extreme.add(i);
            }
        }
        return extreme;
    }

    private static double distanceToOthers(final double[][] points, final int i) {
        double[][] others = new double[points.length - 1][];
        for (int j = 0; j < points.length; j++) {
            if (j != i) {
                double[] difference = points[j].clone();
                for (int k = 0; k < difference.length; k++) {
                    difference[k] -= points[i][k];
                }
                others[j < i ? j : j - 1] = difference;
            }
        }
        return NearestPoint.distance(others);
    }
}
