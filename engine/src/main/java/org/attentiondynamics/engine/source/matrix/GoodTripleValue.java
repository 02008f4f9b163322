// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Value matrices of good triples: lambda_1 = 1, real and simple, and every other eigenvalue of smaller modulus by the gap or more.
 *
 * <p>The second eigenvalue has modulus 1 - gap exactly, the others moduli uniform below it; they are real of either sign, or pairs of any
 * direction. Eigenvectors are those of {@link NonNormal}. Of a triple, this is what hypothesis (i) of Definition 4.1 asks of V.
 *
 * @param dimension d, at least 2
 * @param gap in (0, 1)
 * @param condition of the basis of eigenvectors, in [1, infinity)
 */
public record GoodTripleValue(int dimension, double gap, double condition) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public GoodTripleValue {
        Ranges.requireAtLeast(2, "dimension", dimension);
        Ranges.requireGap(gap);
        Ranges.requireCondition(condition);
    }

    /** Cost O(d^3). */
    @Override
    public Matrix draw(final RandomNumbers random) {
        return new RandomEigenvalues(dimension, random)
                .ones(1)
                .onCircle(1 - gap)
                .inDisc(1 - gap)
                .nonNormal(condition);
    }
}
