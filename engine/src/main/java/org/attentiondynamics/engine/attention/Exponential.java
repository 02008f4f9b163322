// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * e^x in double precision, with an error below one unit in the last place: exp(0) is exactly 1, a result below the least normal number is
 * 0, and NaN stays NaN.
 *
 * <p>e^x = 2^k e^r with k the integer nearest x / ln 2 and |r| at most ln 2 / 2. Then e^r = 1 + (r + r^2 P(r)), P a polynomial of degree
 * 9. In units of the last place, where e^r is below 1: 0.50 from the last sum, 0.25 from the inner one, 0.13 from r, 0.08 from P.
 *
 * <p>Only fused multiply-add and the basic operations of IEEE arithmetic, in a fixed order: the bits are the same on every machine, and the
 * same from the scalar and the array form. No state: thread-safe.
 */
final class Exponential {
    /** From here on e^x is infinite. */
    private static final double OVERFLOWS = 710;

    /** Below -708.74 the nearest k is -1023, and the exponent bits of 2^k are those of 0. */
    private static final double VANISHES = -709;

    private static final double PER_LN_2 = 1.4426950408889634;

    /** 1.5 * 2^52 rounds a sum to an integer, which its lowest bits then hold, here with the bias of a double's exponent. */
    private static final double ROUND = 0x1.8p52 + 1023;

    private static final long INFINITE = 0x7ffL << 52;

    private static final double LN_2_HIGH = 0x1.62e42fefa39efp-1;
    private static final double LN_2_LOW = 0x1.abc9e3b39803fp-56;

    /*
     * r^3 .. r^11 of the polynomial that minimises the greatest relative error of 1 + r + r^2/2 + ... from e^r on |r| <= ln 2 / 2, by
     * Remez exchange; 5.8e-18 with these coefficients, a twentieth of 2^-53.
     */
    private static final double C3 = 0x1.5555555555501p-3;
    private static final double C4 = 0x1.5555555553207p-5;
    private static final double C5 = 0x1.1111111128878p-7;
    private static final double C6 = 0x1.6c16c17cc341dp-10;
    private static final double C7 = 0x1.a01a011c23cdfp-13;
    private static final double C8 = 0x1.a019ab2cfc457p-16;
    private static final double C9 = 0x1.71df553f92b40p-19;
    private static final double C10 = 0x1.289f8b1658600p-22;
    private static final double C11 = 0x1.ad201a69cef8fp-26;

    private Exponential() {}

    /** e^x. */
    static double exp(final double x) {
        if (x >= OVERFLOWS) {
            return Double.POSITIVE_INFINITY;
        }
        double within = Math.max(VANISHES, x);
        double t = rounded(within);
        double p = polynomial(rest(within, t));
        long bits = Double.doubleToRawLongBits(t) << 52;
        return bits == INFINITE ? 2 * p * 0x1p1023 : p * Double.longBitsToDouble(bits);
    }

    /**
     * out_j = e^{x_j} for j in [0, n), x_j &lt;= 0 or NaN, and above 0 as for 0: the bits of {@link #exp}.
     *
     * @param x at least n entries. Modified.
     * @param out at least n entries, not x. Modified.
     */
    static void exp(final double[] x, final int n, final double[] out) {
        reduceWithin(x, n, out);
        finish(x, n, out);
    }

    /*
     * The array form in parts, one short pass after the other over whole arrays, because HotSpot vectorises small loop bodies only.
     */

    /** From x to t, the sum that holds k, in its place, and r: x at most 0, above 0 as for 0. */
    static void reduceWithin(final double[] x, final int n, final double[] r) {
        for (int j = 0; j < n; j++) {
            double within = Math.max(VANISHES, Math.min(x[j], 0));
            double t = rounded(within);
            r[j] = rest(within, t);
            x[j] = t;
        }
    }

    /** The same, where every x_j is known to lie in [-708, 700]. */
    static void reduce(final double[] x, final int n, final double[] r) {
        for (int j = 0; j < n; j++) {
            double t = rounded(x[j]);
            r[j] = rest(x[j], t);
            x[j] = t;
        }
    }

    /** From t and r to e^x, in the place of r. */
    static void finish(final double[] t, final int n, final double[] r) {
        toPowerOfTwo(t, n);
        product(r, t, n);
    }

    /** In place and alone in its loop, or HotSpot sees no vector in it. */
    private static void toPowerOfTwo(final double[] t, final int n) {
        for (int j = 0; j < n; j++) {
            t[j] = Double.longBitsToDouble(Double.doubleToRawLongBits(t[j]) << 52);
        }
    }

    private static void product(final double[] r, final double[] powerOfTwo, final int n) {
        for (int j = 0; j < n; j++) {
            r[j] = polynomial(r[j]) * powerOfTwo[j];
        }
    }

    /** t = x / ln 2 + ROUND. */
    static double rounded(final double x) {
        return Math.fma(x, PER_LN_2, ROUND);
    }

    /** r = x - k ln 2, rounded. */
    static double rest(final double x, final double t) {
        double k = t - ROUND;
        return Math.fma(k, -LN_2_LOW, Math.fma(k, -LN_2_HIGH, x));
    }

    /** e^r; P in two chains, of even and of odd powers, that do not wait for one another. */
    private static double polynomial(final double r) {
        double s = r * r;
        double odd = Math.fma(s, C11, C9);
        odd = Math.fma(s, odd, C7);
        odd = Math.fma(s, odd, C5);
        odd = Math.fma(s, odd, C3);
        double even = Math.fma(s, C10, C8);
        even = Math.fma(s, even, C6);
        even = Math.fma(s, even, C4);
        even = Math.fma(s, even, 0.5);
        return 1 + Math.fma(s, Math.fma(r, odd, even), r);
    }
}
