// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Eigenvectors of known, simple eigenvalues by inverse iteration with a shift a rounding error away. */
final class InverseIteration {
    /** Two steps reach rounding for a well-separated eigenvalue; the others cost little and help the badly scaled. */
    private static final int STEPS = 4;

    private InverseIteration() {}

    /** The unit eigenvector of a real eigenvalue; its entry of largest modulus is positive. */
    static double[] realEigenvector(final Matrix v, final double lambda) {
        int d = v.rows();
        double[] shifted = v.toArray();
        double shift = lambda + perturbation(v);
        for (int k = 0; k < d; k++) {
            shifted[k * d + k] -= shift;
        }
        return iterate(shifted, d);
    }

    /**
     * Real and imaginary part (u, w) of an eigenvector u + i w of the complex eigenvalue re + i im, together of unit length: V u = re u -
     * im w, V w = im u + re w.
     */
    static double[] complexEigenvector(final Matrix v, final double re, final double im) {
        int d = v.rows();
        int m = 2 * d;
        double shift = re + perturbation(v);
        double[] system = new double[m * m];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double entry = v.at(i, j) - (i == j ? shift : 0);
                system[i * m + j] = entry;
                system[(d + i) * m + d + j] = entry;
            }
            system[i * m + d + i] = im;
            system[(d + i) * m + i] = -im;
        }
        return iterate(system, m);
    }

    private static double perturbation(final Matrix v) {
        return 4 * Math.ulp(v.maxNorm());
    }

    private static double[] iterate(final double[] system, final int m) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(m);
        if (!solver.setA(new DMatrixRMaj(m, m, true, system))) {
            throw new ArithmeticException(
                    "inverse iteration met an exactly singular " + m + "x" + m + " matrix");
        }
        DMatrixRMaj x = new DMatrixRMaj(m, 1);
        for (int k = 0; k < m; k++) {
            x.data[k] = 1 + 0.1 * k / m; // no eigenvector in practice, and no symmetry that could
            // be orthogonal to one
        }
        for (int step = 0; step < STEPS; step++) {
            DMatrixRMaj next = new DMatrixRMaj(m, 1);
            solver.solve(x, next);
            normalise(next.data);
            x = next;
        }
        return x.data;
    }

    private static void normalise(final double[] x) {
        double max = 0;
        double sign = 1;
        for (double e : x) {
            if (Math.abs(e) > max) {
                max = Math.abs(e);
                sign = Math.signum(e);
            }
        }
        double sum = 0;
        for (double e : x) {
            sum += (e / max) * (e / max);
        }
        double scale = sign / (max * Math.sqrt(sum));
        for (int k = 0; k < x.length; k++) {
            x[k] *= scale;
        }
    }
}
