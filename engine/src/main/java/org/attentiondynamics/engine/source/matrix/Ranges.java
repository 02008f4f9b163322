// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

/** The ranges of the parameters of families. */
final class Ranges {
    private Ranges() {}

    static void requireAtLeast(final int least, final String name, final int value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    name + " must be at least " + least + ", was " + value);
        }
    }

    static void requireFinite(final String name, final double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, was " + value);
        }
    }

    static void requirePositive(final String name, final double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be finite and above 0, was " + value);
        }
    }

    static void requireGap(final double gap) {
        if (!(gap > 0 && gap < 1)) {
            throw new IllegalArgumentException("gap must be above 0 and below 1, was " + gap);
        }
    }

    static void requireCondition(final double condition) {
        if (!(condition >= 1) || Double.isInfinite(condition)) {
            throw new IllegalArgumentException(
                    "condition must be finite and at least 1, was " + condition);
        }
    }
}
