// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The Gaussian orthogonal ensemble: symmetric d x d, entries on and below the diagonal independent and normal of mean 0.
 *
 * <p>Variance sigma^2 / d off the diagonal and 2 sigma^2 / d on it, so that the law does not change under rotations and the spectrum fills
 * [-2 sigma, 2 sigma] by the semicircle law as d grows.
 *
 * @param dimension d, at least 1
 * @param standardDeviation sigma; finite, above 0
 */
public record GaussianOrthogonal(int dimension, double standardDeviation) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public GaussianOrthogonal {
        Ranges.requireAtLeast(1, "dimension", dimension);
        Ranges.requirePositive("standard deviation", standardDeviation);
    }

    @Override
    public Matrix draw(final RandomNumbers random) {
        double off = standardDeviation / Math.sqrt(dimension);
        double on = off * Math.sqrt(2);
        double[] entries = new double[dimension * dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j <= i; j++) {
                double entry = (i == j ? on : off) * random.normal();
                entries[i * dimension + j] = entry;
                entries[j * dimension + i] = entry;
            }
        }
        return Matrix.of(dimension, dimension, entries);
    }
}
