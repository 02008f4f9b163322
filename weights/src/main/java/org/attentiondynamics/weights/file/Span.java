// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

/**
 * Neighbouring rows or columns: from, ..., to - 1.
 *
 * @param from the first, counted from 0
 * @param to one after the last
 */
public record Span(long from, long to) {
    /**
     * @throws IllegalArgumentException unless 0 <= from < to
     */
    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "a span must begin at 0 or later and end after its beginning, was "
                            + from
                            + " to "
                            + to);
        }
    }

    /** Part number k of parts of one length: k length, ..., (k + 1) length - 1. */
    public static Span part(final int k, final long length) {
        return new Span(k * length, (k + 1) * length);
    }

    /** How many. */
    public long length() {
        return to - from;
    }
}
