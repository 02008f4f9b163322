// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * A random basis of R^d, the columns of S, with |S| |S^-1| = kappa.
 *
 * <p>S = U Sigma W with U and W orthogonal by the Haar measure and Sigma = diag(kappa^(k / (d - 1))), k = 0 ... d - 1; so S^-1 = W^T
 * Sigma^-1 U^T. For d = 1, S is 1 or -1.
 *
 * @param basis S
 * @param inverse S^-1
 */
record ConditionedBasis(Matrix basis, Matrix inverse) {
    /** The next one. Cost O(d^3). */
    static ConditionedBasis draw(final int d, final double condition, final RandomNumbers random) {
        Matrix u = HaarOrthogonal.draw(d, random);
        Matrix w = HaarOrthogonal.draw(d, random);
        double[] stretch = new double[d];
        double[] shrink = new double[d];
        for (int k = 0; k < d; k++) {
            stretch[k] = k == 0 ? 1 : StrictMath.pow(condition, k / (d - 1.0));
            shrink[k] = 1 / stretch[k];
        }
        return new ConditionedBasis(
                u.times(Matrix.diagonal(stretch)).times(w),
                w.transpose().times(Matrix.diagonal(shrink)).times(u.transpose()));
    }

    /** S D S^-1: the matrix that acts in this basis like D. */
    Matrix similar(final Matrix d) {
        return basis.times(d).times(inverse);
    }
}
