// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/** Numbers as SVG takes them, rounded to a fixed number of decimals, in the shortest spelling. */
final class SvgNumber {
    /** Decimals of a length in pixels. */
    static final int PLACES = 2;

    private static final long[] UNITS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};

    private SvgNumber() {}

    /** A length in pixels. */
    static String of(final double pixels) {
        return of(pixels, PLACES);
    }

    static String of(final double value, final int places) {
        return text(rounded(value, places), places);
    }

    /** How many of the last decimal's units a number has. */
    static long rounded(final double value, final int places) {
        return (long) Math.floor(value * UNITS[places] + 0.5);
    }

    static String text(final long units, final int places) {
        long size = Math.abs(units);
        StringBuilder text = new StringBuilder(units < 0 ? "-" : "");
        long whole = size / UNITS[places];
        if (whole > 0 || size == 0) {
            text.append(whole);
        }
        long rest = size % UNITS[places];
        if (rest > 0) {
            text.append('.');
            for (int place = places - 1; rest > 0; place--) {
                text.append(rest / UNITS[place]);
                rest %= UNITS[place];
            }
        }
        return text.toString();
    }
}
