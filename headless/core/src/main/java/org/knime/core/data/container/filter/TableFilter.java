// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container.filter;

import java.util.Optional;

/** Which rows of a table are wanted. */
public final class TableFilter {
    private final long from;

    private TableFilter(final long from) {
        this.from = from;
    }

    public static TableFilter filterRowsFromIndex(final long index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException("A table has no row " + index + ".");
        }
        return new TableFilter(index);
    }

    public Optional<Long> getFromRowIndex() {
        return Optional.of(from);
    }
}
