// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/** What tables of a Cluster Detector of one row, or whose first row matters, say in a sentence. */
public final class Findings {
    private Findings() {}

    /** "Theorem 3.1: PASS." for the first row of a limit geometry; empty if there is none. */
    public static String verdict(final BufferedDataTable geometry) {
        String statement = first(geometry, "statement");
        String verdict = first(geometry, "verdict");
        return statement.isEmpty() || verdict.isEmpty() ? "" : statement + ": " + verdict + ".";
    }

    /** "4 leaders, attention of rank 4." for an attention; empty if it has no row or a part is missing. */
    public static String attention(final BufferedDataTable attention) {
        String leaders = first(attention, "leaders");
        String rank = first(attention, "numerical rank");
        return leaders.isEmpty() || rank.isEmpty()
                ? ""
                : leaders
                        + (leaders.equals("1") ? " leader" : " leaders")
                        + ", attention of rank "
                        + rank
                        + ".";
    }

    private static String first(final BufferedDataTable table, final String column) {
        DataTableSpec spec = table.getDataTableSpec();
        try (CloseableRowIterator rows = table.iterator()) {
            if (!rows.hasNext() || !spec.containsName(column)) {
                return "";
            }
            DataRow row = rows.next();
            DataCell cell = row.getCell(spec.findColumnIndex(column));
            return cell.isMissing() ? "" : cell.toString();
        }
    }
}
