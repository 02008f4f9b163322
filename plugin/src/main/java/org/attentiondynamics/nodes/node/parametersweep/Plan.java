// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.nodes.node.integrator.FlowExtent;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * What the rows of a table ask for.
 *
 * @param columns where the parameters are
 * @param base the run all of them start from
 * @param seeds where seeds come from without a column
 */
record Plan(ParameterColumns columns, Run base, SeedRule seeds) {
    /** The runs of all rows, in their order. A row that cannot be run says why. */
    List<PlannedRow> rows(final BufferedDataTable table, final ExecutionContext exec)
            throws CanceledExecutionException {
        List<PlannedRow> rows = new ArrayList<>();
        try (CloseableRowIterator iterator = table.iterator()) {
            while (iterator.hasNext()) {
                exec.checkCanceled();
                rows.add(planned(iterator.next(), rows.size()));
            }
        }
        return rows;
    }

    private PlannedRow planned(final DataRow row, final int number) {
        String key = row.getKey().getString();
        Run seeded =
                base.withSeeds(
                        seeds.seed(base.model().seed(), number),
                        seeds.seed(base.tokens().seed(), number));
        Run run;
        try {
            run = columns.read(row, seeded);
        } catch (KNIMEException e) {
            return new PlannedRow(
                    key, Optional.empty(), Optional.empty(), Optional.of(e.getMessage()));
        }
        try {
            FlowExtent extent = run.extent();
            return new PlannedRow(
                    key,
                    Optional.of(run),
                    Optional.of(extent),
                    extent.fits() ? Optional.empty() : Optional.of(extent.refusal("Cannot run")));
        } catch (InvalidSettingsException e) {
            return new PlannedRow(
                    key, Optional.of(run), Optional.empty(), Optional.of(e.getMessage()));
        }
    }
}
