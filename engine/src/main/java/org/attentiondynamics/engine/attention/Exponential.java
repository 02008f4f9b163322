// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * e^x in double precision, with an error below one unit in the last place over the whole range: exp(0) is exactly 1, results below the
 * least normal number are rounded to the subnormal grid, overflow is infinity, underflow 0, and NaN stays NaN.
 *
 * <p>e^x = 2^k e^r with k the integer nearest x / ln 2 and |r| at most ln 2 / 2. Then e^r = 1 + r + r^2 P(r), P a polynomial of degree
 * 9. The first sum is split exactly into its rounded value and the rest. In units of the last place, where e^r is below 1: 0.50 from the
 * last sum, 0.18 from r, 0.16 from the tail r^2 P(r), 0.03 from the sum of the rest and the tail, 0.04 from P: 0.91 together; 0.77 is
 * the most measured. A subnormal result adds half a unit and halves the others.
 *
 * <p>Only the basic operations of IEEE arithmetic, in a fixed order: the bits are the same on every machine, and the same from the
 * scalar and the array form. No state: thread-safe.
 */
final class Exponential {
    /** Added and subtracted again, 1.5 * 2^52 rounds to the nearest integer k; before that, the lowest bits of the sum hold k. */
    private static final double ROUND = 0x1.8p52;

    /** Bias of the exponent of a double. */
    private static final int BIAS = 1023;

    /**
     * 2^k is assembled as 2^(k + 129) 2^-129, so that k may reach below the least normal exponent. BIAS + LIFT is even, so that adding it
     * to ROUND changes no tie.
     */
    private static final int LIFT = 129;

    private static final double LOWER = 0x1p-129;

    /** e^-x is zero from 745.14 on; up to here k + 129 + 1023 is a valid exponent. */
    private static final double VANISHES = 746;

    /** e^x is infinite from 709.79 on; up to here both halves of 2^k are finite. */
    private static final double OVERFLOWS = 710;

    private static final double PER_LN_2 = 1.4426950408889634;

    /** The leading 41 bits of ln 2: k LN_2_HIGH is exact for |k| below 2^12, and so is its difference from x. */
    private static final double LN_2_HIGH = 0x1.62e42fefa3p-1;

    private static final double LN_2_LOW = 0x1.3de6af278ece6p-42;

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
        double within = Math.max(-VANISHES, Math.min(x, OVERFLOWS));
        double k = (within * PER_LN_2 + ROUND) - ROUND;
        double r = reduced(within, k);
        double significand = onePlus(r, tail(r, upper(r)));
        int half = (int) k / 2;
        return significand * powerOfTwo(half) * powerOfTwo((int) k - half);
    }

    /**
     * out_j = e^{-x_j} for j in [0, n), x_j &gt;= 0 or NaN: the bits of {@link #exp} of -x_j.
     *
     * <p>One short pass after the other over whole arrays, because HotSpot vectorises small loop bodies only.
     *
     * @param x at least n entries. Modified.
     * @param out at least n entries, not x. Modified.
     * @param scratch at least n entries, neither x nor out. Modified.
     */
    static void expNegated(
            final double[] x, final int n, final double[] out, final double[] scratch) {
        negate(x, n);
        reduce(x, n, scratch);
        upper(scratch, n, out);
        tail(scratch, n, out);
        onePlus(scratch, n, out);
        scale(x, n, out);
    }

    private static void negate(final double[] x, final int n) {
        for (int j = 0; j < n; j++) {
            x[j] = Math.max(-VANISHES, -x[j]);
        }
    }

    private static void reduce(final double[] x, final int n, final double[] r) {
        for (int j = 0; j < n; j++) {
            r[j] = reduced(x[j], (x[j] * PER_LN_2 + ROUND) - ROUND);
        }
    }

    private static void upper(final double[] r, final int n, final double[] out) {
        for (int j = 0; j < n; j++) {
            out[j] = upper(r[j]);
        }
    }

    private static void tail(final double[] r, final int n, final double[] out) {
        for (int j = 0; j < n; j++) {
            out[j] = tail(r[j], out[j]);
        }
    }

    private static void onePlus(final double[] r, final int n, final double[] out) {
        for (int j = 0; j < n; j++) {
            out[j] = onePlus(r[j], out[j]);
        }
    }

    /** The sum x / ln 2 + ROUND + c holds k + c in its lowest bits, c the bias and the lift; a shift makes them the exponent. */
    private static void scale(final double[] x, final int n, final double[] out) {
        for (int j = 0; j < n; j++) {
            long k = Double.doubleToRawLongBits(x[j] * PER_LN_2 + (ROUND + (BIAS + LIFT)));
            out[j] = out[j] * Double.longBitsToDouble(k << 52) * LOWER;
        }
    }

    /** r = x - k ln 2, rounded. */
    private static double reduced(final double x, final double k) {
        return (x - k * LN_2_HIGH) - k * LN_2_LOW;
    }

    /** C6 + C7 r + .. + C11 r^5. */
    private static double upper(final double r) {
        return C6 + r * (C7 + r * (C8 + r * (C9 + r * (C10 + r * C11))));
    }

    /** e^r - 1 - r, from the upper coefficients. */
    private static double tail(final double r, final double upper) {
        return r * r * (0.5 + r * (C3 + r * (C4 + r * (C5 + r * upper))));
    }

    /** 1 + r + tail, where what rounding takes from the first sum goes to the tail. */
    private static double onePlus(final double r, final double tail) {
        double sum = 1 + r;
        return sum + ((r - (sum - 1)) + tail);
    }

    /** 2^e for -1022 &lt;= e &lt;= 1023. */
    private static double powerOfTwo(final int e) {
        return Double.longBitsToDouble((long) (e + BIAS) << 52);
    }
}
