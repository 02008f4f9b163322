// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

/** The two formats of 16 bits as doubles: sign, exponent, fraction, from the highest bit to the lowest. Exact for every pattern. */
final class HalfPrecision {
    private static final double SMALLEST_FLOAT16 = 0x1p-24;
    private static final long FLOAT16_TO_DOUBLE_BIAS = 1023 - 15;
    private static final long EXPONENT_OF_INFINITY = 0x7ffL;

    private HalfPrecision() {}

    /** 5 bits of exponent, 10 of fraction; below 2^-14 multiples of 2^-24. */
    static double float16(final short bits) {
        long sign = (bits & 0x8000L) << 48;
        int exponent = bits >> 10 & 0x1f;
        long fraction = bits & 0x3ffL;
        if (exponent == 0) {
            return Double.longBitsToDouble(
                    sign | Double.doubleToRawLongBits(fraction * SMALLEST_FLOAT16));
        }
        long widened = exponent == 0x1f ? EXPONENT_OF_INFINITY : exponent + FLOAT16_TO_DOUBLE_BIAS;
        return Double.longBitsToDouble(sign | widened << 52 | fraction << 42);
    }

    /** 8 bits of exponent, 7 of fraction: the upper half of a single. */
    static double bfloat16(final short bits) {
        return Float.intBitsToFloat(bits << 16);
    }
}
