// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The length, area or volume of the convex hull of finitely many points of 1, 2 or 3 dimensions.
 *
 * <p>Flat sets and single points have measure 0; a set flat but for rounding may have one of some 1e-16 of its box. Duplicates, collinear
 * and coplanar points do no harm: sides are decided exactly. The result is right to some 1e-15 of the smallest box of coordinates that
 * holds the points and the origin. From 4 dimensions on a hull may have some m^(d/2) facets, and no measure is given.
 *
 * <p>Cost O(m) in 1 dimension, O(m log m) in 2, O(m f) in 3 for at most f facets on the way.
 *
 * <p>Sources: A. Andrew, Information Processing Letters 9 (1979), 216-219 (monotone chain); F. Preparata, M. Shamos, Computational
 * Geometry (1985), 3.4.2 (beneath-beyond).
 */
public final class HullMeasure {
    private HullMeasure() {}

    /**
     * The measure of the hull; empty from 4 dimensions on, and for points without coordinates.
     *
     * @param points at least one point, all finite and of one dimension. Not modified.
     */
    public static OptionalDouble of(final double[][] points) {
        int d = points[0].length;
        if (d == 0 || d > 3) {
            return OptionalDouble.empty();
        }
        double[][] unit = new double[points.length][d];
        int exponent = 0;
        for (int c = 0; c < d; c++) {
            exponent += scale(points, unit, c);
        }
        double measure =
                switch (d) {
                    case 1 -> length(unit);
                    case 2 -> area(unit);
                    default -> volume(unit);
                };
        return OptionalDouble.of(Math.scalb(measure, exponent));
    }

    /** Scales one coordinate by a power of 2 to size 1, which is exact, and returns the exponent taken out. */
    private static int scale(final double[][] points, final double[][] unit, final int c) {
        double largest = Arrays.stream(points).mapToDouble(p -> Math.abs(p[c])).max().orElse(0);
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        for (int i = 0; i < points.length; i++) {
            unit[i][c] = Math.scalb(points[i][c], -exponent);
        }
        return exponent;
    }

    private static double length(final double[][] points) {
        double[] sorted = Arrays.stream(points).mapToDouble(p -> p[0]).sorted().toArray();
        return sorted[sorted.length - 1] - sorted[0];
    }

    private static double area(final double[][] points) {
        double[][] sorted = points.clone();
        Arrays.sort(sorted, Arrays::compare);
        List<double[]> lower = chain(sorted, 1);
        List<double[]> upper = chain(sorted, -1);
        return (twiceAreaFromFirst(lower) - twiceAreaFromFirst(upper)) / 2;
    }

    /** The points of a path from the first to the last that always turns to the given side and has no point on its other side. */
    private static List<double[]> chain(final double[][] sorted, final int side) {
        List<double[]> chain = new ArrayList<>();
        for (double[] p : sorted) {
            int n = chain.size();
            while (n > 1 && side * Orientation.sign(chain.get(n - 2), chain.get(n - 1), p) <= 0) {
                chain.remove(--n);
            }
            chain.add(p);
        }
        return chain;
    }

    /** Positive if the path turns left about its first point. */
    private static double twiceAreaFromFirst(final List<double[]> path) {
        double[] o = path.get(0);
        double sum = 0;
        for (int k = 2; k < path.size(); k++) {
            double[] a = path.get(k - 1);
            double[] b = path.get(k);
            sum += (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
        }
        return sum;
    }

    private static double volume(final double[][] points) {
        List<Facet> hull = tetrahedron(points);
        for (double[] p : points) {
            if (hull.stream().anyMatch(f -> f.side(p) > 0)) {
                hull = joined(hull, p);
            }
        }
        double sum = 0;
        for (Facet f : hull) {
            sum += f.sixfoldVolume(points[0]);
        }
        return sum / 6;
    }

    /** Four points not in one plane, one by one the first that will do; no facet if all are in one plane. */
    private static List<Facet> tetrahedron(final double[][] points) {
        double[] a = points[0];
        double[] b = null;
        double[] c = null;
        for (double[] p : points) {
            if (b == null) {
                b = Arrays.equals(a, p) ? null : p;
            } else if (c == null) {
                c = collinear(a, b, p) ? null : p;
            } else {
                int side = Orientation.sign(a, b, c, p);
                if (side != 0) {
                    double[] left = side > 0 ? b : c;
                    double[] right = side > 0 ? c : b;
                    return List.of(
                            new Facet(a, right, left),
                            new Facet(a, left, p),
                            new Facet(left, right, p),
                            new Facet(right, a, p));
                }
            }
        }
        return List.of();
    }

    private static boolean collinear(final double[] a, final double[] b, final double[] c) {
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            if (Orientation.sign(
                            new double[] {a[i], a[j]},
                            new double[] {b[i], b[j]},
                            new double[] {c[i], c[j]})
                    != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The hull with a point outside it: the facets that it sees give way to those that join it with their rim.
     *
     * <p>Facets in whose plane it lies count as seen, as from a point a little farther out. So none that is new is degenerate: its edge of
     * the rim also bounds a facet whose plane does not hold the point.
     */
    private static List<Facet> joined(final List<Facet> hull, final double[] p) {
        List<Facet> result = new ArrayList<>();
        Set<Edge> seen = new HashSet<>();
        for (Facet f : hull) {
            if (f.side(p) < 0) {
                result.add(f);
            } else {
                seen.addAll(f.edges());
            }
        }
        for (Edge e : seen) {
            if (!seen.contains(e.reversed())) {
                result.add(new Facet(e.from(), e.to(), p));
            }
        }
        return result;
    }

    /** A triangle that turns left as seen from outside. */
    private record Facet(double[] a, double[] b, double[] c) {
        /** +1 if the point is outside of its plane, -1 inside, 0 on it. */
        int side(final double[] p) {
            return Orientation.sign(a, b, c, p);
        }

        List<Edge> edges() {
            return List.of(new Edge(a, b), new Edge(b, c), new Edge(c, a));
        }

        double sixfoldVolume(final double[] o) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                int j = (i + 1) % 3;
                int k = (i + 2) % 3;
                sum +=
                        ((a[i] - o[i]) * (b[j] - o[j]) - (a[j] - o[j]) * (b[i] - o[i]))
                                * (c[k] - o[k]);
            }
            return sum;
        }
    }

    /** Two points of the set, equal if they are the same arrays in the same order. */
    private record Edge(double[] from, double[] to) {
        Edge reversed() {
            return new Edge(to, from);
        }
    }
}
