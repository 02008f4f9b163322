// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

/**
 * Whether y_i is farther than a tolerance from the hull of the other points y_j, in any dimension.
 *
 * <p>Wolfe's finite algorithm: keep a corral of affinely independent points whose affine hull's nearest point x lies inside their hull; add
 * the point that lies farthest beyond the hyperplane through x orthogonal to u = y_i - x, drop those whose weight would turn
 * negative; |u| falls with each step. It ends early with one of two certificates:
 *
 * <ul>
 *   <li>inside: |y_i - x| is at most the tolerance, for a convex combination x of others;
 *   <li>outside: u . (y_i - y_j) exceeds the tolerance times |u| for all others.
 * </ul>
 *
 * <p>Points not yet known to be farthest in some direction are asked only when the known ones have nothing to add. If rounding leaves
 * neither certificate, |y_i - x| falls no further and decides: it is right to some (d + 16) 2^-52 for points of size 1.
 *
 * <p>Cost O(m d) a step for m points asked; steps are typically below 2 d. Not thread-safe.
 *
 * <p>Source: P. Wolfe, Mathematical Programming 11 (1976), 128-149.
 */
final class NearestPoint {
    /**
     * A point far aside, at an angle a below the hyperplane, lowers the distance by a^2 / 2 of it, which rounding hides; only with more such
     * points does it fall. A corral is full after d + 1.
     */
    private static final int IDLE_STEPS_PER_COORDINATE = 2;

    private final double[][] points;
    private final SupportPoints support;
    private final double tolerance;
    private final double rounding;
    private final AffineProjection corral;
    private final double[] weights;

    /**
     * @param points at least two points of size 1 at most, or little more
     * @param support the support of these points
     * @param tolerance at least the rounding
     * @param rounding what a distance of these points is right to
     */
    NearestPoint(
            final double[][] points,
            final SupportPoints support,
            final double tolerance,
            final double rounding) {
        this.points = points;
        this.support = support;
        this.tolerance = tolerance;
        this.rounding = rounding;
        this.corral = new AffineProjection(points[0].length);
        this.weights = new double[points[0].length + 1];
    }

    /** Whether point i is farther than the tolerance from the hull of the others; the first direction is a guess of where it sticks out. */
    boolean isOutside(final int i, final double[] firstDirection) {
        corral.clear();
        double[] u = firstDirection;
        double distance = Double.POSITIVE_INFINITY;
        double least = distance;
        boolean askAll = false;
        int idle = 0;
        while (true) {
            int j = askAll ? support.amongAll(u, i) : support.amongKnown(u, i);
            double ahead = ahead(u, i, j);
            if (!askAll && (ahead > tolerance || ahead >= distance - rounding)) {
                j = support.amongAll(u, i);
                ahead = ahead(u, i, j);
            }
            if (ahead > tolerance) {
                return true;
            }
            boolean moved = ahead < distance - rounding && corral.add(points[j], points[i]);
            if (moved) {
                settle();
                if (corral.distance() <= tolerance) {
                    return false;
                }
            }
            distance = corral.distance();
            u = corral.normal();
            idle = distance < least ? 0 : idle + 1;
            least = Math.min(least, distance);
            if (!moved || idle > weights.length * IDLE_STEPS_PER_COORDINATE) {
                if (askAll) {
                    return true;
                }
                askAll = true;
                idle = 0;
            }
        }
    }

    /** How far point i is ahead of point j along u; infinite if there is no point j. */
    private double ahead(final double[] u, final int i, final int j) {
        if (j < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double along = 0;
        double square = 0;
        for (int c = 0; c < u.length; c++) {
            along += u[c] * (points[i][c] - points[j][c]);
            square += u[c] * u[c];
        }
        return square == 0 ? 0 : along / Math.sqrt(square);
    }

    /** Moves to the affine nearest point of the corral, whose last point is new, dropping points until it lies inside. */
    private void settle() {
        weights[corral.size() - 1] = corral.size() == 1 ? 1 : 0;
        while (true) {
            corral.solve();
            int first = firstToVanish();
            if (first < 0) {
                for (int k = 0; k < corral.size(); k++) {
                    weights[k] = corral.weight(k);
                }
                return;
            }
            double reach = reach(first);
            for (int k = 0; k < corral.size(); k++) {
                weights[k] = Math.max(0, weights[k] + reach * (corral.weight(k) - weights[k]));
            }
            corral.remove(first);
            System.arraycopy(weights, first + 1, weights, first, corral.size() - first);
        }
    }

    /** The point whose weight vanishes first on the way to the affine nearest point; -1 if none does. */
    private int firstToVanish() {
        int first = -1;
        for (int k = 0; k < corral.size(); k++) {
            if (corral.weight(k) < 0 && (first < 0 || reach(k) < reach(first))) {
                first = k;
            }
        }
        return first;
    }

    private double reach(final int k) {
        return weights[k] / (weights[k] - corral.weight(k));
    }
}
