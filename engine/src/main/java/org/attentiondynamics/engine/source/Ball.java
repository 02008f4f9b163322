// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens uniform in the ball |x| <= r, up to rounding: the direction is uniform on the sphere, and (|x| / r)^d is uniform.
 *
 * @param radius r
 */
public record Ball(double radius) implements TokenFamily {
    public Ball {
        Sizes.requireLength("radius", radius);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        RandomNumbers random = RandomNumbers.of(seed);
        return () -> Sphere.token(d, radius * StrictMath.pow(random.uniform(), 1.0 / d), random);
    }
}
