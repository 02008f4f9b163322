// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;

/**
 * R^d = M + K for a V of low rank r: K lies in the kernel, where V is 0, and M holds the range, so that V M is in M, too, and V acts there
 * as a small core.
 *
 * <p>The value matrix of a trained head has rank at most the size of the head. Its kernel, of dimension d - r, would otherwise be one
 * group of eigenvalues, found in O(d^3) for each of the others. M is the range and, of the kernel, the directions that are almost in it, as
 * where 0 has a Jordan block; K is the rest of the kernel, at an angle theta to M with 1 / sin theta, the norm of the projector, at most {@link
 * ModalBasis#CONDITION_LIMIT}. A token is x = M b + K a. Cost O(d^3) once.
 *
 * @param invariant M, d x m, orthonormal, r <= m
 * @param kernel K, d x (d - m), orthonormal
 * @param coordinates m x d: b of each token
 * @param core m x m: what V does to b
 */
record KernelSplitting(
        DMatrixRMaj invariant, DMatrixRMaj kernel, DMatrixRMaj coordinates, Matrix core) {
    /** V of entries about 1 is known up to this many roundings per dimension. */
    private static final double ROUNDING = 16 * Math.ulp(1.0);

    /** A K of dimension 1 is an eigenvector like any other. */
    private static final int LEAST_DIMENSION = 2;

    /**
     * The splitting; empty if V = 0, or K would have no two dimensions.
     *
     * @param value V of entries about 1
     */
    static Optional<KernelSplitting> of(final Matrix value) {
        DMatrixRMaj v = Dense.of(value);
        int d = value.rows();
        QRPDecomposition_F64<DMatrixRMaj> qr = DecompositionFactory_DDRM.qrp(d, d);
        if (!qr.decompose(v.copy())) {
            return Optional.empty();
        }
        int rank = rank(qr.getR(null, false));
        if (rank == 0 || d - rank < LEAST_DIMENSION) {
            return Optional.empty();
        }
        return of(v, columns(qr.getQ(null, false), 0, rank));
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
        // The rows of W = U^T V span what is at right angles to the kernel of V = U W.
        DMatrixRMaj rows = orthogonal(transposed(product(transposed(range), v)));
        DMatrixRMaj kernel = columns(rows, rank, d);
        DMatrixRMaj near = nearRange(product(transposed(kernel), range));
        if (d - rank - near.numCols < LEAST_DIMENSION) {
            return Optional.empty();
        }
        DMatrixRMaj turned = near.numCols == 0 ? kernel : product(kernel, orthogonal(near));
        DMatrixRMaj held = columns(turned, 0, near.numCols);
        DMatrixRMaj invariant = InverseIteration.orthonormal(beside(range, held));
        DMatrixRMaj across = transposed(beside(columns(rows, 0, rank), held));
        return Inverse.of(product(across, invariant))
                .map(
                        inverse ->
                                new KernelSplitting(
                                        invariant,
                                        columns(turned, near.numCols, d - rank),
                                        product(inverse, across),
                                        Dense.matrix(
                                                product(
                                                        transposed(invariant),
                                                        product(v, invariant)))));
    }

    /**
     * The directions of the kernel, in its own coordinates, that are closer to the range than the limit allows.
     *
     * @param cosines N^T U, whose singular values are the cosines of the angles between kernel and range
     */
    private static DMatrixRMaj nearRange(final DMatrixRMaj cosines) {
        int rank = cosines.numCols;
        var eig = DecompositionFactory_DDRM.eig(rank, true, true);
        DMatrixRMaj near = new DMatrixRMaj(cosines.numRows, 0);
        if (!eig.decompose(product(transposed(cosines), cosines))) {
            throw new ArithmeticException("the angles of the kernel did not converge");
        }
        double least = 1 / ModalBasis.CONDITION_LIMIT;
        for (int k = 0; k < rank; k++) {
            if (1 - eig.getEigenvalue(k).real < least * least) {
                near = beside(near, product(cosines, eig.getEigenVector(k)));
            }
        }
        return near;
    }

    /** The basis [M Phi, K] of R^d for a basis Phi of the core, with its inverse, and the blocks of the core with those of K. */
    Eigenbasis lifted(final Eigenbasis ofCore) {
        int m = invariant.numCols;
        List<Block> blocks = new ArrayList<>(ofCore.blocks());
        for (int k = m; k < invariant.numRows; k++) {
            blocks.add(new RealBlock(k, 0));
        }
        DMatrixRMaj basis =
                beside(
                        ofCore.change()
                                .map(c -> product(invariant, Dense.of(c.basis())))
                                .orElse(invariant),
                        kernel);
        DMatrixRMaj inverse = basis.createLike();
        CommonOps_DDRM.concatRows(
                ofCore.change()
                        .map(c -> product(Dense.of(c.inverse()), coordinates))
                        .orElse(coordinates),
                alongKernel(),
                inverse);
        return new Eigenbasis(
                Optional.of(new BasisChange(Dense.matrix(basis), Dense.matrix(inverse))),
                List.copyOf(blocks));
    }

    /** a of each token: K^T (I - M coordinates). */
    private DMatrixRMaj alongKernel() {
        DMatrixRMaj rows = transposed(kernel);
        CommonOps_DDRM.subtractEquals(rows, product(product(rows, invariant), coordinates));
        return rows;
    }

    /** An orthogonal matrix whose first columns span those given. */
    private static DMatrixRMaj orthogonal(final DMatrixRMaj columns) {
        QRDecomposition<DMatrixRMaj> qr =
                DecompositionFactory_DDRM.qr(columns.numRows, columns.numCols);
        qr.decompose(columns.copy());
        return qr.getQ(null, false);
    }

    private static DMatrixRMaj columns(final DMatrixRMaj m, final int from, final int to) {
        return from == to
                ? new DMatrixRMaj(m.numRows, 0)
                : CommonOps_DDRM.extract(m, 0, m.numRows, from, to);
    }

    private static DMatrixRMaj beside(final DMatrixRMaj left, final DMatrixRMaj right) {
        return CommonOps_DDRM.concatColumns(left, right, null);
    }

    private static DMatrixRMaj transposed(final DMatrixRMaj m) {
        return CommonOps_DDRM.transpose(m, null);
    }

    private static DMatrixRMaj product(final DMatrixRMaj a, final DMatrixRMaj b) {
        DMatrixRMaj product = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, product);
        return product;
    }
}
