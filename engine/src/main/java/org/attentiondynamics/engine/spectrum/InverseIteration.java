// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Invariant subspaces of known eigenvalues: X <- orthonormalised (V - sigma I)^{-1} X converges to the subspace of the eigenvalues
 * nearest to sigma, each step gaining the ratio of their distance to that of the others.
 *
 * <p>A complex sigma = a + i b acts on u + i w as the real matrix [[V - a, b], [-b, V - a]]. The start is random with a fixed seed, so
 * that results are reproducible. NaN if V - sigma I is singular for sigma and every shift tried near it, as happens for an eigenvalue so
 * defective that rounding cannot tell. Cost O(d^3) and O(d^2) per column and step.
 */
final class InverseIteration {
    /** Two steps reach rounding for a well-separated eigenvalue; the others cost little and help the badly scaled. */
    private static final int STEPS = 4;

    /** A shift that meets an eigenvalue exactly is moved by a rounding, this often. */
    private static final int ATTEMPTS = 8;

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

    /**
     * Real and imaginary part (u, w), as 2d entries, of an eigenvector u + i w of the eigenvalue nearest to re + i im, together of unit
     * length.
     */
    static double[] complexEigenvector(
            final Matrix v, final double re, final double im, final int steps) {
        return positive(converge(v, re, im, 1, steps).data);
    }

    /**
     * A basis of the invariant subspace of the count eigenvalues nearest to sigma: orthonormal, d x count, for a real sigma; for a complex
     * one that of their conjugates too, orthonormal, d x 2 count, or of one eigenvector the real and imaginary part, together of unit
     * length.
     */
    static DMatrixRMaj subspace(
            final Matrix v, final Eigenvalue sigma, final int count, final int steps) {
        int d = v.rows();
        if (sigma.isReal()) {
            return converge(v, sigma.re(), 0, count, steps);
        }
        if (count == 1) {
            double[] uw = complexEigenvector(v, sigma.re(), sigma.im(), steps);
            return CommonOps_DDRM.transpose(DMatrixRMaj.wrap(2, d, uw), null);
        }
        // As a real space the complex subspace has twice its dimension; the real parts of its
        // vectors span the real subspace.
        DMatrixRMaj both = converge(v, sigma.re(), sigma.im(), 2 * count, steps);
        return orthonormal(CommonOps_DDRM.extract(both, 0, d, 0, 2 * count));
    }

    private static DMatrixRMaj converge(
            final Matrix v, final double re, final double im, final int columns, final int steps) {
        double move = 4 * Math.ulp(Math.max(StrictMath.hypot(re, im), v.maxNorm()));
        DMatrixRMaj x = iterate(shifted(v, re + move, im), columns, steps);
        for (int k = 1; k < ATTEMPTS && MatrixFeatures_DDRM.hasUncountable(x); k++) {
            move *= 3;
            x = iterate(shifted(v, re + move, im), columns, steps);
        }
        return x;
    }

    private static DMatrixRMaj shifted(final Matrix v, final double re, final double im) {
        int d = v.rows();
        int m = im == 0 ? d : 2 * d;
        DMatrixRMaj system = new DMatrixRMaj(m, m);
        DMatrixRMaj block = Dense.of(v);
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
            final DMatrixRMaj system, final int columns, final int steps) {
        int m = system.numRows;
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(m);
        DMatrixRMaj x = RandomMatrices_DDRM.rectangle(m, columns, -1, 1, new Random(m));
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
