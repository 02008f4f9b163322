// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens uniform on the half of the sphere |x| = r with x_1 > 0: those of {@link Sphere} with the first coordinate made positive.
 *
 * <p>In an open hemisphere tokens on the sphere gather at one point.
 *
 * @param radius r
 */
public record Hemisphere(double radius) implements TokenFamily {
    public Hemisphere {
        Sizes.requireLength("radius", radius);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        RandomNumbers random = RandomNumbers.of(seed);
        return () -> {
            double[] token;
            do {
                token = Sphere.token(d, radius, random);
            } while (token[0] == 0);
            token[0] = Math.abs(token[0]);
            return token;
        };
    }
}
