// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.List;
import org.attentiondynamics.engine.tokens.Matrix;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.KNIMEException;

/** Square matrices read from tables: every numeric column is a column of the matrix, every row a row. */
public final class MatrixTable {
    private MatrixTable() {}

    /** The names of the numeric columns, in order. */
    public static List<String> numericColumns(final DataTableSpec spec) {
        return spec.stream()
                .filter(c -> c.getType().isCompatible(DoubleValue.class))
                .map(c -> c.getName())
                .toList();
    }

    /**
     * Reads the square matrix.
     *
     * @throws KNIMEException if the table is not square, or a cell is missing or not finite
     */
    public static Matrix readSquare(final BufferedDataTable table) throws KNIMEException {
        DataTableSpec spec = table.getDataTableSpec();
        List<String> columns = numericColumns(spec);
        if (table.size() != columns.size() || columns.isEmpty()) {
            throw new KNIMEException(
                    "Cannot read the value matrix, because the table has "
                            + table.size()
                            + " rows and "
                            + columns.size()
                            + " numeric columns. Provide as many rows as numeric columns.");
        }
        int d = columns.size();
        double[] entries = new double[d * d];
        int next = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                for (String column : columns) {
                    entries[next++] =
                            TokenTable.number(
                                    row, spec.findColumnIndex(column), column, "the value matrix");
                }
            }
        }
        return Matrix.of(d, d, entries);
    }
}
