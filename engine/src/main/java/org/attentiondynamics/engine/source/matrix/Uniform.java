// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import java.util.Arrays;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Independent entries, uniform in [low, high).
 *
 * <p>A square one in [0, 1) has positive entries with probability 1; its leading eigenvalue is then real, positive and simple, by Perron
 * and Frobenius, and about d/2.
 *
 * @param rows at least 1
 * @param dimension d, the number of columns, at least 1
 * @param low finite
 * @param high finite, above low
 */
public record Uniform(int rows, int dimension, double low, double high) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public Uniform {
        Ranges.requireAtLeast(1, "number of rows", rows);
        Ranges.requireAtLeast(1, "dimension", dimension);
        Ranges.requireFinite("lower bound", low);
        Ranges.requireFinite("upper bound", high);
        Ranges.requirePositive("width of the interval of entries", high - low);
    }

    @Override
    public Matrix draw(final RandomNumbers random) {
        double[] entries = new double[rows * dimension];
        Arrays.setAll(entries, k -> random.uniform(low, high));
        return Matrix.of(rows, dimension, entries);
    }
}
