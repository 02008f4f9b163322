// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The orthonormal directions along which points vary most, the first one most: eigenvectors of their covariance.
 *
 * <p>Of each direction the entry of largest modulus is positive, the first of those that tie. Directions along which the points vary by no
 * more than rounding are left out. Cost O(n d min(n, d) + min(n, d)^3): of fewer points than coordinates it is the products of points that
 * are decomposed.
 */
public final class PrincipalAxes {
    /** Variances below this share of the greatest are rounding of the products. */
    private static final double VARIANCE = 1e-13;

    /** Differences below this share of the coordinates are rounding of the mean. */
    private static final double DIFFERENCE = 1e-14;

    private PrincipalAxes() {}

    /**
     * The directions.
     *
     * @param points n x d, row-major, finite. Not modified.
     * @param d at least 1
     * @param most how many directions are wanted at most
     * @return rows of d numbers, at most min(most, n, d); none if all points are one
     * @throws ArithmeticException if the eigenvalue iteration does not converge
     */
    public static double[][] of(final double[] points, final int d, final int most) {
        DMatrixRMaj centred = centred(points, points.length / d, d);
        int n = centred.numRows;
        double scale = CommonOps_DDRM.elementMaxAbs(centred);
        if (n == 0 || scale == 0) {
            return new double[0][];
        }
        CommonOps_DDRM.divide(centred, scale);
        DMatrixRMaj products = new DMatrixRMaj(Math.min(n, d), Math.min(n, d));
        if (n < d) {
            CommonOps_DDRM.multTransB(centred, centred, products);
        } else {
            CommonOps_DDRM.multTransA(centred, centred, products);
        }
        return leading(products, most).stream()
                .map(vector -> n < d ? combination(centred, vector) : vector.data)
                .map(PrincipalAxes::signed)
                .toArray(double[][]::new);
    }

    /** Differences from the mean; all 0 where they are rounding. */
    private static DMatrixRMaj centred(final double[] points, final int n, final int d) {
        DMatrixRMaj m = new DMatrixRMaj(n, d);
        double largest = 0;
        for (int k = 0; k < d; k++) {
            double mean = 0;
            for (int i = 0; i < n; i++) {
                mean += points[i * d + k] / n;
            }
            for (int i = 0; i < n; i++) {
                m.data[i * d + k] = points[i * d + k] - mean;
                largest = Math.max(largest, Math.abs(points[i * d + k]));
            }
        }
        if (n > 0 && CommonOps_DDRM.elementMaxAbs(m) <= DIFFERENCE * largest) {
            m.zero();
        }
        return m;
    }

    private static List<DMatrixRMaj> leading(final DMatrixRMaj products, final int most) {
        EigenDecomposition_F64<DMatrixRMaj> eig =
                DecompositionFactory_DDRM.eig(products.numRows, true, true);
        if (!eig.decompose(products)) {
            throw new ArithmeticException("the directions of greatest variance did not converge");
        }
        List<Integer> order =
                IntStream.range(0, eig.getNumberOfEigenvalues())
                        .boxed()
                        .sorted(Comparator.comparingDouble(k -> -eig.getEigenvalue(k).real))
                        .toList();
        double greatest = eig.getEigenvalue(order.get(0)).real;
        return order.stream()
                .filter(k -> eig.getEigenvalue(k).real > VARIANCE * greatest)
                .limit(most)
                .map(eig::getEigenVector)
                .toList();
    }

    /** The direction in space of which the points are these multiples, of length 1. */
    private static double[] combination(final DMatrixRMaj centred, final DMatrixRMaj weights) {
        DMatrixRMaj direction = new DMatrixRMaj(centred.numCols, 1);
        CommonOps_DDRM.multTransA(centred, weights, direction);
        NormOps_DDRM.normalizeF(direction);
        return direction.data;
    }

    private static double[] signed(final double[] direction) {
        double extreme = 0;
        for (double entry : direction) {
            extreme = Math.abs(entry) > Math.abs(extreme) ? entry : extreme;
        }
        double sign = Math.signum(extreme);
        double[] signed = direction.clone();
        for (int k = 0; k < signed.length; k++) {
            signed[k] *= sign;
        }
        return signed;
    }
}
