// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * S D S^-1, D block diagonal with the given eigenvalues, S a random basis of the given condition: eigenvectors that are not orthogonal.
 *
 * <p>S = U diag(1 ... kappa, geometric) W with U and W orthogonal by the Haar measure. With kappa = 1 the matrix is normal. Its eigenvalues
 * are as given up to kappa roundings of its norm.
 *
 * @param spectrum the eigenvalues
 * @param condition kappa = |S| |S^-1|, in [1, infinity); without effect if d = 1
 */
public record NonNormal(PrescribedSpectrum spectrum, double condition) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if the condition is out of its range
     */
    public NonNormal {
        Ranges.requireCondition(condition);
    }

    @Override
    public int dimension() {
        return spectrum.size();
    }

    /** Cost O(d^3). */
    @Override
    public Matrix draw(final RandomNumbers random) {
        return ConditionedBasis.draw(dimension(), condition, random)
                .similar(spectrum.blockDiagonal());
    }
}
