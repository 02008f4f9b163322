// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Optional;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * The directions in which a cluster of rescaled tokens stays spread out in the limit, by the statements that hold: tokens approach the affine
 * subspace through the centre of their cluster along these directions.
 *
 * <p>Points, and so no direction, for Theorems 2.1 and 3.1; the subspace G of Theorem 5.2; the kernel of phi_1* for Theorem 4.2, or, if
 * Conjecture 4.3 holds as well and says more, the span of the modes that do not expand.
 */
public final class LimitFlats {
    private LimitFlats() {}

    /**
     * The directions: orthonormal rows, of each the entry of largest modulus positive. Cost O(d^3).
     *
     * @param spectrum of the same model as the regimes
     * @return empty if no statement says where rescaled tokens go
     */
    public static Optional<double[][]> of(final Regimes regimes, final ValueSpectrum spectrum) {
        Prediction prediction = regimes.leading().prediction();
        if (prediction instanceof Prediction.BooleanLimit
                || prediction instanceof Prediction.Polytope) {
            return Optional.of(new double[0][]);
        } else if (prediction instanceof Prediction.Mixed mixed) {
            return Optional.of(kernel(mixed.factor().coordinates()));
        } else if (prediction instanceof Prediction.Hyperplanes hyperplanes) {
            double[] normal = hyperplanes.normal().left();
            return alongSubspaces(regimes, spectrum.basis())
                    .or(() -> Optional.of(kernel(Matrix.of(1, normal.length, normal))));
        }
        return prediction instanceof Prediction.Subspaces
                ? alongSubspaces(regimes, spectrum.basis())
                : Optional.empty();
    }

    /** Empty if the conjecture does not hold, or rounding decides which modes expand. */
    private static Optional<double[][]> alongSubspaces(
            final Regimes regimes, final ModalBasis basis) {
        Regime regime = regimes.of(Statement.SUBSPACES);
        boolean[] expanding = basis.expanding();
        int count = 0;
        for (boolean expands : expanding) {
            count += expands ? 1 : 0;
        }
        return regime.status() == Status.HOLDS
                        && regime.prediction() instanceof Prediction.Subspaces subspaces
                        && subspaces.codimension() == count
                ? Optional.of(kernel(rows(basis, expanding, count)))
                : Optional.empty();
    }

    /** The rows of Phi^{-1} along the expanding modes. */
    private static Matrix rows(final ModalBasis basis, final boolean[] expanding, final int count) {
        int d = expanding.length;
        double[] inverse = basis.toModal(Matrix.identity(d).toArray(), d);
        double[] rows = new double[count * d];
        int row = 0;
        for (int k = 0; k < d; k++) {
            if (expanding[k]) {
                for (int j = 0; j < d; j++) {
                    rows[row * d + j] = inverse[j * d + k];
                }
                row++;
            }
        }
        return Matrix.of(count, d, rows);
    }

    /** An orthonormal basis of what all rows vanish on; the rows are independent. */
    private static double[][] kernel(final Matrix rows) {
        int d = rows.columns();
        int k = rows.rows();
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(d, k);
        qr.decompose(new DMatrixRMaj(d, k, true, rows.transpose().toArray()));
        DMatrixRMaj q = qr.getQ(null, false);
        double[][] kernel = new double[d - k][d];
        for (int r = 0; r < d - k; r++) {
            for (int j = 0; j < d; j++) {
                kernel[r][j] = q.get(j, k + r);
            }
            sign(kernel[r]);
        }
        return kernel;
    }

    private static void sign(final double[] direction) {
        double extreme = 0;
        for (double entry : direction) {
            extreme = Math.abs(entry) > Math.abs(extreme) ? entry : extreme;
        }
        for (int k = 0; extreme < 0 && k < direction.length; k++) {
            direction[k] = -direction[k];
        }
    }
}
