// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * M^{-1} by elimination with pivots at every size.
 *
 * <p>What EJML does by itself up to 5 x 5, minors over the determinant, loses every digit of a badly conditioned M without a sign of it: the
 * determinant is then rounding, and the inverse, though wrong, small.
 */
final class Inverse {
    private Inverse() {}

    /**
     * The inverse; empty if there is none to rounding.
     *
     * @param m square. Not modified.
     */
    static Optional<DMatrixRMaj> of(final DMatrixRMaj m) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(m.numRows);
        if (!solver.setA(m.copy())) {
            return Optional.empty();
        }
        DMatrixRMaj inverse = m.createLike();
        solver.invert(inverse);
        return Optional.of(inverse).filter(i -> !MatrixFeatures_DDRM.hasUncountable(i));
    }
}
