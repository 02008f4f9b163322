// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import java.util.Arrays;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Independent normal entries of mean 0 (the Ginibre ensemble, where square).
 *
 * <p>With standard deviation 1/sqrt(d) the eigenvalues of the d x d matrix fill the unit disc as d grows.
 *
 * @param rows at least 1
 * @param dimension d, the number of columns, at least 1
 * @param standardDeviation of every entry; finite, above 0
 */
public record Gaussian(int rows, int dimension, double standardDeviation) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public Gaussian {
        Ranges.requireAtLeast(1, "number of rows", rows);
        Ranges.requireAtLeast(1, "dimension", dimension);
        Ranges.requirePositive("standard deviation", standardDeviation);
    }

    @Override
    public Matrix draw(final RandomNumbers random) {
        double[] entries = new double[rows * dimension];
        Arrays.setAll(entries, k -> standardDeviation * random.normal());
        return Matrix.of(rows, dimension, entries);
    }
}
