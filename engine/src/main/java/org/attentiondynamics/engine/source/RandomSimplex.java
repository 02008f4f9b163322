// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens uniform on the simplex x_k >= 0, x_1 + ... + x_d = r: independent exponential numbers divided by their sum.
 *
 * @param sum r
 */
public record RandomSimplex(double sum) implements TokenFamily {
    public RandomSimplex {
        Sizes.requireLength("sum of coordinates", sum);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        RandomNumbers random = RandomNumbers.of(seed);
        return () -> token(d, random);
    }

    private double[] token(final int d, final RandomNumbers random) {
        double[] token = new double[d];
        double total;
        do {
            total = 0;
            for (int k = 0; k < d; k++) {
                token[k] = 0 - StrictMath.log(1 - random.uniform());
                total += token[k];
            }
        } while (total == 0);
        for (int k = 0; k < d; k++) {
            token[k] = sum * (token[k] / total);
        }
        return token;
    }
}
