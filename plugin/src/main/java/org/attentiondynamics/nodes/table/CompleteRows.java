// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;

/**
 * The rows of a table that have a finite number in each of some columns.
 *
 * @param table these rows, with their keys
 * @param skipped how many other rows there were
 */
public record CompleteRows(BufferedDataTable table, long skipped) {
    /**
     * Leaves out the rows with a missing value or a number that is not finite in one of the columns.
     *
     * @throws KNIMEException if no row is left of at least one
     */
    public static CompleteRows of(
            final BufferedDataTable table, final List<String> columns, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        DataTableSpec spec = table.getDataTableSpec();
        int[] index = columns.stream().mapToInt(spec::findColumnIndex).toArray();
        BufferedDataContainer container = exec.createDataContainer(spec);
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                DataRow row = rows.next();
                if (Arrays.stream(index).allMatch(k -> isFinite(row.getCell(k)))) {
                    container.addRowToTable(row);
                }
            }
        } finally {
            container.close();
        }
        BufferedDataTable complete = container.getTable();
        if (complete.size() == 0 && table.size() > 0) {
            throw new KNIMEException(
                    "Cannot read tokens, because each of the "
                            + table.size()
                            + " rows has a missing value or one that is not finite. Select other columns, or impute missing values first.");
        }
        return new CompleteRows(complete, table.size() - complete.size());
    }

    private static boolean isFinite(final DataCell cell) {
        return cell instanceof DoubleValue value && Double.isFinite(value.getDoubleValue());
    }
}
