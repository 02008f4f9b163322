// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Independent random tokens, drawn one after another: the same family and seed give the same bits on every machine.
 *
 * <p>Not thread-safe.
 */
public final class TokenSource {
    private enum Family {
        UNIFORM_BOX,
        GAUSSIAN
    }

    private final Family family;
    private final double scale;
    private final RandomNumbers random;

    private TokenSource(final Family family, final double scale, final long seed) {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException(
                    "scale of the tokens must be finite and above 0, was " + scale);
        }
        this.family = family;
        this.scale = scale;
        this.random = RandomNumbers.of(seed);
    }

    /** Coordinates uniform in [-halfWidth, halfWidth). */
    public static TokenSource uniformBox(final double halfWidth, final long seed) {
        return new TokenSource(Family.UNIFORM_BOX, halfWidth, seed);
    }

    /** Coordinates normal with mean 0 and the given standard deviation. */
    public static TokenSource gaussian(final double standardDeviation, final long seed) {
        return new TokenSource(Family.GAUSSIAN, standardDeviation, seed);
    }

    /** The next token. */
    public double[] next(final int dimension) {
        double[] token = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            token[k] =
                    scale
                            * (family == Family.GAUSSIAN
                                    ? random.normal()
                                    : 2 * random.uniform() - 1);
        }
        return token;
    }
}
