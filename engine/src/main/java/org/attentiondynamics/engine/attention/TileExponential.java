// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * m e^{-x} for arrays of x &gt;= 0, with Math.fma, to within two units in the last place; exactly 0 from x = 746 on.
 *
 * <p>Three passes of a kind that HotSpot vectorises: what remains of x after k ln 2, the shift of k into the exponent - on its own, else it
 * is done one number at a time - and the polynomial.
 */
final class TileExponential {
    private static final double VANISHES = 746;

    /** 1.5 * 2^52, which rounds to an integer, and the bias of an exponent + 129: see {@link Exponential}. */
    private static final double ROUND = 0x1.8p52 + (1023 + 129);

    private static final double LOWER = 0x1p-129;
    private static final double PER_LN_2 = 1.4426950408889634;
    private static final double LN_2_HIGH = 0x1.62e42fefa3p-1;
    private static final double LN_2_LOW = 0x1.3de6af278ece6p-42;
    private static final double C3 = 0x1.5555555555501p-3;
    private static final double C4 = 0x1.5555555553207p-5;
    private static final double C5 = 0x1.1111111128878p-7;
    private static final double C6 = 0x1.6c16c17cc341dp-10;
    private static final double C7 = 0x1.a01a011c23cdfp-13;
    private static final double C8 = 0x1.a019ab2cfc457p-16;
    private static final double C9 = 0x1.71df553f92b40p-19;
    private static final double C10 = 0x1.289f8b1658600p-22;
    private static final double C11 = 0x1.ad201a69cef8fp-26;

    private final double[] rest;

    TileExponential(final int tile) {
        this.rest = new double[tile];
    }

    /** x[i] = mass e^{-x[i]}, i in [0, n); where signed, x below 0 counts as 0. */
    void weigh(final double[] x, final int n, final boolean signed, final double mass) {
        if (signed) {
            clamp(x, n);
        }
        reduce(x, n, rest);
        shift(x, n);
        polynomial(rest, n, mass, x);
    }

    private static void clamp(final double[] x, final int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.max(0, x[i]);
        }
    }

    /** x = k + ROUND, k the integer nearest -x / ln 2; rest = x + k ln 2. */
    private static void reduce(final double[] x, final int n, final double[] rest) {
        for (int i = 0; i < n; i++) {
            double y = Math.min(VANISHES, x[i]);
            double sum = Math.fma(y, -PER_LN_2, ROUND);
            double k = sum - ROUND;
            x[i] = sum;
            rest[i] = Math.fma(k, LN_2_LOW, Math.fma(k, LN_2_HIGH, y));
        }
    }

    private static void shift(final double[] x, final int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(x[i]) << 52);
        }
    }

    /** x = x e^{-rest} 2^-129 mass, in this order: e^{-x} rounds to 0 before a large mass can lift it. */
    private static void polynomial(
            final double[] rest, final int n, final double mass, final double[] x) {
        for (int i = 0; i < n; i++) {
            double r = -rest[i];
            double p = Math.fma(r, C11, C10);
            p = Math.fma(r, p, C9);
            p = Math.fma(r, p, C8);
            p = Math.fma(r, p, C7);
            p = Math.fma(r, p, C6);
            p = Math.fma(r, p, C5);
            p = Math.fma(r, p, C4);
            p = Math.fma(r, p, C3);
            p = Math.fma(r, p, 0.5);
            p = Math.fma(r, p, 1);
            x[i] = Math.fma(r, p, 1) * x[i] * LOWER * mass;
        }
    }
}
