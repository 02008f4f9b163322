// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/** The interval that values fill. */
record Extent(double lower, double upper) {
    /** Contains nothing; the neutral element of {@link #with}. */
    static final Extent EMPTY = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    Extent with(final double value) {
        return value >= lower && value <= upper || !Double.isFinite(value)
                ? this
                : new Extent(Math.min(lower, value), Math.max(upper, value));
    }

    double span() {
        return upper - lower;
    }

    double middle() {
        return lower + span() / 2;
    }

    /**
     * A little more than the interval, so that no mark touches the frame. An empty interval becomes
     * [-1, 1]; one value becomes an interval around it that is wide enough to have distinct numbers
     * on an axis.
     */
    Extent padded() {
        if (lower > upper) {
            return new Extent(-1, 1);
        }
        double margin = span() * 0.04;
        if (span() <= 1e-9 * Math.max(Math.abs(lower), Math.abs(upper)) || span() == 0) {
            margin = Math.max(0.5, 0.05 * Math.abs(lower));
        }
        return new Extent(lower - margin, upper + margin);
    }

    /** The interval of the given span with the same middle. */
    Extent stretchedTo(final double span) {
        return new Extent(middle() - span / 2, middle() + span / 2);
    }

    /** Where a value lies, 0 at the lower and 1 at the upper end. */
    double fraction(final double value) {
        return (value - lower) / span();
    }
}
