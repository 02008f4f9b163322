// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers on an axis: multiples of 1, 2 or 5 times a power of ten, in exact decimal
 * arithmetic.
 */
record Ticks(List<Tick> all) {
    record Tick(double value, String label) {}

    private static final int[] STEPS = {1, 2, 5, 10};
    private static final int LARGEST_PLAIN_EXPONENT = 4;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    /**
     * Ticks inside an interval.
     *
     * @param interval finite and longer than 0
     * @param wanted about how many; the answer has at most one and a half times as many
     */
    static Ticks of(final Extent interval, final int wanted) {
        BigDecimal lower = new BigDecimal(interval.lower());
        BigDecimal upper = new BigDecimal(interval.upper());
        BigDecimal step = step(upper.subtract(lower), Math.max(1, wanted));
        BigInteger first = lower.divide(step, 0, RoundingMode.CEILING).toBigInteger();
        BigInteger last = upper.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        List<Tick> ticks = new ArrayList<>();
        for (BigInteger k = first; k.compareTo(last) <= 0; k = k.add(BigInteger.ONE)) {
            BigDecimal value = step.multiply(new BigDecimal(k));
            ticks.add(
                    new Tick(
                            value.doubleValue(),
                            label(value, exponent(largest(lower, upper)), step)));
        }
        return new Ticks(List.copyOf(ticks));
    }

    private static BigDecimal step(final BigDecimal span, final int wanted) {
        BigDecimal rough = span.divide(BigDecimal.valueOf(wanted), MathContext.DECIMAL64);
        int power = exponent(rough);
        for (int mantissa : STEPS) {
            BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power);
            if (step.compareTo(rough) >= 0) {
                return step;
            }
        }
        throw new IllegalStateException(
                "10 times the power of ten of a number is at least the number");
    }

    private static BigDecimal largest(final BigDecimal lower, final BigDecimal upper) {
        return lower.abs().max(upper.abs());
    }

    private static int exponent(final BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static String label(
            final BigDecimal value, final int largestExponent, final BigDecimal step) {
        if (value.signum() == 0) {
            return "0";
        }
        boolean plain =
                largestExponent <= LARGEST_PLAIN_EXPONENT
                        && exponent(step) >= SMALLEST_PLAIN_EXPONENT;
        String text =
                plain
                        ? value.setScale(Math.max(0, -exponent(step))).toPlainString()
                        : scientific(value, largestExponent);
        return text.replace('-', '−');
    }

    private static String scientific(final BigDecimal value, final int exponent) {
        String mantissa = value.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        return (mantissa.equals("1") ? "" : mantissa.equals("-1") ? "-" : mantissa + "·")
                + "10"
                + raised(exponent);
    }

    private static String raised(final int exponent) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return text.toString();
    }
}
