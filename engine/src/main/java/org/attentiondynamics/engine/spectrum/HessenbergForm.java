// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.hessenberg.HessenbergSimilarDecomposition_DDRM;

/**
 * H = Q^T V Q with orthogonal Q and upper Hessenberg H: cost O(d^3) once, and O(d^2) for each eigenvector of V.
 *
 * @param matrix H
 * @param basis Q
 */
record HessenbergForm(DMatrixRMaj matrix, DMatrixRMaj basis) {
    /** From here on it is several times faster than a factorisation of V for each eigenvalue. */
    private static final int LARGE = 64;

    /** Empty for a small V, where it is no gain. */
    static Optional<HessenbergForm> ofLarge(final DMatrixRMaj value) {
        return value.numRows < LARGE ? Optional.empty() : Optional.of(of(value));
    }

    /** @param value V of entries about 1. Not modified. */
    static HessenbergForm of(final DMatrixRMaj value) {
        var decomposition = new HessenbergSimilarDecomposition_DDRM(value.numRows);
        if (!decomposition.decompose(value.copy())) {
            throw new ArithmeticException("the value matrix has no Hessenberg form");
        }
        return new HessenbergForm(decomposition.getH(null), decomposition.getQ(null));
    }

    /** The basis that {@link InverseIteration#subspace} gives, up to rounding and rotation; NaN if vectors overflow. */
    DMatrixRMaj subspace(final Eigenvalue sigma, final int count, final int steps) {
        int d = matrix.numRows;
        ShiftedHessenberg shifted = new ShiftedHessenberg(matrix, sigma);
        double[][] y = ComplexVectors.random(d, count);
        if (sigma.isReal()) {
            Arrays.stream(y).forEach(v -> Arrays.fill(v, d, 2 * d, 0));
        }
        for (int step = 0; step < steps; step++) {
            Arrays.stream(y).forEach(shifted::solve);
            ComplexVectors.orthonormalise(y);
        }
        DMatrixRMaj x = lifted(y, sigma.isReal() ? count : 2 * count);
        return sigma.isReal() || count == 1 ? x : InverseIteration.orthonormal(x);
    }

    /** Q Y. */
    private DMatrixRMaj lifted(final double[][] y, final int columns) {
        int d = matrix.numRows;
        DMatrixRMaj rows = new DMatrixRMaj(columns, d);
        for (int k = 0; k < columns; k++) {
            System.arraycopy(y[k % y.length], k < y.length ? 0 : d, rows.data, k * d, d);
        }
        DMatrixRMaj lifted = new DMatrixRMaj(d, columns);
        CommonOps_DDRM.multTransB(basis, rows, lifted);
        return lifted;
    }
}
