// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens around c centres: token i is normal with standard deviation sigma around centre i mod c, and the centres are normal with
 * standard deviation s around 0.
 *
 * <p>Components take turns, so their sizes differ by at most one and the first c tokens are one of each. Centres and the tokens around
 * them have random numbers of their own: one more component leaves the other centres and all deviations as they are.
 *
 * @param components c, at least 1
 * @param spread s
 * @param standardDeviation sigma
 */
public record GaussianMixture(int components, double spread, double standardDeviation)
        implements TokenFamily {
    public GaussianMixture {
        if (components < 1) {
            throw new IllegalArgumentException(
                    "number of components of the tokens must be at least 1, was " + components);
        }
        Sizes.requireLength("spread", spread);
        Sizes.requireLength("standard deviation", standardDeviation);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        return new Mixed(centres(Math.min(components, n), d, seed), d, seed);
    }

    private double[][] centres(final int count, final int d, final long seed) {
        RandomNumbers random = RandomNumbers.of(seed).stream(0);
        double[][] centres = new double[count][];
        for (int c = 0; c < count; c++) {
            centres[c] = Gaussian.token(d, spread, random);
        }
        return centres;
    }

    private final class Mixed implements TokenSource {
        private final double[][] centres;
        private final int d;
        private final RandomNumbers random;
        private int component;

        Mixed(final double[][] centres, final int d, final long seed) {
            this.centres = centres;
            this.d = d;
            this.random = RandomNumbers.of(seed).stream(1);
        }

        @Override
        public double[] next() {
            double[] token = Gaussian.token(d, standardDeviation, random);
            for (int k = 0; k < d; k++) {
                token[k] += centres[component][k];
            }
            component = (component + 1) % centres.length;
            return token;
        }
    }
}
