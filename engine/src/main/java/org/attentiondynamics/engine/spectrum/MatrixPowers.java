// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A^k for whole k >= 0 as the product of the squares A, A^2, A^4, ... that k's binary digits name.
 *
 * <p>The product is always the same one, so that A^k does not depend on which powers were asked for before. Squares are kept, and the
 * last power; a new k costs as many products as k has binary ones. Thread-safe: what is kept is immutable.
 */
final class MatrixPowers {
    /** A^(2^j) at j. */
    private final DMatrixRMaj[] squares = new DMatrixRMaj[Long.SIZE];

    private Power last;

    MatrixPowers(final DMatrixRMaj a) {
        squares[0] = a;
        last = new Power(0, CommonOps_DDRM.identity(a.numRows));
    }

    /** A^k, to be read only. */
    synchronized DMatrixRMaj power(final long k) {
        if (k != last.exponent) {
            last = new Power(k, product(k));
        }
        return last.value;
    }

    private DMatrixRMaj product(final long k) {
        DMatrixRMaj result = CommonOps_DDRM.identity(squares[0].numRows);
        for (int j = 0; k >> j != 0; j++) {
            if (squares[j] == null) {
                squares[j] = times(squares[j - 1], squares[j - 1]);
            }
            if ((k >> j & 1) == 1) {
                result = times(squares[j], result);
            }
        }
        return result;
    }

    private static DMatrixRMaj times(final DMatrixRMaj a, final DMatrixRMaj b) {
        DMatrixRMaj c = a.createLike();
        CommonOps_DDRM.mult(a, b, c);
        return c;
    }

    private record Power(long exponent, DMatrixRMaj value) {}
}
