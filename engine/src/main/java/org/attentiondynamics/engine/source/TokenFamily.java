// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import java.util.OptionalLong;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * A family of tokens: n tokens in d dimensions, the same for the same n, d and seed on every machine.
 *
 * <p>Lengths in a family are finite and above 0; its constructor throws an IllegalArgumentException for others.
 */
public sealed interface TokenFamily
        permits Ball,
                Configuration,
                Gaussian,
                GaussianMixture,
                GaussianQuantiles,
                Grid,
                Hemisphere,
                RandomSimplex,
                RegularPolygon,
                Sphere,
                UniformBox {
    /**
     * The tokens, one after another. The source may be asked n times.
     *
     * @param seed of the random numbers; families without chance do not look at it
     * @throws IllegalArgumentException if n or d is below 1, the family has no tokens of dimension d, or it does not have n of them
     */
    TokenSource tokens(int n, int d, long seed);

    /**
     * How many tokens of dimension d there are, if the family leaves no choice; Long.MAX_VALUE stands for more.
     *
     * @throws IllegalArgumentException if the family has no tokens of dimension d
     */
    default OptionalLong count(final int d) {
        return OptionalLong.empty();
    }

    /** All n tokens at once. Cost and memory O(n d), and what {@link #tokens} throws. */
    default Tokens all(final int n, final int d, final long seed) {
        TokenSource source = tokens(n, d, seed);
        double[] coordinates = new double[Math.multiplyExact(n, d)];
        for (int i = 0; i < n; i++) {
            System.arraycopy(source.next(), 0, coordinates, i * d, d);
        }
        return Tokens.of(n, d, coordinates);
    }
}
