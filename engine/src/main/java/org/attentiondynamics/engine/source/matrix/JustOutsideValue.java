// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Value matrices that miss the hypotheses of Theorem 4.2 by the gap: lambda_1 = 1 is simple and exceeds the real parts of the other
 * eigenvalues, but one of them, or a pair, has modulus 1 + gap.
 *
 * <p>It is negative, or complex with a real part that is not positive. The others have moduli uniform below 1 - gap. Eigenvectors are those
 * of {@link NonNormal}.
 *
 * @param dimension d, at least 2
 * @param gap in (0, 1)
 * @param condition of the basis of eigenvectors, in [1, infinity)
 */
public record JustOutsideValue(int dimension, double gap, double condition)
        implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public JustOutsideValue {
        Ranges.requireAtLeast(2, "dimension", dimension);
        Ranges.requireGap(gap);
        Ranges.requireCondition(condition);
    }

    /** Cost O(d^3). */
    @Override
    public Matrix draw(final RandomNumbers random) {
        return new RandomEigenvalues(dimension, random)
                .ones(1)
                .onLeftHalfCircle(1 + gap)
                .inDisc(1 - gap)
                .nonNormal(condition);
    }
}
