// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Writes rows of Java values as they come; nothing is kept in memory. */
public final class TableWriter {
    private final BufferedDataContainer container;
    private long rows;

    /** Opens a table in the given context. */
    public TableWriter(final DataTableSpec spec, final ExecutionContext exec) {
        this.container = exec.createDataContainer(spec);
    }

    /**
     * Appends a row with key Row0, Row1, ...
     *
     * @param values one per column: String, Double, Integer, Long, Boolean or a cell; null and NaN become a missing cell
     */
    public void add(final Object... values) {
        addKeyed("Row" + rows, values);
    }

    /** Appends a row with its own key. */
    public void addKeyed(final String key, final Object... values) {
        DataCell[] cells = new DataCell[values.length];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = cell(values[k]);
        }
        container.addRowToTable(new DefaultRow(new RowKey(key), cells));
        rows++;
    }

    /** Closes and returns the table. */
    public BufferedDataTable finish() {
        container.close();
        return container.getTable();
    }

    /** The values of one row: some leading ones, then the coordinates of a token. */
    public static Object[] row(final double[] coordinates, final Object... leading) {
        Object[] values = new Object[leading.length + coordinates.length];
        System.arraycopy(leading, 0, values, 0, leading.length);
        for (int k = 0; k < coordinates.length; k++) {
            values[leading.length + k] = coordinates[k];
        }
        return values;
    }

    private static DataCell cell(final Object value) {
        if (value == null || value instanceof Double d && d.isNaN()) {
            return DataType.getMissingCell();
        }
        if (value instanceof DataCell cell) {
            return cell;
        }
        if (value instanceof Double d) {
            return new DoubleCell(d);
        }
        if (value instanceof Integer i) {
            return new IntCell(i);
        }
        if (value instanceof Long l) {
            return new LongCell(l);
        }
        if (value instanceof Boolean b) {
            return b ? BooleanCell.TRUE : BooleanCell.FALSE;
        }
        return new StringCell((String) value);
    }
}
