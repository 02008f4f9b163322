// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** A table with results of a Parameter Sweep. Rows without a result, of runs that failed, are passed over. */
final class EarlierResults {
    private EarlierResults() {}

    /** Refuses a table that has no results. */
    static void require(final DataTableSpec table) throws InvalidSettingsException {
        requireColumn(table, OutputTable.RUN);
        for (ResultColumn column : ResultColumn.values()) {
            requireColumn(table, column.title());
        }
    }

    private static void requireColumn(final DataTableSpec table, final String name)
            throws InvalidSettingsException {
        if (!table.containsName(name)) {
            throw new InvalidSettingsException(
                    "Cannot use the earlier results, because the table has no column \""
                            + name
                            + "\". Connect the results of a Parameter Sweep.");
        }
    }

    /**
     * Takes note of all results in a table.
     *
     * @throws KNIMEException if a cell does not hold what it should, or two rows have different results of one run
     */
    static void read(
            final BufferedDataTable table, final KnownResults known, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        DataTableSpec spec = table.getDataTableSpec();
        int run = spec.findColumnIndex(OutputTable.RUN);
        int verdict = spec.findColumnIndex(ResultColumn.VERDICT.title());
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                DataRow row = rows.next();
                if (row.getCell(run) instanceof StringValue key
                        && !row.getCell(verdict).isMissing()
                        && !known.add(key.getStringValue(), result(row, spec))) {
                    throw new KNIMEException(
                            "Cannot use the earlier results, because row \""
                                    + row.getKey().getString()
                                    + "\" has another result for a run than a row before. Connect the results of a Parameter Sweep unchanged.");
                }
            }
        }
    }

    private static RunResult result(final DataRow row, final DataTableSpec spec)
            throws KNIMEException {
        RunResult.Builder result = new RunResult.Builder();
        for (ResultColumn column : ResultColumn.values()) {
            DataCell cell = row.getCell(spec.findColumnIndex(column.title()));
            if (!cell.isMissing()) {
                result.set(
                        column,
                        column.kind()
                                .of(cell)
                                .orElseThrow(
                                        () ->
                                                new KNIMEException(
                                                        "Cannot use the earlier results, because column \""
                                                                + column.title()
                                                                + "\" does not hold "
                                                                + column.kind().held()
                                                                + " in row \""
                                                                + row.getKey().getString()
                                                                + "\". Connect the results of a Parameter Sweep unchanged.")));
            }
        }
        return result.result();
    }
}
