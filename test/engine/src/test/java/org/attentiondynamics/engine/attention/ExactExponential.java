// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.math.BigInteger;

/**
 * e^x = 2^k m for a double x, m in fixed point with 200 binary digits (60 decimal ones), of which more than 180 are right.
 *
 * <p>m = e^r, r = x - k ln 2 exactly but for ln 2; by the Taylor series at r / 2^8, squared eight times.
 */
record ExactExponential(int k, BigInteger significand) {
    private static final int DIGITS = 200;
    private static final int HALVINGS = 8;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(DIGITS);
    private static final BigInteger LN_2 = logarithmOfTwo();

    static ExactExponential of(final double x) {
        int k = (int) Math.rint(x / Math.log(2));
        BigInteger r = fixed(x, 0).subtract(LN_2.multiply(BigInteger.valueOf(k)));
        BigInteger reduced = r.shiftRight(HALVINGS);
        BigInteger term = ONE;
        BigInteger sum = ONE;
        for (int i = 1; term.signum() != 0 && i < 40; i++) {
            term = term.multiply(reduced).shiftRight(DIGITS).divide(BigInteger.valueOf(i));
            sum = sum.add(term);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum).shiftRight(DIGITS);
        }
        return new ExactExponential(k, sum);
    }

    /** |approximation - e^x| in units of the last place a double of the size of e^x has. */
    double ulpsTo(final double approximation) {
        int exponent = k + significand.bitLength() - 1 - DIGITS;
        int lastPlace = Math.max(exponent, Double.MIN_EXPONENT) - 52;
        BigInteger error = fixed(approximation, -k).subtract(significand).abs();
        return Math.scalb(error.doubleValue(), k - DIGITS - lastPlace);
    }

    /** x 2^shift in fixed point. */
    private static BigInteger fixed(final double x, final int shift) {
        long bits = Double.doubleToRawLongBits(Math.abs(x));
        int exponent = (int) Math.max(1, bits >>> 52);
        long integer = (bits & ((1L << 52) - 1)) | (bits >>> 52 == 0 ? 0 : 1L << 52);
        BigInteger magnitude =
                BigInteger.valueOf(integer).shiftLeft(exponent - 1075 + DIGITS + shift);
        return x < 0 ? magnitude.negate() : magnitude;
    }

    /** ln 2 = sum 1 / (i 2^i), with 40 digits to spare. */
    private static BigInteger logarithmOfTwo() {
        int spare = 40;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 1; i <= DIGITS + spare; i++) {
            sum = sum.add(ONE.shiftLeft(spare - i).divide(BigInteger.valueOf(i)));
        }
        return sum.shiftRight(spare);
    }
}
