// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/** What families demand of their numbers. */
final class Sizes {
    private Sizes() {}

    static void requireLength(final String name, final double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " of the tokens must be finite and above 0, was " + value);
        }
    }

    static void requireFinite(final String name, final double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " of the tokens must be finite, was " + value);
        }
    }

    static void requireTokens(final int n, final int d) {
        if (n < 1 || d < 1) {
            throw new IllegalArgumentException(
                    "there must be at least one token of at least one coordinate, was "
                            + n
                            + " tokens of "
                            + d);
        }
    }

    static void requirePlane(final String name, final int d) {
        if (d < 2) {
            throw new IllegalArgumentException(
                    name + " lies in a plane and takes at least 2 dimensions, was " + d);
        }
    }
}
