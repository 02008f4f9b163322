// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.token;

/**
 * Tokens spread like N(0, sigma^2 I) without chance, for the mean-field limit of many tokens: symmetric about 0.
 *
 * <p>For d = 1 they are the quantiles sigma Phi^{-1}((i - 1/2) / n), i = 1, ..., n. For d > 1 half of them, h = floor(n / 2), are sigma
 * Phi^{-1}(u_i) by coordinates, u_i = frac(H_i + 1 / (2h)) with the Halton sequence H_0, H_1, ... in the first d primes; the other half
 * are their opposites, and of an odd number one is 0.
 *
 * <p>Moments are off by about 10 / n, covariances too for d up to about 5; for n = 10 000 that is 0.1 per cent of sigma^2. The more
 * dimensions, the more tokens it takes: with n below the square of the d-th prime, coordinates of late primes are much alike.
 *
 * <p>Source of the sequence: J. Halton, Numerische Mathematik 2 (1960), 84-90.
 *
 * @param standardDeviation sigma
 */
public record GaussianQuantiles(double standardDeviation) implements TokenFamily {
    public GaussianQuantiles {
        Sizes.requireLength("standard deviation", standardDeviation);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        if (d == 1) {
            return new Indexed(i -> new double[] {quantile(2L * i + 1, 2L * n)});
        }
        int[] primes = primes(d);
        int half = n / 2;
        return new Indexed(i -> token(i, n, half, primes));
    }

    private double[] token(final int i, final int n, final int half, final int[] primes) {
        boolean isOpposite = i >= n - half;
        int index = isOpposite ? n - 1 - i : i;
        double[] token = new double[primes.length];
        for (int k = 0; k < token.length && index < half; k++) {
            double u = radicalInverse(index, primes[k]) + 0.5 / half;
            double coordinate = quantile(u < 1 ? u : u - 1);
            token[k] = isOpposite ? 0 - coordinate : coordinate;
        }
        return token;
    }

    /** sigma Phi^{-1}(k / m), for k and m - k exactly opposite. */
    private double quantile(final long k, final long m) {
        return 2 * k <= m ? lower((double) k / m) : 0 - lower((double) (m - k) / m);
    }

    private double quantile(final double u) {
        return u <= 0.5 ? lower(u) : 0 - lower(1 - u);
    }

    private double lower(final double p) {
        return standardDeviation * NormalQuantile.lower(p);
    }

    /** The digits of i in base p, in reverse order behind the point: a number in [0, 1), correctly rounded. */
    static double radicalInverse(final int i, final int p) {
        long reversed = 0;
        long power = 1;
        for (int rest = i; rest > 0; rest /= p) {
            reversed = reversed * p + rest % p;
            power *= p;
        }
        return (double) reversed / power;
    }

    private static int[] primes(final int count) {
        int[] primes = new int[count];
        int found = 0;
        for (int candidate = 2; found < count; candidate++) {
            boolean isPrime = true;
            for (int k = 0; isPrime && k < found && primes[k] * primes[k] <= candidate; k++) {
                isPrime = candidate % primes[k] != 0;
            }
            if (isPrime) {
                primes[found++] = candidate;
            }
        }
        return primes;
    }
}
