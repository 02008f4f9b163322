// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.nodes.table.Cells;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** One row a run, under the key of its row in the input: parameters, results, why it failed, and what decides it. */
final class OutputTable {
    /** Why a run failed. */
    static final String ERROR = "error";

    /** What decides the result of a run. */
    static final String RUN = "run";

    private final KnownResults known;
    private int failed;
    private int stopped;

    OutputTable(final KnownResults known) {
        this.known = known;
    }

    static DataTableSpec spec() {
        Columns columns = PlannedRow.columns();
        for (ResultColumn column : ResultColumn.values()) {
            columns = column.kind().append(columns, column.title());
        }
        return columns.text(ERROR).text(RUN).spec();
    }

    /** Writes the table. */
    BufferedDataTable of(final List<PlannedRow> rows, final ExecutionContext exec)
            throws CanceledExecutionException {
        TableWriter table = new TableWriter(spec(), exec);
        for (PlannedRow row : rows) {
            exec.checkCanceled();
            table.addKeyed(row.key(), cells(row).toArray());
        }
        return table.finish();
    }

    private Cells cells(final PlannedRow row) {
        String runKey = row.canRun() ? row.runKey() : null;
        Optional<RunResult> result = row.canRun() ? known.result(runKey) : Optional.empty();
        Cells cells = row.cells();
        for (ResultColumn column : ResultColumn.values()) {
            cells.and(result.map(r -> r.values().get(column)).orElse(null));
        }
        failed += result.isEmpty() ? 1 : 0;
        stopped += result.isPresent() && !result.get().isComplete() ? 1 : 0;
        String error =
                result.isPresent() ? null : row.error().or(() -> known.error(runKey)).orElseThrow();
        return cells.and(error, runKey);
    }

    /** How many runs of the table failed. */
    int failed() {
        return failed;
    }

    /** How many runs of the table did not get to their end. */
    int stopped() {
        return stopped;
    }
}
