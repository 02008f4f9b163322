// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.Arrays;

/** Clusters by looking at every pair, again and again until nothing changes. */
final class PlainClusters {
    private PlainClusters() {}

    /** For each point the number of its cluster, in the order of their first points. */
    static int[] labels(final double[][] points, final double[] tolerance) {
        int[] first = new int[points.length];
        Arrays.setAll(first, i -> i);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < first.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (first[i] != first[j] && isLink(points[i], points[j], tolerance)) {
                        first[i] = Math.min(first[i], first[j]);
                        first[j] = first[i];
                        changed = true;
                    }
                }
            }
        }
        return numbered(first);
    }

    private static boolean isLink(final double[] p, final double[] q, final double[] tolerance) {
        boolean link = true;
        for (int k = 0; k < tolerance.length; k++) {
            link &= Math.abs(p[k] - q[k]) <= tolerance[k];
        }
        return link;
    }

    private static int[] numbered(final int[] first) {
        int[] label = new int[first.length];
        int count = 0;
        for (int i = 0; i < first.length; i++) {
            label[i] = first[i] == i ? count++ : label[first[i]];
        }
        return label;
    }
}
