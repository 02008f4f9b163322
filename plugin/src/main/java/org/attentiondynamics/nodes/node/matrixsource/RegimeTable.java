// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import org.attentiondynamics.engine.limit.Hypothesis;
import org.attentiondynamics.engine.limit.Regime;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Statement;
import org.attentiondynamics.engine.limit.Status;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** One row a hypothesis: those of the strongest statement that holds first, or one row of what is known if none does; then the others. */
final class RegimeTable {
    static final DataTableSpec SPEC =
            new Columns()
                    .text("statement")
                    .text("holds")
                    .text("hypothesis")
                    .real("margin")
                    .real("tolerance")
                    .text("status")
                    .text("prediction")
                    .real("rate")
                    .spec();

    private final TableWriter table;

    private RegimeTable(final ExecutionContext exec) {
        this.table = new TableWriter(SPEC, exec);
    }

    static BufferedDataTable of(final Regimes regimes, final ExecutionContext exec) {
        RegimeTable rows = new RegimeTable(exec);
        Regime leading = regimes.leading();
        if (leading.statement() == Statement.NONE) {
            rows.addNone(leading);
        } else {
            rows.add(leading);
        }
        for (Regime regime : regimes.all()) {
            if (regime.statement() != leading.statement()) {
                rows.add(regime);
            }
        }
        return rows.table.finish();
    }

    private void addNone(final Regime none) {
        table.add(
                none.statement().title(),
                null,
                null,
                null,
                null,
                null,
                none.statement().prediction() + "; " + none.reason(),
                null);
    }

    private void add(final Regime regime) {
        for (Hypothesis hypothesis : regime.hypotheses()) {
            table.add(
                    regime.statement().title(),
                    regime.status().text(),
                    hypothesis.statement(),
                    hypothesis.margin(),
                    hypothesis.tolerance(),
                    hypothesis.status().text(),
                    regime.statement().prediction(),
                    regime.status() == Status.FAILS ? null : regime.rate());
        }
    }
}
