// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All 65536 patterns of both formats of 16 bits against sign * 2^exponent * significand. */
class HalfPrecisionTest {
    @Test
    void everyPatternOfFloat16IsWhatIeee754SaysItIs() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            assertThat(Double.doubleToLongBits(HalfPrecision.float16((short) bits)))
                    .as(Integer.toHexString(bits))
                    .isEqualTo(Double.doubleToLongBits(defined(bits, 5, 10)));
        }
    }

    @Test
    void everyPatternOfBfloat16IsTheUpperHalfOfASingle() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            assertThat(Double.doubleToLongBits(HalfPrecision.bfloat16((short) bits)))
                    .as(Integer.toHexString(bits))
                    .isEqualTo(Double.doubleToLongBits(defined(bits, 8, 7)));
        }
    }

    private static double defined(final int bits, final int exponentBits, final int fractionBits) {
        int bias = (1 << exponentBits - 1) - 1;
        int highest = (1 << exponentBits) - 1;
        double sign = bits < 1 << 15 ? 1 : -1;
        int exponent = (bits >> fractionBits) % (1 << exponentBits);
        int fraction = bits % (1 << fractionBits);
        if (exponent == highest) {
            return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (exponent == 0) {
            return sign * Math.scalb((double) fraction, 1 - bias - fractionBits);
        }
        int significand = (1 << fractionBits) + fraction;
        return sign * Math.scalb((double) significand, exponent - bias - fractionBits);
    }
}
