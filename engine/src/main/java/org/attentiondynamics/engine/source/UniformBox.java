// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens uniform in the box [-a, a)^d.
 *
 * @param halfWidth a
 */
public record UniformBox(double halfWidth) implements TokenFamily {
    public UniformBox {
        Sizes.requireLength("half width", halfWidth);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        RandomNumbers random = RandomNumbers.of(seed);
        return () -> {
            double[] token = new double[d];
            for (int k = 0; k < d; k++) {
                token[k] = halfWidth * (2 * random.uniform() - 1);
            }
            return token;
        };
    }
}
