// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Objects;

/** The name of a row, unique in its table. */
public final class RowKey {
    private final String name;

    public RowKey(final String name) {
        this.name = Objects.requireNonNull(name, "A row key needs a name.");
    }

    /** The usual key of the row at this index, counted from zero. */
    public static RowKey createRowKey(final long index) {
        return new RowKey("Row" + index);
    }

    public String getString() {
        return name;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof RowKey && ((RowKey) o).name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
