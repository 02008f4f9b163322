// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.Limit;
import org.attentiondynamics.nodes.table.Cells;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/**
 * The tables about the end of a flow.
 *
 * @param keys the row key of each token
 * @param result where the flow ended
 */
record EndTables(List<String> keys, FlowResult result) {
    /** Where every token ended, and where it is bound for. */
    BufferedDataTable finalTokens(
            final OutputColumns columns, final double time, final ExecutionContext exec)
            throws CanceledExecutionException {
        TableWriter table = new TableWriter(columns.finalTokens(), exec);
        OutputColumns.Positions positions = columns.positions(result.last());
        for (int i = 0; i < keys.size(); i++) {
            exec.checkCanceled();
            Cells row =
                    Cells.of(time, keys.get(result.leaders()[i]), !result.undecided()[i], error(i));
            table.addKeyed(keys.get(i), limit(positions.append(row, i), i).toArray());
        }
        return table.finish();
    }

    private Double error(final int token) {
        return result.errors().map(errors -> errors[token]).orElse(null);
    }

    private Cells limit(final Cells row, final int token) {
        Optional<Limit> limit = result.limit();
        return limit.isPresent()
                ? row.token(limit.get().tokens().token(token)).and(limit.get().errorBounds()[token])
                : row.missing(result.rescaled().dimension() + 1);
    }
}
