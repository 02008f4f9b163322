// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Orthogonal matrices by the Haar measure: the one law on O(d) that no rotation or reflection changes.
 *
 * <p>The orthogonal factor of a Gaussian matrix, signs chosen such that the diagonal of the triangular factor is positive. The matrix is
 * built from its last column on: a d x d one is diag(s, Q') reflected by the Householder reflection of a Gaussian vector x of length d,
 * which maps s e_1 to x / |x|, s = -sign x_1, where Q' is a (d - 1) x (d - 1) one. Orthogonal up to O(sqrt(d)) roundings.
 *
 * <p>Source: Stewart, The efficient generation of random orthogonal matrices with an application to condition estimators, SIAM Journal on
 * Numerical Analysis, 1980.
 */
public final class HaarOrthogonal {
    private HaarOrthogonal() {}

    /**
     * The next d x d one. Cost O(d^3).
     *
     * @throws IllegalArgumentException if d is below 1
     */
    public static Matrix draw(final int d, final RandomNumbers random) {
        Ranges.requireAtLeast(1, "dimension", d);
        double[] q = new double[d * d];
        q[d * d - 1] = random.normal() < 0 ? -1 : 1;
        for (int first = d - 2; first >= 0; first--) {
            enlarge(q, d, first, random);
        }
        return Matrix.of(d, d, q);
    }

    /** Modified: the entries from row and column {@code first} on, of which the first row and column were 0. */
    private static void enlarge(
            final double[] q, final int d, final int first, final RandomNumbers random) {
        double[] x = new double[d];
        double squares = 0;
        for (int i = first; i < d; i++) {
            x[i] = random.normal();
            squares += x[i] * x[i];
        }
        double norm = Math.sqrt(squares);
        boolean negative = x[first] < 0;
        q[first * d + first] = negative ? 1 : -1;
        double scale = 1 / (squares + norm * Math.abs(x[first]));
        x[first] += negative ? -norm : norm;
        reflect(q, d, first, x, scale);
    }

    /** q - scale x (x^T q), from row and column {@code first} on. */
    private static void reflect(
            final double[] q, final int d, final int first, final double[] x, final double scale) {
        double[] shares = new double[d];
        for (int i = first; i < d; i++) {
            for (int j = first; j < d; j++) {
                shares[j] += x[i] * q[i * d + j];
            }
        }
        for (int i = first; i < d; i++) {
            double factor = scale * x[i];
            for (int j = first; j < d; j++) {
                q[i * d + j] -= factor * shares[j];
            }
        }
    }
}
