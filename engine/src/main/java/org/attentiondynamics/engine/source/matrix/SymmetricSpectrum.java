// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import java.util.List;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * U diag(lambda) U^T, U orthogonal by the Haar measure: symmetric, with these eigenvalues.
 *
 * @param eigenvalues lambda; at least one, finite
 */
public record SymmetricSpectrum(List<Double> eigenvalues) implements MatrixFamily {
    /**
     * @throws IllegalArgumentException if there is no eigenvalue, or one is not finite
     */
    public SymmetricSpectrum {
        eigenvalues = List.copyOf(eigenvalues);
        Ranges.requireAtLeast(1, "number of eigenvalues", eigenvalues.size());
        eigenvalues.forEach(e -> Ranges.requireFinite("eigenvalue", e));
    }

    @Override
    public int dimension() {
        return eigenvalues.size();
    }

    /** Cost O(d^3). */
    @Override
    public Matrix draw(final RandomNumbers random) {
        int d = dimension();
        Matrix u = HaarOrthogonal.draw(d, random);
        double[] entries = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double entry = entry(u, i, j);
                entries[i * d + j] = entry;
                entries[j * d + i] = entry;
            }
        }
        return Matrix.of(d, d, entries);
    }

    private double entry(final Matrix u, final int i, final int j) {
        double sum = 0;
        for (int k = 0; k < dimension(); k++) {
            sum += eigenvalues.get(k) * u.at(i, k) * u.at(j, k);
        }
        return sum;
    }
}
