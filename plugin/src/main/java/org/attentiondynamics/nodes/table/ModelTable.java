// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** Attention models as tables: one row an entry of a matrix, head after head, in each Q, K and V, row after row. */
public final class ModelTable {
    /** Q, K or V. */
    static final String MATRIX = "matrix";

    /** The row of the entry, counted from 1. */
    static final String ROW = "row";

    /** The column of the entry, counted from 1. */
    static final String COLUMN = "column";

    /** The entry. */
    static final String VALUE = "value";

    /** The columns. */
    public static final DataTableSpec SPEC =
            new Columns()
                    .whole(Columns.HEAD)
                    .text(MATRIX)
                    .whole(ROW)
                    .whole(COLUMN)
                    .real(VALUE)
                    .spec();

    private final TableWriter table;
    private final ExecutionContext exec;

    private ModelTable(final ExecutionContext exec) {
        this.table = new TableWriter(SPEC, exec);
        this.exec = exec;
    }

    /** The entries of every matrix. */
    public static BufferedDataTable of(final AttentionModel model, final ExecutionContext exec)
            throws CanceledExecutionException {
        ModelTable all = new ModelTable(exec);
        int heads = model.heads().size();
        for (int h = 0; h < heads; h++) {
            int number = h + 1;
            exec.setProgress((double) h / heads, () -> "head " + number + " of " + heads);
            AttentionHead head = model.heads().get(h);
            all.add(number, MatrixName.Q, head.query());
            all.add(number, MatrixName.K, head.key());
            all.add(number, MatrixName.V, head.value());
        }
        return all.table.finish();
    }

    private void add(final int head, final MatrixName name, final Matrix matrix)
            throws CanceledExecutionException {
        for (int i = 0; i < matrix.rows(); i++) {
            exec.checkCanceled();
            for (int j = 0; j < matrix.columns(); j++) {
                table.add(head, name.name(), i + 1, j + 1, matrix.at(i, j));
            }
        }
    }
}
