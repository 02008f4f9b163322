// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Invariant subspaces of known eigenvalues: X <- orthonormalised (V - sigma I)^{-1} X converges to the subspace of the eigenvalues
 * nearest to sigma, each step gaining the ratio of their distance to that of the others.
 *
 * <p>A complex sigma = a + i b acts on u + i w as the real matrix [[V - a, b], [-b, V - a]]; one vector of a large V is sought in complex
 * arithmetic. The start is random with a fixed seed, so
 * that results are reproducible. NaN if V - sigma I is singular for sigma and every shift tried near it, as happens for an eigenvalue so
 * defective that rounding cannot tell. Cost O(d^3) and O(d^2) per column and step.
 */
final class InverseIteration {
    /** Two steps reach rounding for a well-separated eigenvalue; the others cost little and help the badly scaled. */
    private static final int STEPS = 4;

    /** A shift that meets an eigenvalue exactly is moved by a rounding, this often. */
    private static final int ATTEMPTS = 8;

    /** From here on a complex vector is sought in complex arithmetic, several times faster. */
    private static final int LARGE = 64;

    private InverseIteration() {}

    /**
     * The unit eigenvector of a simple real eigenvalue; its entry of largest modulus is positive.
     *
     * @throws ArithmeticException if the eigenvalue is too defective for one
     */
    static double[] realEigenvector(final Matrix v, final double lambda) {
        DMatrixRMaj x = converge(v, lambda, 0, 1, STEPS);
        if (MatrixFeatures_DDRM.hasUncountable(x)) {
            throw new ArithmeticException(
                    "the eigenvector of the value matrix at " + lambda + " did not converge");
        }
        return positive(x.data);
    }

    /** An orthonormal basis, d x count, of the invariant subspace of the count eigenvalues nearest to a real shift. */
    static DMatrixRMaj realSubspace(
            final Matrix v, final double shift, final int count, final int steps) {
        return converge(v, shift, 0, count, steps);
    }

    /**
     * Real and imaginary part (u, w), as 2d entries, of an eigenvector u + i w of the eigenvalue nearest to re + i im, together of unit
     * length.
     */
    static double[] complexEigenvector(
            final Matrix v, final double re, final double im, final int steps) {
        return positive(converge(v, re, im, 1, steps).data);
    }

    /**
     * An orthonormal basis, d x 2 count, of the real invariant subspace of the count eigenvalues nearest to re + i im and their
     * conjugates.
     */
    static DMatrixRMaj complexSubspace(
            final Matrix v, final double re, final double im, final int count, final int steps) {
        // As a real space the complex subspace has twice its dimension; the real parts of its
        // vectors span the real subspace.
        DMatrixRMaj both = converge(v, re, im, 2 * count, steps);
        return orthonormal(CommonOps_DDRM.extract(both, 0, v.rows(), 0, 2 * count));
    }

    private static DMatrixRMaj converge(
            final Matrix v, final double re, final double im, final int columns, final int steps) {
        double move = 4 * Math.ulp(Math.max(StrictMath.hypot(re, im), v.maxNorm()));
        DMatrixRMaj x = iterate(v, re + move, im, columns, steps);
        for (int k = 1; k < ATTEMPTS && MatrixFeatures_DDRM.hasUncountable(x); k++) {
            move *= 3;
            x = iterate(v, re + move, im, columns, steps);
        }
        return x;
    }

    private static DMatrixRMaj shifted(final Matrix v, final double re, final double im) {
        int d = v.rows();
        int m = im == 0 ? d : 2 * d;
        DMatrixRMaj system = new DMatrixRMaj(m, m);
        DMatrixRMaj block = new DMatrixRMaj(d, d, true, v.toArray());
        for (int k = 0; k < d; k++) {
            block.add(k, k, -re);
        }
        for (int k = 0; k < m; k += d) {
            CommonOps_DDRM.insert(block, system, k, k);
        }
        for (int k = 0; k < m - d; k++) {
            system.set(k, d + k, im);
            system.set(d + k, k, -im);
        }
        return system;
    }

    private static DMatrixRMaj iterate(
            final Matrix v, final double re, final double im, final int columns, final int steps) {
        return im != 0 && columns == 1 && v.rows() >= LARGE
                ? complexIterate(new ComplexSystem(v, re, im), 2 * v.rows(), steps)
                : iterate(shifted(v, re, im), columns, steps);
    }

    private static DMatrixRMaj complexIterate(
            final ComplexSystem system, final int m, final int steps) {
        DMatrixRMaj x = start(m, 1);
        for (int step = 0; step < steps && !MatrixFeatures_DDRM.hasUncountable(x); step++) {
            x = DMatrixRMaj.wrap(m, 1, system.solve(x.data));
            CommonOps_DDRM.divide(x, NormOps_DDRM.normF(x));
        }
        return x;
    }

    private static DMatrixRMaj start(final int m, final int columns) {
        return RandomMatrices_DDRM.rectangle(m, columns, -1, 1, new Random(m));
    }

    private static DMatrixRMaj iterate(
            final DMatrixRMaj system, final int columns, final int steps) {
        int m = system.numRows;
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(m);
        DMatrixRMaj x = start(m, columns);
        if (!solver.setA(system)) {
            CommonOps_DDRM.fill(x, Double.NaN);
        }
        for (int step = 0; step < steps; step++) {
            DMatrixRMaj next = new DMatrixRMaj(m, columns);
            solver.solve(x, next);
            if (MatrixFeatures_DDRM.hasUncountable(next)) {
                return next;
            }
            x = orthonormal(next);
        }
        return x;
    }

    /** An orthonormal basis of the columns; NaN if there is none. */
    static DMatrixRMaj orthonormal(final DMatrixRMaj x) {
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(x.numRows, x.numCols);
        if (!qr.decompose(x.copy())) {
            CommonOps_DDRM.fill(x, Double.NaN);
            return x;
        }
        return qr.getQ(null, true);
    }

    /** Signed so that the entry of largest modulus is positive. */
    private static double[] positive(final double[] x) {
        double extreme = 0;
        for (double e : x) {
            extreme = Math.abs(e) > Math.abs(extreme) ? e : extreme;
        }
        for (int k = 0; k < x.length; k++) {
            x[k] *= Math.signum(extreme);
        }
        return x;
    }
}
