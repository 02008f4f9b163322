// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens with the normal distribution N(0, sigma^2 I).
 *
 * @param standardDeviation sigma
 */
public record Gaussian(double standardDeviation) implements TokenFamily {
    public Gaussian {
        Sizes.requireLength("standard deviation", standardDeviation);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        RandomNumbers random = RandomNumbers.of(seed);
        return () -> token(d, standardDeviation, random);
    }

    static double[] token(final int d, final double standardDeviation, final RandomNumbers random) {
        double[] token = new double[d];
        for (int k = 0; k < d; k++) {
            token[k] = standardDeviation * random.normal();
        }
        return token;
    }
}
