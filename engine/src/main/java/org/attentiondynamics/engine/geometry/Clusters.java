// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Points joined into clusters: two points are linked if every coordinate differs by at most that coordinate's tolerance, and a cluster is
 * a maximal set joined by links.
 *
 * @param label the cluster of each point, numbered from 0 in the order of their first points
 * @param count the number of clusters
 */
public record Clusters(int[] label, int count) {
    /**
     * The clusters of the given points. No number of clusters is asked for; cost O(n log n) plus the pairs that agree in the first
     * coordinate.
     *
     * @param points n points of the same dimension as the tolerances. Not modified.
     * @param tolerance one distance per coordinate, at least 0. Not modified. With no coordinate at all, all points are one cluster.
     */
    public static Clusters of(final double[][] points, final double[] tolerance) {
        int n = points.length;
        if (tolerance.length == 0) {
            return new Clusters(new int[n], 1);
        }
        int[] root = new int[n];
        Arrays.setAll(root, i -> i);
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> points[i][0]));
        for (int a = 0; a < n; a++) {
            for (int b = a + 1;
                    b < n && withinFirst(points[order[a]], points[order[b]], tolerance);
                    b++) {
                if (linked(points[order[a]], points[order[b]], tolerance)) {
                    join(root, order[a], order[b]);
                }
            }
        }
        return numbered(root);
    }

    private static boolean withinFirst(
            final double[] p, final double[] q, final double[] tolerance) {
        return Math.abs(p[0] - q[0]) <= tolerance[0];
    }

    private static boolean linked(final double[] p, final double[] q, final double[] tolerance) {
        for (int k = 0; k < tolerance.length; k++) {
            if (!(Math.abs(p[k] - q[k]) <= tolerance[k])) {
                return false;
            }
        }
        return true;
    }

    private static void join(final int[] root, final int a, final int b) {
        int ra = find(root, a);
        int rb = find(root, b);
        root[Math.max(ra, rb)] = Math.min(ra, rb);
    }

    private static int find(final int[] root, final int i) {
        int r = i;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }

    private static Clusters numbered(final int[] root) {
        int[] label = new int[root.length];
        int[] number = new int[root.length];
        int count = 0;
        for (int i = 0; i < root.length; i++) {
            int r = find(root, i);
            if (r == i) {
                number[i] = count++;
            }
            label[i] = number[r];
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
