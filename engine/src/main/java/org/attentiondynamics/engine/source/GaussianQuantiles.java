// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens spread like N(0, sigma^2 I) without chance, for the mean-field limit of many tokens: symmetric about 0.
 *
 * <p>For d = 1 they are the quantiles sigma Phi^{-1}((i - 1/2) / n), i = 1, ..., n. For d > 1, token i is sigma Phi^{-1}(u_i) by
 * coordinates, u_i the low-discrepancy sequence frac(1/2 + (i - (n + 1)/2) g^{-k}) in coordinate k = 1, ..., d, where g is the
 * generalised golden ratio g^{d+1} = g + 1. Token i and token n + 1 - i are exactly opposite.
 *
 * <p>For d up to 2 moments are off by about 1 / n. The more dimensions, the more tokens it takes: the covariance of two coordinates is
 * off by 4 per cent of sigma^2 for n = 10 000 and d = 3, and with fewer than about 10 d tokens neighbouring coordinates are much alike.
 *
 * <p>Source of the sequence: M. Roberts, The unreasonable effectiveness of quasirandom sequences, 2018.
 *
 * @param standardDeviation sigma
 */
public record GaussianQuantiles(double standardDeviation) implements TokenFamily {
    private static final int FIXED_POINT_STEPS = 60;

    public GaussianQuantiles {
        Sizes.requireLength("standard deviation", standardDeviation);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        if (d == 1) {
            return new Indexed(i -> new double[] {quantile(2L * i + 1, 2L * n)});
        }
        long[] halfSteps = halfSteps(d);
        return new Indexed(i -> token(2L * i - (n - 1), halfSteps));
    }

    /** sigma Phi^{-1}(k / m), for k and m - k exactly opposite. */
    private double quantile(final long k, final long m) {
        return 2 * k <= m ? lower((double) k / m) : 0 - lower((double) (m - k) / m);
    }

    /**
     * The token at a signed number of half steps from the middle of the sequence. In units of 2^-64, what is beyond a whole number
     * overflows and is gone.
     */
    private double[] token(final long position, final long[] halfSteps) {
        double[] token = new double[halfSteps.length];
        for (int k = 0; k < token.length; k++) {
            token[k] = beyondMedian(position * halfSteps[k]);
        }
        return token;
    }

    /** sigma Phi^{-1}(1/2 + offset / 2^64). */
    private double beyondMedian(final long offset) {
        long size = Math.abs(Math.max(offset, -Long.MAX_VALUE));
        double quantile = lower(((Long.MAX_VALUE - size) + 0.5) * 0x1p-64);
        return offset < 0 ? quantile : 0 - quantile;
    }

    private double lower(final double p) {
        return standardDeviation * NormalQuantile.lower(p);
    }

    /** g^{-k} / 2 in units of 2^-64. */
    private static long[] halfSteps(final int d) {
        double g = goldenRatio(d);
        long[] halfSteps = new long[d];
        double power = 1;
        for (int k = 0; k < d; k++) {
            power /= g;
            halfSteps[k] = (long) (power * 0x1p63);
        }
        return halfSteps;
    }

    /** The root above 1 of g^{d+1} = g + 1, as the limit of g = (1 + g)^{1/(d+1)}, which contracts by 1/3 or better. */
    static double goldenRatio(final int d) {
        double g = 1;
        for (int k = 0; k < FIXED_POINT_STEPS; k++) {
            g = StrictMath.pow(1 + g, 1.0 / (d + 1));
        }
        return g;
    }
}
