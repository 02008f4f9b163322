// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** A basis of eigenvectors and the blocks it splits V into. */
record Eigenbasis(BasisChange change, List<Block> blocks) {
    /** Eigenvalues closer than this, relative to |V|, share one eigenspace: the square root of rounding, as a double eigenvalue splits. */
    private static final double SAME = 1e-8;

    /** |V Phi - Phi D| relative to |V|: what the basis may be wrong by. */
    private static final double RESIDUAL = 1e-12;

    /** Empty if V has no basis of eigenvectors that reproduces it to rounding. */
    static Optional<Eigenbasis> of(final Matrix value, final List<Eigenvalue> eigenvalues) {
        return value.asymmetry() == 0 ? Optional.of(symmetric(value)) : general(value, eigenvalues);
    }

    private static Eigenbasis symmetric(final Matrix value) {
        int d = value.rows();
        EigenDecomposition_F64<DMatrixRMaj> eig = DecompositionFactory_DDRM.eig(d, true, true);
        if (!eig.decompose(new DMatrixRMaj(d, d, true, value.toArray()))) {
            throw new ArithmeticException(
                    "the eigenvectors of the " + value.size() + " value matrix did not converge");
        }
        double[] basis = new double[d * d];
        List<Block> blocks = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            setColumn(basis, d, k, eig.getEigenVector(k).data, 0);
            blocks.add(new RealBlock(k, eig.getEigenvalue(k).real));
        }
        Matrix phi = Matrix.of(d, d, basis);
        return new Eigenbasis(new BasisChange(phi, phi.transpose()), blocks);
    }

    private static Optional<Eigenbasis> general(
            final Matrix value, final List<Eigenvalue> eigenvalues) {
        int d = value.rows();
        double[] basis = new double[d * d];
        List<Block> blocks = new ArrayList<>();
        int column = 0;
        for (List<Eigenvalue> group : groups(value, eigenvalues)) {
            Eigenvalue lambda = group.get(0);
            if (lambda.im() == 0 && group.size() > 1) {
                column = addEigenspace(value, group, basis, column, blocks);
            } else if (lambda.im() == 0) {
                setColumn(
                        basis, d, column, InverseIteration.realEigenvector(value, lambda.re()), 0);
                blocks.add(new RealBlock(column++, lambda.re()));
            } else if (group.size() == 1) {
                double[] pair =
                        InverseIteration.complexEigenvector(value, lambda.re(), lambda.im());
                setColumn(basis, d, column, pair, 0);
                setColumn(basis, d, column + 1, pair, d);
                blocks.add(new RotationBlock(column, lambda.re(), lambda.im()));
                column += 2;
            } else {
                return Optional
                        .empty(); // several equal complex pairs: no eigenspace is computed for them
            }
        }
        return verified(value, basis, blocks);
    }

    /** Eigenvalues with im >= 0, those that are one to rounding together. */
    private static List<List<Eigenvalue>> groups(
            final Matrix value, final List<Eigenvalue> eigenvalues) {
        double near = SAME * value.maxNorm() * value.rows();
        List<List<Eigenvalue>> groups = new ArrayList<>();
        for (Eigenvalue e : eigenvalues) {
            if (e.im() >= 0) {
                groups.stream()
                        .filter(
                                g ->
                                        Math.hypot(g.get(0).re() - e.re(), g.get(0).im() - e.im())
                                                <= near)
                        .findFirst()
                        .ifPresentOrElse(
                                g -> g.add(e), () -> groups.add(new ArrayList<>(List.of(e))));
            }
        }
        return groups;
    }

    /** The null space of V - lambda I as the right singular vectors of its smallest singular values. */
    private static int addEigenspace(
            final Matrix value,
            final List<Eigenvalue> group,
            final double[] basis,
            final int column,
            final List<Block> blocks) {
        int d = value.rows();
        double lambda = group.stream().mapToDouble(Eigenvalue::re).sum() / group.size();
        DMatrixRMaj shifted = new DMatrixRMaj(d, d, true, value.toArray());
        for (int k = 0; k < d; k++) {
            shifted.add(k, k, -lambda);
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(d, d, false, true, false);
        if (!svd.decompose(shifted)) {
            throw new ArithmeticException(
                    "the eigenspace of the value matrix at " + lambda + " did not converge");
        }
        DMatrixRMaj vt = svd.getV(null, true);
        int[] order = ascending(svd.getSingularValues(), d);
        for (int k = 0; k < group.size(); k++) {
            setColumn(basis, d, column + k, vt.data, order[k] * d);
            blocks.add(new RealBlock(column + k, lambda));
        }
        return column + group.size();
    }

    private static int[] ascending(final double[] values, final int count) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> values[k]))
                .mapToInt(k -> k)
                .toArray();
    }

    private static Optional<Eigenbasis> verified(
            final Matrix value, final double[] basis, final List<Block> blocks) {
        int d = value.rows();
        int columns = blocks.stream().mapToInt(Block::size).sum();
        DMatrixRMaj inverse = new DMatrixRMaj(d, d);
        if (columns != d
                || !CommonOps_DDRM.invert(new DMatrixRMaj(d, d, true, basis.clone()), inverse)
                || hasNonFinite(inverse.data)) {
            return Optional.empty();
        }
        Eigenbasis found =
                new Eigenbasis(
                        new BasisChange(Matrix.of(d, d, basis), Matrix.of(d, d, inverse.data)),
                        blocks);
        return found.residual(value) <= RESIDUAL * d * value.maxNorm()
                ? Optional.of(found)
                : Optional.empty();
    }

    /** max |V Phi - Phi D|. */
    private double residual(final Matrix value) {
        int d = value.rows();
        double[] moved = value.times(change.basis()).toArray();
        double[] rows = change.basis().toArray();
        double[] blockwise = new double[d * d];
        // D acts on coordinates, so on the rows of Phi it acts as its transpose: a rotation turns
        // the other way.
        for (Block block : blocks) {
            transposed(block).apply(rows, d, d, blockwise);
        }
        double max = 0;
        for (int k = 0; k < d * d; k++) {
            max = Math.max(max, Math.abs(moved[k] - blockwise[k]));
        }
        return max;
    }

    private static Block transposed(final Block block) {
        return block instanceof RotationBlock r
                ? new RotationBlock(r.first(), r.re(), -r.im())
                : block;
    }

    private static boolean hasNonFinite(final double[] entries) {
        for (double e : entries) {
            if (!Double.isFinite(e)) {
                return true;
            }
        }
        return false;
    }

    private static void setColumn(
            final double[] basis,
            final int d,
            final int column,
            final double[] from,
            final int offset) {
        for (int i = 0; i < d; i++) {
            basis[i * d + column] = from[offset + i];
        }
    }
}
