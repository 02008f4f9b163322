// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;

/** Our matrices as EJML's, and back; always copies. */
final class Dense {
    private Dense() {}

    static DMatrixRMaj of(final Matrix m) {
        return new DMatrixRMaj(m.rows(), m.columns(), true, m.toArray());
    }

    static Matrix matrix(final DMatrixRMaj m) {
        return Matrix.of(m.numRows, m.numCols, m.data);
    }
}
