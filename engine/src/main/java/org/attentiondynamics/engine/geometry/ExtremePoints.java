// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Which of finitely many points are vertices of their convex hull, in any dimension.
 *
 * <p>A point is extreme if its distance from the hull of the others exceeds the tolerance. The definition looks at each point alone: it
 * knows no order of the points, and holds under rotation, translation and, with the tolerance, scaling. One point is extreme. Of
 * points within the tolerance of each other none is, so that duplicates must be joined first, as by {@link Clusters}.
 *
 * <p>Decided by certificates (see {@link NearestPoint}): a convex combination of others within the tolerance, or a direction in which the
 * point is ahead of all others by more than it. Rounding is (d + 16) 2^-52 of the largest difference of a coordinate; a smaller
 * tolerance counts as that, and only a point whose distance is that close to the tolerance may be taken for the other kind. No
 * scale of finite points overflows or underflows.
 *
 * <p>Cost O(m d) for a point that is ahead in the direction away from the mean, else some 2 d steps of O(d) for each point that was
 * farthest in some direction; at worst O(m^2 d^2), for m points. Up to 8 dimensions many points are asked through a tree, some log m at
 * a time.
 *
 * <p>Source of asking mostly the points known to be farthest: K. Clarkson, FOCS 1994, 695-702.
 */
public final class ExtremePoints {
    private ExtremePoints() {}

    /**
     * The indices of the extreme points, ascending.
     *
     * @param points at least one point, all finite and of one dimension. Not modified.
     * @param tolerance a distance, at least 0
     * @throws IllegalArgumentException if there is no point, dimensions differ, a coordinate is not finite, or the tolerance is negative
     *     or not a number
     */
    public static List<Integer> of(final double[][] points, final double tolerance) {
        return of(points, tolerance, () -> false);
    }

    /**
     * The indices of the extreme points, ascending, as long as that is wanted.
     *
     * @param points at least one point, all finite and of one dimension. Not modified.
     * @param tolerance a distance, at least 0
     * @param cancelled asked before every point; true ends it with a CancellationException
     * @throws IllegalArgumentException as {@link #of(double[][], double)}
     */
    public static List<Integer> of(
            final double[][] points, final double tolerance, final BooleanSupplier cancelled) {
        validate(points, tolerance);
        if (points.length == 1) {
            return List.of(0);
        }
        int exponent = exponent(points);
        double[][] y = shifted(points, exponent);
        int spread = exponent(y);
        y = shifted(y, spread);
        double rounding = (points[0].length + 16) * 0x1p-52;
        double scaled = Math.max(Math.scalb(Math.scalb(tolerance, -exponent), -spread), rounding);
        return extreme(y, scaled, rounding, cancelled);
    }

    private static List<Integer> extreme(
            final double[][] points,
            final double tolerance,
            final double rounding,
            final BooleanSupplier cancelled) {
        SupportPoints support = new SupportPoints(points, cancelled);
        NearestPoint nearest = new NearestPoint(points, support, tolerance, rounding);
        double[] mean = mean(points);
        List<Integer> extreme = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            double[] away = points[i].clone();
            for (int c = 0; c < away.length; c++) {
                away[c] -= mean[c];
            }
            if (nearest.isOutside(i, away)) {
                extreme.add(i);
                support.remember(i);
            }
        }
        return extreme;
    }

    private static void validate(final double[][] points, final double tolerance) {
        if (points.length == 0) {
            throw new IllegalArgumentException("at least one point is needed, was none");
        }
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance must be at least 0, was " + tolerance);
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != points[0].length) {
                throw new IllegalArgumentException(
                        "dimensions differ: %d of point 0, %d of point %d"
                                .formatted(points[0].length, points[i].length, i));
            }
            for (double coordinate : points[i]) {
                if (!Double.isFinite(coordinate)) {
                    throw new IllegalArgumentException(
                            "coordinates must be finite, point %d has %s".formatted(i, coordinate));
                }
            }
        }
    }

    /** The e for which the largest coordinate lies in [2^e, 2^(e+1)); 0 if all are zero. */
    private static int exponent(final double[][] points) {
        double largest = 0;
        for (double[] p : points) {
            for (double coordinate : p) {
                largest = Math.max(largest, Math.abs(coordinate));
            }
        }
        return largest == 0 ? 0 : Math.getExponent(largest);
    }

    /** The points over 2^e, as seen from the first. */
    private static double[][] shifted(final double[][] points, final int exponent) {
        double[][] result = new double[points.length][points[0].length];
        for (int i = 0; i < points.length; i++) {
            for (int c = 0; c < result[i].length; c++) {
                result[i][c] =
                        Math.scalb(points[i][c], -exponent) - Math.scalb(points[0][c], -exponent);
            }
        }
        return result;
    }

    private static double[] mean(final double[][] points) {
        double[] mean = new double[points[0].length];
        for (double[] p : points) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += p[c] / points.length;
            }
        }
        return mean;
    }
}
