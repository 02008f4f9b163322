// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.function.BooleanSupplier;

/**
 * Points joined into clusters: two points are linked if every coordinate differs by at most that coordinate's tolerance, and a cluster is
 * a maximal set joined by links.
 *
 * @param label the cluster of each point, numbered from 0 in the order of their first points
 * @param count the number of clusters
 */
public record Clusters(int[] label, int count) {
    /**
     * The clusters of the given points. No number of clusters is asked for; cost O(n log n) in few dimensions, where few clusters come
     * within the tolerance of each other without touching; at worst O(n^2).
     *
     * @param points n points of the same dimension as the tolerances. Not modified.
     * @param tolerance one distance per coordinate, at least 0. Not modified. With no coordinate at all, all points are one cluster.
     */
    public static Clusters of(final double[][] points, final double[] tolerance) {
        return of(points, tolerance, () -> false);
    }

    /**
     * The same, as long as that is wanted.
     *
     * @param cancelled asked often; true ends it with a CancellationException
     */
    public static Clusters of(
            final double[][] points, final double[] tolerance, final BooleanSupplier cancelled) {
        int n = points.length;
        if (tolerance.length == 0) {
            return new Clusters(new int[n], 1);
        }
        return n == 0
                ? new Clusters(new int[0], 0)
                : numbered(Links.firsts(points, tolerance, cancelled));
    }

    private static Clusters numbered(final int[] first) {
        int[] label = new int[first.length];
        int[] number = new int[first.length];
        int count = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] == i) {
                number[i] = count++;
            }
            label[i] = number[first[i]];
        }
        return new Clusters(label, count);
    }

    /** The mean of each cluster's points. */
    public double[][] centres(final double[][] points) {
        double[][] centre = new double[count][points[0].length];
        int[] size = sizes();
        for (int i = 0; i < label.length; i++) {
            for (int k = 0; k < points[i].length; k++) {
                centre[label[i]][k] += points[i][k] / size[label[i]];
            }
        }
        return centre;
    }

    /** How many points each cluster has. */
    public int[] sizes() {
        int[] size = new int[count];
        for (int l : label) {
            size[l]++;
        }
        return size;
    }
}
