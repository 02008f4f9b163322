// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * A matrix that is known. Draws no random number.
 *
 * @param matrix the matrix, of any size
 */
public record GivenMatrix(Matrix matrix) implements MatrixFamily {
    @Override
    public int dimension() {
        return matrix.columns();
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public Matrix draw(final RandomNumbers random) {
        return matrix;
    }
}
