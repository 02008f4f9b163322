// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** m vectors of C^d, each with its d real parts first, then its d imaginary parts. */
final class ComplexVectors {
    private ComplexVectors() {}

    /** Entries between -1 and 1, the same for the same sizes. */
    static double[][] random(final int d, final int m) {
        Random random = new Random(d);
        double[][] x = new double[m][2 * d];
        for (double[] v : x) {
            for (int k = 0; k < v.length; k++) {
                v[k] = 2 * random.nextDouble() - 1;
            }
        }
        return x;
    }

    /** Gram-Schmidt, each vector twice, which is enough. */
    static void orthonormalise(final double[][] x) {
        for (int k = 0; k < x.length; k++) {
            normalise(x[k]);
            for (int j = 0; j < 2 * k; j++) {
                double[] unit = x[j % k];
                double[] product = product(unit, x[k]);
                subtract(x[k], product[0], product[1], unit);
            }
            normalise(x[k]);
        }
    }

    /** The least singular value of Y^H X. */
    static double leastSingularValue(final double[][] y, final double[][] x) {
        int m = x.length;
        DMatrixRMaj real = new DMatrixRMaj(2 * m, 2 * m);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double[] product = product(y[i], x[j]);
                real.set(i, j, product[0]);
                real.set(i, m + j, -product[1]);
                real.set(m + i, j, product[1]);
                real.set(m + i, m + j, product[0]);
            }
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(2 * m, 2 * m, false, false, true);
        if (!svd.decompose(real)) {
            throw new ArithmeticException(
                    "the angle between left and right eigenvectors of the value matrix did not converge");
        }
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < svd.numberOfSingularValues(); k++) {
            least = Math.min(least, svd.getSingularValues()[k]);
        }
        return least;
    }

    /** y^H x, real and imaginary part. */
    static double[] product(final double[] y, final double[] x) {
        int d = x.length / 2;
        double re = 0;
        double im = 0;
        for (int k = 0; k < d; k++) {
            re += y[k] * x[k] + y[d + k] * x[d + k];
            im += y[k] * x[d + k] - y[d + k] * x[k];
        }
        return new double[] {re, im};
    }

    /** x <- x / |x|; the largest entry is taken out first, for squares that would overflow. */
    static void normalise(final double[] x) {
        double largest = 0;
        for (double e : x) {
            largest = Math.max(largest, Math.abs(e));
        }
        double square = 0;
        for (int k = 0; k < x.length; k++) {
            x[k] /= largest;
            square += x[k] * x[k];
        }
        double length = Math.sqrt(square);
        for (int k = 0; k < x.length; k++) {
            x[k] /= length;
        }
    }

    /** x <- x - (p + i q) u. */
    static void subtract(final double[] x, final double p, final double q, final double[] u) {
        int d = x.length / 2;
        for (int k = 0; k < d; k++) {
            x[k] -= p * u[k] - q * u[d + k];
            x[d + k] -= p * u[d + k] + q * u[k];
        }
    }
}
