// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/** A matrix, row-major, filled up with zeros to a multiple of three rows and of three columns, as {@link BlockedProduct} takes it. */
final class PaddedRows {
    private final int columns;

    /** The padded number of columns. */
    final int width;

    double[] entries;

    /** Room for so many rows; it grows if there are ever more. */
    PaddedRows(final int rows, final int columns) {
        this.columns = columns;
        this.width = padded(columns);
        this.entries = new double[padded(rows) * width];
    }

    /** The least multiple of three that is no less. */
    static int padded(final int count) {
        return (count + 2) / 3 * 3;
    }

    /** Takes over the first rows of a matrix without padding. */
    void copy(final double[] rows, final int count) {
        reserve(count);
        for (int r = 0; r < count; r++) {
            System.arraycopy(rows, r * columns, entries, r * width, columns);
        }
        end(count);
    }

    /** Takes over the chosen rows of a matrix without padding. */
    void copy(final double[] rows, final int[] chosen, final int count) {
        reserve(count);
        for (int r = 0; r < count; r++) {
            System.arraycopy(rows, chosen[r] * columns, entries, r * width, columns);
        }
        end(count);
    }

    private void reserve(final int count) {
        if (entries.length < padded(count) * width) {
            entries = new double[padded(count) * width];
        }
    }

    private void end(final int count) {
        Arrays.fill(entries, count * width, padded(count) * width, 0);
    }
}
