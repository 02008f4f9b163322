// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Pseudo-random numbers: the same seed gives the same bits on every machine and in every version of Java.
 *
 * <p>The generator is SplitMix64, written out because the sequences of the library's generators are not part of their contract; its
 * numbers are those of {@link java.util.SplittableRandom}. Normal numbers are made by Marsaglia's polar method with StrictMath.
 *
 * <p>Not thread-safe.
 *
 * <p>Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
 */
public final class RandomNumbers {
    /** The odd number nearest to 2^64 divided by the golden ratio. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    private RandomNumbers(final long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** The numbers of a seed, from the first on. */
    public static RandomNumbers of(final long seed) {
        return new RandomNumbers(seed);
    }

    /**
     * Numbers of their own for the k-th of several things drawn from one seed, so that one more thing, or one that draws more, changes no
     * other. Depends on seed and k alone, not on what has been drawn.
     */
    public RandomNumbers stream(final int k) {
        return new RandomNumbers(mixed(mixed(seed + GAMMA) + k));
    }

    /** Uniform in [0, 1): a multiple of 2^-53. */
    public double uniform() {
        state += GAMMA;
        return (mixed(state) >>> 11) * 0x1p-53;
    }

    /** Uniform in [low, high), up to the rounding of one product and one sum. */
    public double uniform(final double low, final double high) {
        return low + (high - low) * uniform();
    }

    /** Normal with mean 0 and standard deviation 1. */
    public double normal() {
        double u;
        double s;
        do {
            u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        return u * Math.sqrt(-2 * StrictMath.log(s) / s);
    }

    /** Every bit of the result depends on every bit of z. */
    private static long mixed(final long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
