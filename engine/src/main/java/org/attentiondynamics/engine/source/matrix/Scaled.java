// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * A number times the matrices of another family.
 *
 * @param family the other family
 * @param factor finite
 */
public record Scaled(MatrixFamily family, double factor) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if the factor is not finite
     */
    public Scaled {
        Ranges.requireFinite("factor", factor);
    }

    @Override
    public int dimension() {
        return family.dimension();
    }

    @Override
    public int rows() {
        return family.rows();
    }

    @Override
    public Matrix draw(final RandomNumbers random) {
        return family.draw(random).times(factor);
    }
}
