// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A basis of invariant subspaces of V and the blocks it splits V into; without a change of basis, the standard one.
 *
 * <p>Found for V of {@link UnitScale}.
 */
record Eigenbasis(Optional<BasisChange> change, List<Block> blocks) {
    /** @throws ArithmeticException if an eigenvalue or eigenvector iteration does not converge */
    static Eigenbasis of(final Matrix value) {
        if (isDiagonal(value)) {
            return diagonal(value);
        }
        UnitScale scaled = UnitScale.of(value);
        Matrix unit = scaled.unit();
        double scale = scaled.scale();
        if (value.asymmetry() == 0) {
            return symmetric(decompose(unit, true), unit.rows(), scale);
        }
        return KernelSplitting.of(unit)
                .map(kernel -> kernel.lifted(split(kernel.core(), scale)))
                .orElseGet(() -> split(unit, scale));
    }

    private static Eigenbasis split(final Matrix unit, final double scale) {
        return Splitting.of(unit, eigenvalues(decompose(unit, false), unit.rows()), scale);
    }

    private static boolean isDiagonal(final Matrix value) {
        for (int i = 0; i < value.rows(); i++) {
            for (int j = 0; j < value.columns(); j++) {
                if (i != j && value.at(i, j) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Eigenbasis diagonal(final Matrix value) {
        List<Block> blocks = new ArrayList<>();
        for (int k = 0; k < value.rows(); k++) {
            blocks.add(new RealBlock(k, value.at(k, k)));
        }
        return new Eigenbasis(Optional.empty(), blocks);
    }

    private static EigenDecomposition_F64<DMatrixRMaj> decompose(
            final Matrix value, final boolean symmetric) {
        int d = value.rows();
        EigenDecomposition_F64<DMatrixRMaj> eig =
                DecompositionFactory_DDRM.eig(d, symmetric, symmetric);
        if (!eig.decompose(Dense.of(value))) {
            throw new ArithmeticException(
                    "the eigenvalues of the " + value.size() + " value matrix did not converge");
        }
        return eig;
    }

    private static Eigenbasis symmetric(
            final EigenDecomposition_F64<DMatrixRMaj> eig, final int d, final double scale) {
        double[] basis = new double[d * d];
        List<Block> blocks = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            double[] vector = eig.getEigenVector(k).data;
            for (int i = 0; i < d; i++) {
                basis[i * d + k] = vector[i];
            }
            blocks.add(new RealBlock(k, scale * eig.getEigenvalue(k).real));
        }
        Matrix phi = Matrix.of(d, d, basis);
        return new Eigenbasis(Optional.of(new BasisChange(phi, phi.transpose())), blocks);
    }

    private static List<Eigenvalue> eigenvalues(
            final EigenDecomposition_F64<DMatrixRMaj> eig, final int d) {
        List<Eigenvalue> list = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            Complex_F64 lambda = eig.getEigenvalue(k);
            list.add(new Eigenvalue(lambda.real, lambda.imaginary));
        }
        return list;
    }
}
