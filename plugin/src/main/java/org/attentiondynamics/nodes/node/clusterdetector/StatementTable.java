// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import org.attentiondynamics.engine.limit.Regime;
import org.attentiondynamics.engine.limit.Verdict;
import org.attentiondynamics.engine.limit.Verdicts;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** One row a statement: the strongest that applies first, or one that says that none does; then the others in the order of the paper. */
final class StatementTable {
    private StatementTable() {}

    static BufferedDataTable of(final Verdicts verdicts, final ExecutionContext exec) {
        TableWriter table = new TableWriter(OutputColumns.GEOMETRY, exec);
        Verdict leading = verdicts.leading();
        add(table, leading);
        for (Verdict verdict : verdicts.all()) {
            if (verdict.regime().statement() != leading.regime().statement()) {
                add(table, verdict);
            }
        }
        return table.finish();
    }

    private static void add(final TableWriter table, final Verdict verdict) {
        Regime regime = verdict.regime();
        table.add(
                regime.statement().title(),
                regime.statement().prediction(),
                regime.reason(),
                verdict.observation(),
                verdict.residual(),
                verdict.tolerance(),
                verdict.judgement().text(),
                verdict.horizon().isPresent() ? verdict.horizon().getAsDouble() : null);
    }
}
