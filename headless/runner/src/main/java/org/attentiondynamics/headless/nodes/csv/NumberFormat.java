// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import java.util.regex.Pattern;

/**
 * How numbers are written in a file; a separator of {@code '\0'} is none. Reads what KNIME reads
 * and rejects what it rejects.
 */
final class NumberFormat {
    private final char thousands;
    private final char decimal;
    private final Pattern groupedInteger;
    private final Pattern groupedDouble;

    NumberFormat(final char thousands, final char decimal) {
        this.thousands = thousands;
        this.decimal = decimal;
        String group = "[+-]?\\d{0,3}(" + Pattern.quote(String.valueOf(thousands)) + "\\d{3})*";
        groupedInteger = Pattern.compile(group);
        groupedDouble =
                Pattern.compile(
                        group
                                + "("
                                + Pattern.quote(String.valueOf(decimal))
                                + "\\d*)?(e[+-]?\\d+)?[fd]?",
                        Pattern.CASE_INSENSITIVE);
    }

    int toInt(final String text) {
        return Integer.parseInt(withoutGroups(text, groupedInteger));
    }

    long toLong(final String text) {
        return Long.parseLong(withoutGroups(text, groupedInteger));
    }

    double toDouble(final String text) {
        String number = withoutGroups(text, groupedDouble);
        if (decimal != '.') {
            if (number.indexOf('.') >= 0) {
                throw new NumberFormatException(text);
            }
            number = number.replace(decimal, '.');
        }
        return Double.parseDouble(number);
    }

    private String withoutGroups(final String text, final Pattern form) {
        if (thousands == '\0') {
            return text;
        }
        if (!form.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return text.replace(String.valueOf(thousands), "");
    }
}
