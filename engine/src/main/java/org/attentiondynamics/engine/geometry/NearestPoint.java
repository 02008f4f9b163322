// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The point of a convex hull nearest to the origin, for finitely many points in any dimension.
 *
 * <p>Wolfe's finite algorithm: keep a corral of affinely independent points whose affine nearest point lies inside their hull; add the
 * point that lies farthest below the supporting hyperplane, drop those whose weight would turn negative. Exact but for rounding; the
 * distance is right to about 1e-15 of the largest point. Cost O(n d) per step plus a small linear solve; steps are typically below 2 d.
 *
 * <p>Source: P. Wolfe, Mathematical Programming 11 (1976), 128-149.
 */
final class NearestPoint {
    /** No descent smaller than this, relative to the largest squared norm, is distinguishable from rounding. */
    private static final double ROUNDING = 1e-14;

    /** Wolfe's steps are finitely many in exact arithmetic; rounding may cycle between equal corrals. */
    private static final int MOST_STEPS_PER_POINT = 50;

    private final double[][] points;
    private final double largestSquare;
    private final List<Integer> corral = new ArrayList<>();
    private double[] weights = {1};
    private double[] nearest;

    private NearestPoint(final double[][] points) {
        this.points = points;
        int start = 0;
        double largest = 0;
        for (int i = 0; i < points.length; i++) {
            largest = Math.max(largest, dot(points[i], points[i]));
            if (dot(points[i], points[i]) < dot(points[start], points[start])) {
                start = i;
            }
        }
        this.largestSquare = largest;
        corral.add(start);
        nearest = points[start].clone();
    }

    /** The distance of the origin from the hull of at least one point. */
    static double distance(final double[][] points) {
        NearestPoint search = new NearestPoint(points);
        search.descend();
        return Math.sqrt(dot(search.nearest, search.nearest));
    }

    private void descend() {
        int most = MOST_STEPS_PER_POINT * (points.length + nearest.length);
        for (int step = 0; step < most; step++) {
            int lowest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < points.length; i++) {
                double height = dot(nearest, points[i]);
                if (height < least) {
                    least = height;
                    lowest = i;
                }
            }
            if (least > dot(nearest, nearest) - ROUNDING * largestSquare
                    || corral.contains(lowest)) {
                return;
            }
            corral.add(lowest);
            double[] extended = new double[corral.size()];
            System.arraycopy(weights, 0, extended, 0, weights.length);
            weights = extended;
            if (!settle()) {
                return;
            }
        }
    }

    /** Moves to the affine nearest point of the corral, dropping points until it lies inside; false if the corral is degenerate. */
    private boolean settle() {
        while (true) {
            double[] affine = affineWeights();
            if (affine == null) {
                corral.remove(corral.size() - 1);
                return false;
            }
            double reach = 1;
            for (int k = 0; k < affine.length; k++) {
                if (affine[k] < 0 && weights[k] - affine[k] > 0) {
                    reach = Math.min(reach, weights[k] / (weights[k] - affine[k]));
                }
            }
            for (int k = 0; k < affine.length; k++) {
                weights[k] += reach * (affine[k] - weights[k]);
            }
            if (reach == 1) {
                recompute();
                return true;
            }
            dropVanished();
            recompute();
        }
    }

    private void dropVanished() {
        int smallest = 0;
        for (int k = 1; k < weights.length; k++) {
            if (weights[k] < weights[smallest]) {
                smallest = k;
            }
        }
        corral.remove(smallest);
        double[] kept = new double[weights.length - 1];
        System.arraycopy(weights, 0, kept, 0, smallest);
        System.arraycopy(weights, smallest + 1, kept, smallest, kept.length - smallest);
        weights = kept;
    }

    /** Weights summing to one of the point of the corral's affine hull nearest to the origin; null if the corral is degenerate. */
    private double[] affineWeights() {
        int m = corral.size();
        DMatrixRMaj gram = new DMatrixRMaj(m, m);
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                gram.set(a, b, largestSquare + dot(points[corral.get(a)], points[corral.get(b)]));
            }
        }
        DMatrixRMaj ones = new DMatrixRMaj(m, 1);
        ones.fill(1);
        DMatrixRMaj solution = new DMatrixRMaj(m, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(m);
        if (!solver.setA(gram) || solver.quality() < 1e-15) {
            return null;
        }
        solver.solve(ones, solution);
        double sum = 0;
        for (double w : solution.data) {
            sum += w;
        }
        double[] result = new double[m];
        for (int k = 0; k < m; k++) {
            result[k] = solution.data[k] / sum;
        }
        return result;
    }

    private void recompute() {
        double[] p = new double[nearest.length];
        for (int k = 0; k < weights.length; k++) {
            double[] q = points[corral.get(k)];
            for (int c = 0; c < p.length; c++) {
                p[c] += weights[k] * q[c];
            }
        }
        nearest = p;
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
