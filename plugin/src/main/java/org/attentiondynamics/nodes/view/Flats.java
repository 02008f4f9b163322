// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a line or plane that lies in a box of two or three axes.
 *
 * <p>A plane is a large square in it, of which every side of the box cuts off what is outside.
 */
final class Flats {
    /** Sine of the angle below which two directions count as one. */
    private static final double PARALLEL = 1e-6;

    private Flats() {}

    /**
     * @param point in the box
     * @param directions any number, also dependent ones
     * @param lower corner of the box
     * @param upper corner of the box
     * @return the two ends of a line, the corners of a plane in turn; empty for a point and for all
     *     of the box
     */
    static List<double[]> inBox(
            final double[] point,
            final List<double[]> directions,
            final double[] lower,
            final double[] upper) {
        List<double[]> basis = basis(directions);
        if (basis.isEmpty() || basis.size() == point.length) {
            return List.of();
        }
        double far = 0;
        for (int axis = 0; axis < point.length; axis++) {
            far += upper[axis] - lower[axis];
        }
        List<double[]> corners = new ArrayList<>();
        double[] along = basis.get(0);
        if (basis.size() == 1) {
            corners.add(moved(point, along, -far));
            corners.add(moved(point, along, far));
        } else {
            for (int[] side : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
                corners.add(moved(moved(point, along, side[0] * far), basis.get(1), side[1] * far));
            }
        }
        for (int axis = 0; axis < point.length; axis++) {
            corners = cut(corners, axis, lower[axis], 1);
            corners = cut(corners, axis, upper[axis], -1);
        }
        return corners;
    }

    /** How many of the directions are independent. */
    static int rank(final List<double[]> directions) {
        return basis(directions).size();
    }

    /** Orthonormal directions that span the same space. */
    private static List<double[]> basis(final List<double[]> directions) {
        List<double[]> basis = new ArrayList<>();
        for (double[] direction : directions) {
            double[] rest = unit(direction);
            for (double[] known : basis) {
                rest = moved(rest, known, -dot(rest, known));
            }
            if (Math.sqrt(dot(rest, rest)) > PARALLEL) {
                basis.add(unit(rest));
            }
        }
        return basis;
    }

    private static double[] unit(final double[] v) {
        double length = Math.sqrt(dot(v, v));
        return length > 0 && length < Double.POSITIVE_INFINITY
                ? moved(new double[v.length], v, 1 / length)
                : new double[v.length];
    }

    /** The corners on the inner side, and where the outline passes to the other one. */
    private static List<double[]> cut(
            final List<double[]> corners, final int axis, final double at, final int inner) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            double[] from = corners.get(i);
            double[] to = corners.get((i + 1) % corners.size());
            double before = inner * (from[axis] - at);
            double after = inner * (to[axis] - at);
            if (before >= 0) {
                kept.add(from);
            }
            // The way back along a line meets the same places again.
            boolean wayBack = corners.size() == 2 && i == 1;
            if (before >= 0 != after >= 0 && !wayBack) {
                double[] met = new double[from.length];
                for (int k = 0; k < met.length; k++) {
                    met[k] = from[k] + (to[k] - from[k]) * (before / (before - after));
                }
                met[axis] = at;
                kept.add(met);
            }
        }
        return kept;
    }

    private static double[] moved(final double[] p, final double[] along, final double by) {
        double[] moved = p.clone();
        for (int k = 0; k < p.length; k++) {
            moved[k] += by * along[k];
        }
        return moved;
    }

    private static double dot(final double[] p, final double[] q) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum += p[k] * q[k];
        }
        return sum;
    }
}
