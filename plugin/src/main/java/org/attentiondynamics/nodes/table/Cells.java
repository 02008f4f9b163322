// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of one row of an output table, gathered in the order of its columns. */
public final class Cells {
    private final List<Object> values = new ArrayList<>();

    private Cells() {}

    /** A row that begins with these values. */
    public static Cells of(final Object... values) {
        return new Cells().and(values);
    }

    /** Appends values; null and NaN become a missing cell. */
    public Cells and(final Object... more) {
        values.addAll(Arrays.asList(more));
        return this;
    }

    /** Appends the numbers [from, from + count) of an array; one that is not finite becomes a missing cell. */
    public Cells numbers(final double[] all, final int from, final int count) {
        for (int k = from; k < from + count; k++) {
            values.add(Double.isFinite(all[k]) ? all[k] : null);
        }
        return this;
    }

    /** Appends the coordinates of a token. */
    public Cells token(final double[] coordinates) {
        return numbers(coordinates, 0, coordinates.length);
    }

    /** Appends missing cells. */
    public Cells missing(final int count) {
        for (int k = 0; k < count; k++) {
            values.add(null);
        }
        return this;
    }

    /** The values, for {@link TableWriter}. */
    public Object[] toArray() {
        return values.toArray();
    }
}
