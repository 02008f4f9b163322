// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.BitSet;
import org.attentiondynamics.engine.tokens.Matrix;
import org.knime.core.node.KNIMEException;

/** The entries of one matrix of a table, first counted and then taken. */
final class EntryGrid {
    private final String name;
    private int rows;
    private int columns;
    private long count;
    private double[] entries;
    private BitSet known;

    /**
     * @param name the matrix in sentences, such as "Q of head 1"
     */
    EntryGrid(final String name) {
        this.name = name;
    }

    void count(final ModelEntry entry) {
        rows = Math.max(rows, entry.row());
        columns = Math.max(columns, entry.column());
        count++;
    }

    /** Refuses another number of entries than the greatest row and column ask for; so no more is held than the table has. */
    void open() throws KNIMEException {
        if (count != (long) rows * columns || count > Integer.MAX_VALUE - 8) {
            throw new KNIMEException(
                    "Cannot read the attention model, because "
                            + name
                            + " is "
                            + rows
                            + "x"
                            + columns
                            + " and has "
                            + count
                            + (count == 1 ? " entry" : " entries")
                            + ". Provide each entry once.");
        }
        entries = new double[(int) count];
        known = new BitSet(entries.length);
    }

    void take(final ModelEntry entry) throws KNIMEException {
        int place = (entry.row() - 1) * columns + entry.column() - 1;
        if (known.get(place)) {
            throw new KNIMEException(
                    "Cannot read the attention model, because the entry of "
                            + name
                            + " in row "
                            + entry.row()
                            + " and column "
                            + entry.column()
                            + " is there twice. Provide each entry once.");
        }
        known.set(place);
        entries[place] = entry.value();
    }

    Matrix matrix() {
        return Matrix.of(rows, columns, entries);
    }
}
