// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import java.util.OptionalLong;

/**
 * The regular n-gon of radius r in the first two coordinates, anticlockwise from (r, 0); other coordinates are 0.
 *
 * <p>With V = B = I it stays a regular polygon and its radius solves one scalar equation. Vertices that mirror each other in an axis or
 * a diagonal do so exactly.
 *
 * @param radius r
 */
public record RegularPolygon(double radius) implements TokenFamily {
    public RegularPolygon {
        Sizes.requireLength("radius", radius);
    }

    @Override
    public OptionalLong count(final int d) {
        Sizes.requirePlane("a regular polygon", d);
        return OptionalLong.empty();
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        Sizes.requirePlane("a regular polygon", d);
        return new Indexed(i -> vertex(i, n, d));
    }

    private double[] vertex(final int i, final int n, final int d) {
        double[] vertex = new double[d];
        vertex[0] = radius * cosine(i, n);
        vertex[1] = radius * cosine(4L * i - n, 4L * n);
        return vertex;
    }

    /** cos(2 pi k / n), by its symmetries from angles of at most an eighth of a turn. */
    private static double cosine(final long k, final long n) {
        long turn = Math.floorMod(k, n);
        long half = Math.min(turn, n - turn);
        if (4 * half > n) {
            return 0 - cosine(n - 2 * half, 2 * n);
        }
        return 8 * half <= n
                ? StrictMath.cos(2 * Math.PI * ((double) half / n))
                : StrictMath.sin(2 * Math.PI * ((double) (n - 4 * half) / (4 * n)));
    }
}
