// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Points of the regular grid of m^d points that fills the box [-a, a]^d: the first n of the smallest m with m^d >= n, the last
 * coordinate running fastest.
 *
 * <p>The mean is 0 if n = m^d. Neighbours on an axis are 2a / (m - 1) apart; for m = 1 the one point is 0.
 *
 * @param halfWidth a
 */
public record Grid(double halfWidth) implements TokenFamily {
    public Grid {
        Sizes.requireLength("half width", halfWidth);
    }

    @Override
    public TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        int m = pointsPerAxis(n, d);
        return new Indexed(i -> point(i, m, d));
    }

    private double[] point(final int index, final int m, final int d) {
        double[] point = new double[d];
        int rest = index;
        for (int k = d - 1; k >= 0; k--) {
            point[k] = coordinate(rest % m, m);
            rest /= m;
        }
        return point;
    }

    /** Point j of an axis and point m - 1 - j are exactly opposite. */
    private double coordinate(final int j, final int m) {
        return m == 1 ? 0 : halfWidth * ((2.0 * j - (m - 1)) / (m - 1));
    }

    /** The smallest m with m^d >= n. */
    static int pointsPerAxis(final int n, final int d) {
        int m = Math.max(1, (int) StrictMath.pow(n, 1.0 / d) - 1);
        while (!reaches(m, d, n)) {
            m++;
        }
        return m;
    }

    private static boolean reaches(final int m, final int d, final int n) {
        long points = 1;
        for (int k = 0; k < d && points < n && m > 1; k++) {
            points *= m;
        }
        return points >= n;
    }
}
