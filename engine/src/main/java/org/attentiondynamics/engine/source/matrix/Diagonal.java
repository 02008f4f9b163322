// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import java.util.List;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The matrix with these diagonal entries and zeros elsewhere. Draws no random number.
 *
 * @param entries at least one; finite
 */
public record Diagonal(List<Double> entries) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if there is no entry, or one is not finite
     */
    public Diagonal {
        entries = List.copyOf(entries);
        Ranges.requireAtLeast(1, "number of diagonal entries", entries.size());
        entries.forEach(e -> Ranges.requireFinite("diagonal entry", e));
    }

    @Override
    public int dimension() {
        return entries.size();
    }

    @Override
    public Matrix draw(final RandomNumbers random) {
        return Matrix.diagonal(entries.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
