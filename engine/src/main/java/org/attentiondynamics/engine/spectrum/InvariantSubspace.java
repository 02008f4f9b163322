// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * V U = U D on the invariant subspace of one group of eigenvalues.
 *
 * @param basis U, d x m: an eigenvector, its real and imaginary part, or an orthonormal basis
 * @param action D, m x m
 */
record InvariantSubspace(EigenvalueGroup group, DMatrixRMaj basis, DMatrixRMaj action) {
    private static final double EPS = Math.ulp(1.0);

    /** Where to put the shift between a simple eigenvalue and the next one: a step then gains half the digits. */
    private static final double SIMPLE_SHIFT = 0x1p-26;

    /**
     * Where to put it for a group. The last step loses (g - 1) log10(|D| / shift) digits of a chain of g vectors, so it must not be
     * small; the subspace still converges by a factor 2 a step if the group is one point.
     */
    private static final double GROUP_SHIFT = 1.0 / 3;

    /** Two steps reach rounding for a well-separated eigenvalue; the others cost little and help the badly scaled. */
    private static final int LEAST_STEPS = 4;

    /** A bound on the cost: a group that has not converged by then joins its neighbour. */
    private static final int MOST_STEPS = 400;

    /** D - lambda I up to this many roundings of |V| per dimension is zero. */
    private static final double SCALAR = 16;

    /**
     * The subspace by inverse iteration; NaN if that meets only singular matrices.
     *
     * @param value V of entries about 1
     * @param form its Hessenberg form; without it V is factored anew
     * @param isolation how far the group's centre is from all other eigenvalues
     */
    static InvariantSubspace of(
            final Matrix value,
            final Optional<HessenbergForm> form,
            final EigenvalueGroup group,
            final double isolation) {
        Eigenvalue centre = group.centre();
        int count = group.members().size();
        double shift = isolation * (group.isSimple() ? SIMPLE_SHIFT : GROUP_SHIFT);
        int steps =
                steps(
                        (group.radius() + shift) / (isolation - shift),
                        group.isSimple() ? 0 : value.rows());
        Eigenvalue sigma = new Eigenvalue(centre.re() + shift, centre.im());
        // Several real vectors are faster in real arithmetic, even by a factorisation of their own.
        DMatrixRMaj basis =
                form.filter(f -> group.isSimple() || !group.isReal())
                        .map(f -> f.subspace(sigma, count, steps))
                        .orElseGet(() -> InverseIteration.subspace(value, sigma, count, steps));
        if (!group.isReal() && group.isSimple()) {
            return rotation(value, group, basis);
        }
        DMatrixRMaj corrected =
                group.isSimple() ? basis : SubspaceCorrection.of(Dense.of(value), basis);
        return new InvariantSubspace(group, corrected, restricted(value, corrected));
    }

    /** All of V. */
    static InvariantSubspace whole(final Matrix value, final EigenvalueGroup group) {
        int d = value.rows();
        return new InvariantSubspace(group.closed(), CommonOps_DDRM.identity(d), Dense.of(value));
    }

    /** Steps k with ratio^k k^chain below rounding, k <= 100: a chain of eigenvectors converges by such a polynomial more slowly. */
    private static int steps(final double ratio, final int chain) {
        double needed =
                (StrictMath.log(EPS) - chain * StrictMath.log(100)) / StrictMath.log(ratio) + 2;
        return (int) Math.min(MOST_STEPS, Math.max(LEAST_STEPS, needed));
    }

    /** With the Rayleigh quotient of u + i w, which fits the vector better than the eigenvalue it was found by. */
    private static InvariantSubspace rotation(
            final Matrix value, final EigenvalueGroup group, final DMatrixRMaj basis) {
        DMatrixRMaj products = restricted(value, basis);
        double re = products.get(0, 0) + products.get(1, 1);
        double im = products.get(0, 1) - products.get(1, 0);
        return new InvariantSubspace(group, basis, new DMatrixRMaj(2, 2, true, re, im, -im, re));
    }

    /** U^T V U. */
    private static DMatrixRMaj restricted(final Matrix value, final DMatrixRMaj basis) {
        DMatrixRMaj result = new DMatrixRMaj(basis.numCols, basis.numCols);
        CommonOps_DDRM.multTransA(basis, moved(value, basis), result);
        return result;
    }

    private static DMatrixRMaj moved(final Matrix value, final DMatrixRMaj basis) {
        DMatrixRMaj moved = basis.createLike();
        CommonOps_DDRM.mult(Dense.of(value), basis, moved);
        return moved;
    }

    /** max |V U - U D|. */
    double residual(final Matrix value) {
        DMatrixRMaj difference = moved(value, basis);
        DMatrixRMaj expected = basis.createLike();
        CommonOps_DDRM.mult(basis, action, expected);
        CommonOps_DDRM.subtractEquals(difference, expected);
        return CommonOps_DDRM.elementMaxAbs(difference);
    }

    /** The blocks of scale * D, from the given coordinate on. */
    List<Block> blocks(final int first, final double scale) {
        if (group.isSimple() && !group.isReal()) {
            return List.of(
                    new RotationBlock(first, scale * action.get(0, 0), scale * action.get(0, 1)));
        }
        int m = action.numRows;
        double mean = CommonOps_DDRM.trace(action) / m;
        if (group.isReal() && isScalar(mean)) {
            List<Block> blocks = new ArrayList<>();
            for (int k = 0; k < m; k++) {
                blocks.add(new RealBlock(first + k, scale * mean));
            }
            return blocks;
        }
        DMatrixRMaj scaled = action.createLike();
        CommonOps_DDRM.scale(scale, action, scaled);
        return List.of(
                new DenseBlock(
                        first,
                        scaled,
                        eigenvalues(mean).stream().map(e -> e.times(scale)).toList()));
    }

    private boolean isScalar(final double lambda) {
        double largest = 0;
        for (int i = 0; i < action.numRows; i++) {
            for (int j = 0; j < action.numCols; j++) {
                double off = action.get(i, j) - (i == j ? lambda : 0);
                largest = Math.max(largest, Math.abs(off));
            }
        }
        return largest <= SCALAR * EPS * basis.numRows;
    }

    /**
     * The eigenvalues of D: the mean, repeated, if rounding alone explains how they differ (an m-fold eigenvalue splits like the m-th root
     * of a rounding), or else the members.
     */
    private List<Eigenvalue> eigenvalues(final double mean) {
        double rounding = SCALAR * EPS * basis.numRows * Math.max(1, NormOps_DDRM.normF(action));
        List<Eigenvalue> members = group.closed().members();
        if (group.radius() > StrictMath.pow(rounding, 1.0 / group.members().size())) {
            return members;
        }
        double re = Math.abs(mean) <= rounding ? 0 : mean;
        if (group.isReal()) {
            return Collections.nCopies(members.size(), new Eigenvalue(re, 0));
        }
        Eigenvalue above = new Eigenvalue(re, group.centre().im());
        return members.stream().map(e -> e.im() > 0 ? above : above.conjugate()).toList();
    }
}
