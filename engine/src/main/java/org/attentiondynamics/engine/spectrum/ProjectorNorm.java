// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.ejml.data.DMatrixRMaj;

/**
 * Spectral norms of spectral projectors, 1 / sigma_min(Y^H X) for orthonormal bases X and Y of the right and left invariant subspace.
 *
 * <p>They are the same in every orthonormal basis, and so V is brought to Hessenberg form once, where a shift costs O(d^2). The vectors of
 * a simple eigenvalue are found by inverse iteration, those of a group by the projector itself, as the mean of resolvents on a circle
 * between the group and all other eigenvalues, which takes a chain of eigenvectors as well as a plain eigenspace. Of a group that is more
 * than half of everything, the complement is taken: I - P has the norm of P. Cost O(d^2 m) for a group of m.
 */
final class ProjectorNorm {
    /** The first step reaches rounding from most starts; the second is for the others, the third costs little. */
    private static final int INVERSE_STEPS = 3;

    /** Points on the circle: at an eighth of the distance the others keep 8^{-16} = 4e-15. */
    private static final int POINTS = 16;

    /** The least radius of the circle, relative to the distance of the others: below, a chain loses digits. */
    private static final double LEAST_RADIUS = 0.125;

    /** For circles that must come nearer to the others, and keep more of them. */
    private static final int CONTOUR_STEPS = 2;

    private final DMatrixRMaj hessenberg;
    private final int d;

    /** @param hessenberg upper Hessenberg, of entries about 1. Kept, not modified. */
    ProjectorNorm(final DMatrixRMaj hessenberg) {
        this.hessenberg = hessenberg;
        this.d = hessenberg.numRows;
    }

    /** |y| |x| / |y^H x| for the eigenvalue nearest to lambda; infinite if rounding cannot tell. */
    double ofSimple(final Eigenvalue lambda) {
        ShiftedHessenberg shifted = new ShiftedHessenberg(hessenberg, lambda);
        double[][] start = ComplexVectors.random(d, 2);
        double[] x = start[0];
        double[] y = start[1];
        for (int step = 0; step < INVERSE_STEPS; step++) {
            shifted.solve(x);
            ComplexVectors.normalise(x);
            shifted.solveAdjoint(y);
            ComplexVectors.normalise(y);
        }
        double[] product = ComplexVectors.product(y, x);
        return norm(StrictMath.hypot(product[0], product[1]));
    }

    /**
     * The norm for a group of size below d; infinite if rounding cannot tell.
     *
     * @param radius the largest distance of a member from the centre, below isolation
     * @param isolation the distance of the nearest other eigenvalue from the centre
     */
    double ofGroup(
            final Eigenvalue centre, final int size, final double radius, final double isolation) {
        double circle = Math.max(Math.sqrt(radius * isolation), LEAST_RADIUS * isolation);
        boolean complement = 2 * size > d;
        double[][] x = ComplexVectors.random(d, complement ? d - size : size);
        double[][] y = ComplexVectors.random(d, x.length);
        ShiftedHessenberg[] shifted = new ShiftedHessenberg[POINTS];
        double[] cos = new double[POINTS];
        double[] sin = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            cos[k] = circle * StrictMath.cos(Math.PI * (2 * k + 1) / POINTS);
            sin[k] = circle * StrictMath.sin(Math.PI * (2 * k + 1) / POINTS);
            shifted[k] =
                    new ShiftedHessenberg(
                            hessenberg, new Eigenvalue(centre.re() + cos[k], centre.im() + sin[k]));
        }
        for (int step = 0; step < CONTOUR_STEPS; step++) {
            for (int c = 0; c < x.length; c++) {
                x[c] = projected(x[c], shifted, cos, sin, false, complement);
                y[c] = projected(y[c], shifted, cos, sin, true, complement);
            }
            ComplexVectors.orthonormalise(x);
            ComplexVectors.orthonormalise(y);
        }
        return norm(ComplexVectors.leastSingularValue(y, x));
    }

    /** P x, P^H x, or what they leave of x. (H - z I)^{-1} is minus the resolvent. */
    private double[] projected(
            final double[] x,
            final ShiftedHessenberg[] shifted,
            final double[] cos,
            final double[] sin,
            final boolean adjoint,
            final boolean complement) {
        double[] sum = new double[x.length];
        for (int k = 0; k < POINTS; k++) {
            double[] part = x.clone();
            if (adjoint) {
                shifted[k].solveAdjoint(part);
            } else {
                shifted[k].solve(part);
            }
            double turn = adjoint ? -sin[k] : sin[k];
            ComplexVectors.subtract(sum, cos[k] / POINTS, turn / POINTS, part);
        }
        if (complement) {
            for (int k = 0; k < x.length; k++) {
                sum[k] = x[k] - sum[k];
            }
        }
        return sum;
    }

    /** At least 1; NaN comes of vectors that overflow. */
    private static double norm(final double cosine) {
        return cosine > 0 ? Math.max(1, 1 / cosine) : Double.POSITIVE_INFINITY;
    }
}
