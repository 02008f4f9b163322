// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Iterator;

/** Walks once over the rows of a table, which it cannot change. */
public abstract class RowIterator implements Iterator<DataRow> {
    public RowIterator() {}

    @Override
    public abstract boolean hasNext();

    @Override
    public abstract DataRow next();

    @Override
    public final void remove() {
        throw new UnsupportedOperationException("A row cannot be removed from a table.");
    }
}
