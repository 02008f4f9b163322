// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The convex hull of points in space, built point by point: the faces that a new point sees give
 * way to faces between the point and their rim.
 *
 * <p>For drawing only: a point counts as outside of a face from a small distance on, so that
 * clusters become one corner. Cost O(n times faces).
 */
final class SpaceHull {
    /**
     * In a box whose longest side is 2; less than a tenth of a pixel in a picture of usual size.
     */
    private static final double TOLERANCE = 2e-4;

    /** Cosine of the angle of faces that count as one, whose common edge is not drawn. */
    private static final double FLAT = 0.9998;

    /**
     * A triangle, counter-clockwise from outside; dots with the unit normal are at most the offset
     * for all points inside.
     */
    record Face(int a, int b, int c, double[] normal, double offset) {
        double height(final double[] point) {
            return dot(normal, point) - offset;
        }

        /**
         * Far above rounding and far below the tolerance, so that what a point sees hangs together.
         */
        boolean sees(final double[] point) {
            return height(point) > 1e-10;
        }
    }

    /** An edge between two corners, and the faces on both sides. */
    record Edge(int from, int to, Face left, Face right) {}

    private final List<double[]> points;
    private List<Face> faces = new ArrayList<>();

    private SpaceHull(final List<double[]> points) {
        this.points = points;
    }

    /**
     * The edges of the hull without those inside a flat side.
     *
     * @param goOn run before each point; what it throws ends the search
     * @return empty if the points lie in a plane
     */
    static List<Edge> edges(final List<double[]> points, final Runnable goOn) {
        SpaceHull hull = new SpaceHull(points);
        if (!hull.start()) {
            return List.of();
        }
        for (int i = 0; i < points.size(); i++) {
            goOn.run();
            hull.add(i);
            if (hull.faces.size() > 2 * (i + 5)) {
                return List.of(); // more than any convex body of so many corners has: rounding won
            }
        }
        return hull.edges();
    }

    /**
     * Two triangles back to back are enough to start with: the farthest point from their plane sees
     * one of them.
     */
    private boolean start() {
        if (points.size() < 4) {
            return false;
        }
        int a = farthest(point -> -point[0]);
        int b = farthest(point -> length(minus(point, points.get(a))));
        double[] along = minus(points.get(b), points.get(a));
        int c = farthest(point -> length(cross(along, minus(point, points.get(a)))));
        double[] normal = cross(along, minus(points.get(c), points.get(a)));
        if (length(normal) < TOLERANCE) {
            return false;
        }
        int d = farthest(point -> Math.abs(dot(normal, minus(point, points.get(a)))));
        if (Math.abs(dot(normal, minus(points.get(d), points.get(a))))
                < TOLERANCE * length(normal)) {
            return false;
        }
        faces.add(face(a, b, c));
        faces.add(face(a, c, b));
        add(d);
        return faces.size() == 4;
    }

    private int farthest(final ToDoubleFunction<double[]> measure) {
        int best = 0;
        for (int i = 1; i < points.size(); i++) {
            if (measure.applyAsDouble(points.get(i)) > measure.applyAsDouble(points.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private void add(final int i) {
        double[] point = points.get(i);
        if (faces.stream().noneMatch(face -> face.height(point) > TOLERANCE)) {
            return;
        }
        List<Face> seen = faces.stream().filter(face -> face.sees(point)).toList();
        List<Face> kept =
                new ArrayList<>(faces.stream().filter(face -> !face.sees(point)).toList());
        Set<Long> sides = new HashSet<>();
        seen.forEach(face -> sides(face).forEach(side -> sides.add(key(side[0], side[1]))));
        for (Face face : seen) {
            for (int[] side : sides(face)) {
                if (!sides.contains(key(side[1], side[0]))) {
                    kept.add(face(side[0], side[1], i));
                }
            }
        }
        faces = kept;
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        Map<Long, Face> bySide = new HashMap<>();
        faces.forEach(face -> sides(face).forEach(side -> bySide.put(key(side[0], side[1]), face)));
        for (Face face : faces) {
            for (int[] side : sides(face)) {
                Face other = bySide.get(key(side[1], side[0]));
                if (side[0] < side[1]
                        && other != null
                        && dot(face.normal(), other.normal()) < FLAT) {
                    edges.add(new Edge(side[0], side[1], face, other));
                }
            }
        }
        return edges;
    }

    private static List<int[]> sides(final Face face) {
        return List.of(
                new int[] {face.a(), face.b()},
                new int[] {face.b(), face.c()},
                new int[] {face.c(), face.a()});
    }

    private static long key(final int from, final int to) {
        return (long) from << 32 | to;
    }

    private Face face(final int a, final int b, final int c) {
        double[] normal =
                cross(minus(points.get(b), points.get(a)), minus(points.get(c), points.get(a)));
        double length = Math.max(length(normal), Double.MIN_NORMAL);
        for (int k = 0; k < 3; k++) {
            normal[k] /= length;
        }
        return new Face(a, b, c, normal, dot(normal, points.get(a)));
    }

    private static double[] minus(final double[] p, final double[] q) {
        return new double[] {p[0] - q[0], p[1] - q[1], p[2] - q[2]};
    }

    private static double[] cross(final double[] p, final double[] q) {
        return new double[] {
            p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]
        };
    }

    private static double dot(final double[] p, final double[] q) {
        return p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
    }

    private static double length(final double[] p) {
        return Math.sqrt(dot(p, p));
    }
}
