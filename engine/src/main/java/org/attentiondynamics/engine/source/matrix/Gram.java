// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * W W^T for W of another family: symmetric and positive semidefinite.
 *
 * @param factor the family of W; d is its number of rows
 */
public record Gram(MatrixFamily factor) implements MatrixFamily {
    @Override
    public int dimension() {
        return factor.rows();
    }

    /** Cost O(d^2) per column of W. */
    @Override
    public Matrix draw(final RandomNumbers random) {
        Matrix w = factor.draw(random);
        return w.times(w.transpose());
    }
}
