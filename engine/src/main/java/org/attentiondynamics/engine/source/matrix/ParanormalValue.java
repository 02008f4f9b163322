// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Paranormal value matrices: R^d = F + G, both invariant, V = I on F, and on G the spectral radius 1 - gap.
 *
 * <p>The eigenvalues on G are one or a pair of modulus 1 - gap and others of moduli uniform below it. Bases of F and G are columns of the
 * basis of {@link NonNormal}; the two are orthogonal only if the condition is 1.
 *
 * @param dimension d, at least 2
 * @param multiplicity m = dim F, in 1 ... d - 1
 * @param gap in (0, 1)
 * @param condition of the basis of R^d, in [1, infinity)
 */
public record ParanormalValue(int dimension, int multiplicity, double gap, double condition)
        implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public ParanormalValue {
        Ranges.requireAtLeast(2, "dimension", dimension);
        if (multiplicity < 1 || multiplicity >= dimension) {
            throw new IllegalArgumentException(
                    "multiplicity must be at least 1 and below the dimension "
                            + dimension
                            + ", was "
                            + multiplicity);
        }
        Ranges.requireGap(gap);
        Ranges.requireCondition(condition);
    }

    /** Cost O(d^3). */
    @Override
    public Matrix draw(final RandomNumbers random) {
        return new RandomEigenvalues(dimension, random)
                .ones(multiplicity)
                .onCircle(1 - gap)
                .inDisc(1 - gap)
                .nonNormal(condition);
    }
}
