// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.attentiondynamics.engine.tokens.Tokens;
import org.attentiondynamics.nodes.table.Cells;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** Writes the output table, row by row, with progress. */
final class TokenWriter {
    private final TableWriter table;
    private final int n;
    private final ExecutionContext exec;
    private int written;

    TokenWriter(final int n, final int d, final boolean hasMasses, final ExecutionContext exec) {
        this.table = new TableWriter(spec(d, hasMasses), exec);
        this.n = n;
        this.exec = exec;
    }

    /** x1 to xd, and mass if tokens have masses. */
    static DataTableSpec spec(final int d, final boolean hasMasses) {
        Columns columns = new Columns().coordinates("x", d);
        return (hasMasses ? columns.real(Columns.MASS) : columns).spec();
    }

    /** All tokens at once. */
    static BufferedDataTable write(
            final TokenTable table, final boolean hasMasses, final ExecutionContext exec)
            throws CanceledExecutionException {
        Tokens tokens = table.tokens();
        TokenWriter writer = new TokenWriter(tokens.count(), tokens.dimension(), hasMasses, exec);
        double[] masses = tokens.masses();
        for (int i = 0; i < tokens.count(); i++) {
            double[] x = tokens.token(i);
            if (hasMasses) {
                writer.add(table.keys().get(i), x, masses[i]);
            } else {
                writer.add(table.keys().get(i), x);
            }
        }
        return writer.finish();
    }

    void add(final String key, final double[] token, final Object... mass)
            throws CanceledExecutionException {
        exec.checkCanceled();
        exec.setProgress((double) written++ / n);
        table.addKeyed(key, Cells.of().token(token).and(mass).toArray());
    }

    BufferedDataTable finish() {
        return table.finish();
    }
}
