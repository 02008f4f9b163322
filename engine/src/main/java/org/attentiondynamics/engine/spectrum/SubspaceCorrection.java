// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * One Newton step towards an invariant subspace: with [U W] orthogonal and T = [U W]^T V [U W], the nearby subspace U + W X has T22 X - X
 * T11 = -T21 up to X^2.
 *
 * <p>It restores the digits that inverse iteration loses on long chains. The equation is solved as (d - m) m linear ones, cost
 * O((d - m)^3 m^3), and therefore only where these are few.
 */
final class SubspaceCorrection {
    /** About a tenth of a second. */
    private static final int MOST_UNKNOWNS = 600;

    private SubspaceCorrection() {}

    /**
     * A corrected basis; the same one if the equation is too large or singular.
     *
     * @param basis U, orthonormal. Not modified.
     */
    static DMatrixRMaj of(final DMatrixRMaj value, final DMatrixRMaj basis) {
        int d = basis.numRows;
        int m = basis.numCols;
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(d, m);
        if ((d - m) * m > MOST_UNKNOWNS || !qr.decompose(basis.copy())) {
            return basis;
        }
        DMatrixRMaj q = qr.getQ(null, false);
        DMatrixRMaj moved = new DMatrixRMaj(d, d);
        DMatrixRMaj t = new DMatrixRMaj(d, d);
        CommonOps_DDRM.mult(value, q, moved);
        CommonOps_DDRM.multTransA(q, moved, t);
        DMatrixRMaj x = new DMatrixRMaj((d - m) * m, 1);
        if (!CommonOps_DDRM.solve(equations(t, m), rightHandSide(t, m), x)) {
            return basis;
        }
        return InverseIteration.orthonormal(moved(q, m, x));
    }

    /** X is stored column by column. */
    private static DMatrixRMaj equations(final DMatrixRMaj t, final int m) {
        int r = t.numRows - m;
        DMatrixRMaj system = new DMatrixRMaj(r * m, r * m);
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < r; i++) {
                for (int k = 0; k < r; k++) {
                    system.add(j * r + i, j * r + k, t.get(m + i, m + k));
                }
                for (int k = 0; k < m; k++) {
                    system.add(j * r + i, k * r + i, -t.get(k, j));
                }
            }
        }
        return system;
    }

    private static DMatrixRMaj rightHandSide(final DMatrixRMaj t, final int m) {
        int r = t.numRows - m;
        DMatrixRMaj b = new DMatrixRMaj(r * m, 1);
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < r; i++) {
                b.data[j * r + i] = -t.get(m + i, j);
            }
        }
        return b;
    }

    /** U + W X. */
    private static DMatrixRMaj moved(final DMatrixRMaj q, final int m, final DMatrixRMaj x) {
        int d = q.numRows;
        int r = d - m;
        DMatrixRMaj result = CommonOps_DDRM.extract(q, 0, d, 0, m);
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < d; i++) {
                for (int k = 0; k < r; k++) {
                    result.add(i, j, q.get(i, m + k) * x.data[j * r + k]);
                }
            }
        }
        return result;
    }
}
