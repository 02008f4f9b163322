// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.Arrays;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * One right-hand side: n standard normal tokens x and the form B = (I + N / 4) / sqrt(d), N of standard normal entries over sqrt(d).
 *
 * <p>Scores x_i^T B x_j are a few units, so that every pair has a weight and nobody may leave one out. The same for all who are compared.
 *
 * @param tokens x, n x d row-major
 * @param form B
 */
record Problem(Size size, double[] tokens, Matrix form) {
    private static final long SEED = 20;

    /** The problem of a size. */
    static Problem of(final Size size) {
        int d = size.d();
        RandomNumbers random = RandomNumbers.of(SEED);
        RandomNumbers ofTokens = random.stream(0);
        double[] tokens = new double[size.n() * d];
        Arrays.setAll(tokens, k -> ofTokens.normal());
        RandomNumbers ofForm = random.stream(1);
        double[] form = new double[d * d];
        for (int k = 0; k < form.length; k++) {
            double identity = k / d == k % d ? 1 : 0;
            form[k] = (identity + ofForm.normal() / Math.sqrt(16.0 * d)) / Math.sqrt(d);
        }
        return new Problem(size, tokens, Matrix.of(d, d, form));
    }
}
