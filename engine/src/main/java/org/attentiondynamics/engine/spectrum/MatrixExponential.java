// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * e^A by scaling and squaring with the diagonal Pade approximant of degree 13.
 *
 * <p>Backward error below one rounding for every A whose squarings do not cancel. Source: N. Higham, SIAM J. Matrix Anal. Appl. 26 (2005),
 * 1179-1193: the coefficients and theta_13.
 */
final class MatrixExponential {
    private static final double THETA_13 = 5.371920351148152;
    private static final double[] PADE_13 = {
        64764752532480000.0, 32382376266240000.0, 7771770303897600.0, 1187353796428800.0,
                129060195264000.0, 10559470521600.0, 670442572800.0,
        33522128640.0, 1323241920.0, 40840800.0, 960960.0, 16380.0, 182.0, 1.0
    };

    private MatrixExponential() {}

    /** e^A for a square A. Not modified. */
    static DMatrixRMaj of(final DMatrixRMaj a) {
        double norm = NormOps_DDRM.inducedP1(a);
        int squarings = norm > THETA_13 ? Math.max(0, Math.getExponent(norm / THETA_13) + 1) : 0;
        DMatrixRMaj scaled = a.copy();
        CommonOps_DDRM.scale(Math.scalb(1, -squarings), scaled);
        DMatrixRMaj result = pade(scaled);
        DMatrixRMaj square = result.createLike();
        for (int k = 0; k < squarings; k++) {
            CommonOps_DDRM.mult(result, result, square);
            DMatrixRMaj swap = result;
            result = square;
            square = swap;
        }
        return result;
    }

    private static DMatrixRMaj pade(final DMatrixRMaj a) {
        DMatrixRMaj a2 = product(a, a);
        DMatrixRMaj a4 = product(a2, a2);
        DMatrixRMaj a6 = product(a2, a4);
        DMatrixRMaj odd = polynomial(1, a2, a4, a6);
        DMatrixRMaj u = product(a, odd);
        DMatrixRMaj v = polynomial(0, a2, a4, a6);
        DMatrixRMaj numerator = v.copy();
        CommonOps_DDRM.addEquals(numerator, u);
        CommonOps_DDRM.subtractEquals(v, u);
        DMatrixRMaj result = a.createLike();
        if (!CommonOps_DDRM.solve(v, numerator, result)) {
            throw new ArithmeticException("matrix exponential: the Pade denominator is singular");
        }
        return result;
    }

    /** The odd (first = 1, divided by A) or even (first = 0) part of the Pade polynomial, in powers of A^2. */
    private static DMatrixRMaj polynomial(
            final int first, final DMatrixRMaj a2, final DMatrixRMaj a4, final DMatrixRMaj a6) {
        DMatrixRMaj high = a2.createLike();
        CommonOps_DDRM.addEquals(high, PADE_13[8 + first], a2);
        CommonOps_DDRM.addEquals(high, PADE_13[10 + first], a4);
        CommonOps_DDRM.addEquals(high, PADE_13[12 + first], a6);
        DMatrixRMaj sum = product(a6, high);
        CommonOps_DDRM.addEquals(sum, PADE_13[6 + first], a6);
        CommonOps_DDRM.addEquals(sum, PADE_13[4 + first], a4);
        CommonOps_DDRM.addEquals(sum, PADE_13[2 + first], a2);
        for (int k = 0; k < sum.numRows; k++) {
            sum.add(k, k, PADE_13[first]);
        }
        return sum;
    }

    private static DMatrixRMaj product(final DMatrixRMaj a, final DMatrixRMaj b) {
        DMatrixRMaj c = a.createLike();
        CommonOps_DDRM.mult(a, b, c);
        return c;
    }
}
