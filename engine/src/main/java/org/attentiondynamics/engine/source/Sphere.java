// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens uniform on the sphere |x| = r; for d = 1 these are the points -r and r.
 *
 * <p>A normal token divided by its length, so |x| = r up to about d roundings.
 *
 * @param radius r
 */
public record Sphere(double radius) implements TokenFamily {
    public Sphere {
        Sizes.requireLength("radius", radius);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        RandomNumbers random = RandomNumbers.of(seed);
        return () -> token(d, radius, random);
    }

    static double[] token(final int d, final double radius, final RandomNumbers random) {
        double[] token;
        double squares;
        do {
            token = Gaussian.token(d, 1, random);
            squares = 0;
            for (double x : token) {
                squares += x * x;
            }
        } while (squares == 0);
        double length = Math.sqrt(squares);
        for (int k = 0; k < d; k++) {
            token[k] = radius * (token[k] / length);
        }
        return token;
    }
}
