// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/**
 * A row of a table that judges: one with the text columns {@code statement} and {@code verdict}.
 * The first row of such a table is the one to tell a person; the manifest has them all.
 *
 * @param node the id of the node that made the table
 * @param isFirst whether it is the first row of its table
 * @param iteration in which pass of its loops the node made it
 * @param cells all cells of the row by column; missing cells are left out
 */
public record Verdict(int node, boolean isFirst, Iteration iteration, Map<String, DataCell> cells) {
    private static final String STATEMENT = "statement";
    private static final String VERDICT = "verdict";
    private static final String OBSERVATION = "observation";

    /**
     * The verdicts of a node, in the order of its ports and rows; none of a node that hands on rows,
     * since the one that made them has told them.
     */
    static List<Verdict> of(
            final LoadedNode node, final Executed executed, final Iteration iteration) {
        List<Verdict> verdicts = new ArrayList<>();
        for (PortObject output : executed.out()) {
            if (output instanceof BufferedDataTable table
                    && !node.node().handsOnRows()
                    && judges(table.getDataTableSpec())) {
                try (CloseableRowIterator rows = table.iterator()) {
                    for (boolean isFirst = true; rows.hasNext(); isFirst = false) {
                        verdicts.add(
                                new Verdict(
                                        node.saved().id(),
                                        isFirst,
                                        iteration,
                                        filled(table.getDataTableSpec(), rows.next())));
                    }
                }
            }
        }
        return verdicts;
    }

    private static boolean judges(final DataTableSpec spec) {
        return isText(spec, STATEMENT) && isText(spec, VERDICT);
    }

    private static boolean isText(final DataTableSpec spec, final String column) {
        return spec.containsName(column)
                && spec.getColumnSpec(column).getType().isCompatible(StringValue.class);
    }

    private static Map<String, DataCell> filled(final DataTableSpec spec, final DataRow row) {
        Map<String, DataCell> cells = new LinkedHashMap<>();
        for (int i = 0; i < spec.getNumColumns(); i++) {
            if (!row.getCell(i).isMissing()) {
                cells.put(spec.getColumnSpec(i).getName(), row.getCell(i));
            }
        }
        return cells;
    }

    /**
     * The verdict for a person, in one line; with what was observed, if the table has such a
     * column, and in which pass.
     */
    public String line() {
        String observed = cells.containsKey(OBSERVATION) ? " (" + cells.get(OBSERVATION) + ")" : "";
        return "verdict " + text(VERDICT) + ": " + text(STATEMENT) + observed + iteration.place();
    }

    private String text(final String column) {
        return cells.containsKey(column) ? cells.get(column).toString() : "?";
    }
}
