// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;

/**
 * R^d as the range of a V of low rank r plus its kernel: V = U W with orthonormal U, and on the range V acts as the r x r core C = W U.
 *
 * <p>The value matrix of a trained head has rank at most the size of the head. Its kernel, of dimension d - r, would otherwise be one
 * group of eigenvalues, found in O(d^3) for each of the others. A token is x = U b + N a with b = C^{-1} W x and N an orthonormal basis
 * of the kernel. Cost O(d^3) once.
 *
 * @param range U, d x r, orthonormal
 * @param kernel N, d x (d - r), orthonormal
 * @param coordinates C^{-1} W, r x d: its norm is that of the projector on the range along the kernel
 * @param core C, r x r
 */
record KernelSplitting(
        DMatrixRMaj range, DMatrixRMaj kernel, DMatrixRMaj coordinates, Matrix core) {
    /** V of entries about 1 is known up to this many roundings per dimension. */
    private static final double ROUNDING = 16 * Math.ulp(1.0);

    /** A kernel of dimension 1 is an eigenvector like any other. */
    private static final int LEAST_DIMENSION = 2;

    /**
     * The splitting; empty if the rank is 0 or above d - 2 to rounding, or range and kernel are not clearly apart, as where 0 has a Jordan
     * block.
     *
     * @param value V of entries about 1
     */
    static Optional<KernelSplitting> of(final Matrix value) {
        DMatrixRMaj v = entries(value);
        int d = value.rows();
        QRPDecomposition_F64<DMatrixRMaj> qr = DecompositionFactory_DDRM.qrp(d, d);
        if (!qr.decompose(v.copy())) {
            return Optional.empty();
        }
        int rank = rank(qr.getR(null, false));
        if (rank == 0 || d - rank < LEAST_DIMENSION) {
            return Optional.empty();
        }
        return of(v, CommonOps_DDRM.extract(qr.getQ(null, false), 0, d, 0, rank));
    }

    private static int rank(final DMatrixRMaj r) {
        double least = ROUNDING * r.numRows * Math.abs(r.get(0, 0));
        int rank = 0;
        while (rank < r.numRows && Math.abs(r.get(rank, rank)) > least) {
            rank++;
        }
        return rank;
    }

    private static Optional<KernelSplitting> of(final DMatrixRMaj v, final DMatrixRMaj range) {
        int d = range.numRows;
        int rank = range.numCols;
        DMatrixRMaj w = new DMatrixRMaj(rank, d);
        CommonOps_DDRM.multTransA(range, v, w);
        DMatrixRMaj core = new DMatrixRMaj(rank, rank);
        CommonOps_DDRM.mult(w, range, core);
        Optional<DMatrixRMaj> inverse = Inverse.of(core);
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(d, rank);
        if (inverse.isEmpty() || !qr.decompose(CommonOps_DDRM.transpose(w, null))) {
            return Optional.empty();
        }
        DMatrixRMaj coordinates = new DMatrixRMaj(rank, d);
        CommonOps_DDRM.mult(inverse.get(), w, coordinates);
        DMatrixRMaj kernel = CommonOps_DDRM.extract(qr.getQ(null, false), 0, d, rank, d);
        return Optional.of(coordinates)
                .filter(c -> NormOps_DDRM.normF(c) <= ModalBasis.CONDITION_LIMIT)
                .map(c -> new KernelSplitting(range, kernel, c, matrix(core)));
    }

    /** The basis [U Phi, N] of R^d for a basis Phi of the core, with its inverse, and the blocks of the core with those of the kernel. */
    Eigenbasis lifted(final Eigenbasis ofCore) {
        int d = range.numRows;
        int rank = range.numCols;
        DMatrixRMaj basis = new DMatrixRMaj(d, d);
        DMatrixRMaj inverse = new DMatrixRMaj(d, d);
        CommonOps_DDRM.insert(onRange(ofCore), basis, 0, 0);
        CommonOps_DDRM.insert(kernel, basis, 0, rank);
        CommonOps_DDRM.insert(alongRange(ofCore), inverse, 0, 0);
        CommonOps_DDRM.insert(alongKernel(), inverse, rank, 0);
        List<Block> blocks = new ArrayList<>(ofCore.blocks());
        for (int k = rank; k < d; k++) {
            blocks.add(new RealBlock(k, 0));
        }
        return new Eigenbasis(
                Optional.of(new BasisChange(matrix(basis), matrix(inverse))), List.copyOf(blocks));
    }

    /** U Phi. */
    private DMatrixRMaj onRange(final Eigenbasis ofCore) {
        return ofCore.change().map(c -> product(range, entries(c.basis()))).orElse(range);
    }

    /** Phi^{-1} C^{-1} W. */
    private DMatrixRMaj alongRange(final Eigenbasis ofCore) {
        return ofCore.change()
                .map(c -> product(entries(c.inverse()), coordinates))
                .orElse(coordinates);
    }

    /** N^T (I - U C^{-1} W). */
    private DMatrixRMaj alongKernel() {
        DMatrixRMaj rows = CommonOps_DDRM.transpose(kernel, null);
        CommonOps_DDRM.subtractEquals(rows, product(product(rows, range), coordinates));
        return rows;
    }

    private static DMatrixRMaj product(final DMatrixRMaj a, final DMatrixRMaj b) {
        DMatrixRMaj product = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, product);
        return product;
    }

    private static DMatrixRMaj entries(final Matrix m) {
        return new DMatrixRMaj(m.rows(), m.columns(), true, m.toArray());
    }

    private static Matrix matrix(final DMatrixRMaj m) {
        return Matrix.of(m.numRows, m.numCols, m.data);
    }
}
