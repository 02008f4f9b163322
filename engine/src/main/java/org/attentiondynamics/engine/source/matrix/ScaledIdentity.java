// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * factor I, d x d. Draws no random number.
 *
 * @param dimension d, at least 1
 * @param factor finite
 */
public record ScaledIdentity(int dimension, double factor) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public ScaledIdentity {
        Ranges.requireAtLeast(1, "dimension", dimension);
        Ranges.requireFinite("factor", factor);
    }

    @Override
    public Matrix draw(final RandomNumbers random) {
        return Matrix.scaledIdentity(dimension, factor);
    }
}
