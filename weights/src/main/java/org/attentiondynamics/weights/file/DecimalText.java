// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** Decimal numbers as text, with a point: the nearest double. */
final class DecimalText {
    private static final int LONGEST = 1000;
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?(?:nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

    private DecimalText() {}

    static boolean isNumber(final String text) {
        return text.length() <= LONGEST
                && (DECIMAL.matcher(text).matches() || NOT_FINITE.matcher(text).matches());
    }

    /** The double nearest to a number; what is not finite stays so. */
    static double parse(final String number) {
        if (!NOT_FINITE.matcher(number).matches()) {
            return Double.parseDouble(number);
        }
        if (number.toLowerCase(Locale.ROOT).contains("nan")) {
            return Double.NaN;
        }
        return number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
