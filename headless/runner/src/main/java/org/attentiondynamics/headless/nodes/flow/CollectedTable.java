// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.DuplicateKeyException;

/**
 * The rows of the tables of all passes, one below the other. The columns are those of the first
 * table that has rows; of an earlier or later one without rows they do not matter if that is so
 * set.
 */
final class CollectedTable {
    private static final int ROWS_PER_CHECK = 256;

    private final RowIds rowIds;
    private final boolean addIteration;
    private final boolean ignoreEmpty;
    private DataTableSpec firstSpec;
    private BufferedDataContainer rows;
    private long count;

    /** What becomes of the ids of rows; the names are those that KNIME saves. */
    enum RowIds {
        /** Row0, Row1, and so on. */
        GENERATE_NEW,
        /** The id, a hash, and the pass counted from 0. */
        APPEND_SUFFIX,
        /** As they are; an id that comes twice is an error. */
        UNMODIFIED
    }

    CollectedTable(final RowIds rowIds, final boolean addIteration, final boolean ignoreEmpty) {
        this.rowIds = rowIds;
        this.addIteration = addIteration;
        this.ignoreEmpty = ignoreEmpty;
    }

    /** The columns collected from tables of these columns. */
    static DataTableSpec spec(final DataTableSpec columns, final boolean addIteration) {
        if (!addIteration) {
            return columns;
        }
        String name = DataTableSpec.getUniqueColumnName(columns, "Iteration");
        return new DataTableSpecCreator(columns)
                .addColumns(new DataColumnSpecCreator(name, IntCell.TYPE).createSpec())
                .createSpec();
    }

    void add(final BufferedDataTable table, final int iteration, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        boolean isEmpty = table.size() == 0;
        DataTableSpec columns = table.getDataTableSpec();
        boolean matters = !(ignoreEmpty && (isEmpty || rows == null));
        if (firstSpec != null && matters && !columns.equalStructure(firstSpec)) {
            throw new KNIMEException(
                    "Cannot collect the table of iteration "
                            + iteration
                            + ", because its columns "
                            + names(columns)
                            + " are not those of the first, "
                            + names(firstSpec)
                            + ". Make them the same in every pass.");
        }
        if (rows == null) {
            firstSpec = columns;
        }
        if (!isEmpty) {
            append(table, iteration, exec);
        }
    }

    private static List<String> names(final DataTableSpec columns) {
        List<String> names = new ArrayList<>();
        for (DataColumnSpec column : columns) {
            names.add(column.getName() + " (" + column.getType().getName() + ")");
        }
        return names;
    }

    private void append(
            final BufferedDataTable table, final int iteration, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        if (rows == null) {
            rows = exec.createDataContainer(spec(firstSpec, addIteration));
        }
        try (CloseableRowIterator all = table.iterator()) {
            while (all.hasNext()) {
                if (count % ROWS_PER_CHECK == 0) {
                    exec.checkCanceled();
                }
                DataRow row = all.next();
                rows.addRowToTable(
                        new DefaultRow(key(row.getKey(), iteration), cells(row, iteration)));
                count++;
            }
        } catch (DuplicateKeyException e) {
            throw duplicate(e);
        }
    }

    private RowKey key(final RowKey key, final int iteration) {
        return switch (rowIds) {
            case GENERATE_NEW -> RowKey.createRowKey(count);
            case APPEND_SUFFIX -> new RowKey(key.getString() + "#" + iteration);
            case UNMODIFIED -> key;
        };
    }

    private List<DataCell> cells(final DataRow row, final int iteration) {
        List<DataCell> cells = new ArrayList<>();
        row.forEach(cells::add);
        if (addIteration) {
            cells.add(new IntCell(iteration));
        }
        return cells;
    }

    /** Nothing can be added afterwards. */
    BufferedDataTable close(final ExecutionContext exec) throws KNIMEException {
        if (rows == null) {
            rows = exec.createDataContainer(spec(firstSpec, addIteration));
        }
        try {
            rows.close();
        } catch (DuplicateKeyException e) {
            throw duplicate(e);
        }
        return rows.getTable();
    }

    private static KNIMEException duplicate(final DuplicateKeyException e) {
        return new KNIMEException(
                "Cannot collect the tables, because the row id \""
                        + e.getKey()
                        + "\" comes twice. Have the Loop End append a suffix, or generate new row"
                        + " ids.",
                e);
    }
}
