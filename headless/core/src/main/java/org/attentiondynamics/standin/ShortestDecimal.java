// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Doubles as the shortest decimal that reads back to the same bits, and of those the closest: what Double.toString says from Java 19 on, on
 * every Java. Takes microseconds; for a few numbers.
 */
public final class ShortestDecimal {
    /** As many digits as suffice for any double; Double.toString never gives fewer than two. */
    private static final int MOST_DIGITS = 17;

    private static final int FEWEST_DIGITS = 2;

    /** Two decimals of at most 15 digits never read back to the same normal double. */
    private static final int ONLY_ONE_OF_ITS_LENGTH = 15;

    /** From these powers of ten on, and below, an exponent is written. */
    private static final int LARGE = 7;

    private static final int SMALL = -3;

    /** At a power of two the doubles below are closer than those above: the closest decimal may read back to another, a farther one to it. */
    private static final List<RoundingMode> CLOSEST_FIRST =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

    private ShortestDecimal() {}

    /** Infinities, NaN and zeros are as Double.toString writes them. */
    public static String of(final double value) {
        String usual = Double.toString(value);
        boolean isSubnormal = value != 0 && Math.abs(value) < Double.MIN_NORMAL;
        boolean isNumber = Double.isFinite(value) && value != 0;
        if (!isNumber || !isSubnormal && usual.length() <= ONLY_ONE_OF_ITS_LENGTH) {
            return usual;
        }
        String digits = text(shortest(Math.abs(value)));
        return value < 0 ? "-" + digits : digits;
    }

    /** What fits into few digits also fits into more, so the number of digits is found by halving. */
    private static BigDecimal shortest(final double positive) {
        BigDecimal exact = new BigDecimal(positive);
        int enough = MOST_DIGITS;
        BigDecimal best = rounded(exact, positive, enough).orElseThrow();
        for (int few = FEWEST_DIGITS; few < enough; ) {
            int between = (few + enough) / 2;
            Optional<BigDecimal> candidate = rounded(exact, positive, between);
            if (candidate.isPresent()) {
                best = candidate.get();
                enough = between;
            } else {
                few = between + 1;
            }
        }
        return best;
    }

    private static Optional<BigDecimal> rounded(
            final BigDecimal exact, final double value, final int digits) {
        return CLOSEST_FIRST.stream()
                .map(mode -> exact.round(new MathContext(digits, mode)))
                .filter(rounded -> rounded.doubleValue() == value)
                .findFirst();
    }

    private static String text(final BigDecimal positive) {
        BigDecimal decimal = positive.stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent < SMALL || exponent >= LARGE) {
            return withPoint(decimal.movePointLeft(exponent)) + "E" + exponent;
        }
        return withPoint(decimal);
    }

    private static String withPoint(final BigDecimal decimal) {
        return decimal.setScale(Math.max(1, decimal.scale())).toPlainString();
    }
}
