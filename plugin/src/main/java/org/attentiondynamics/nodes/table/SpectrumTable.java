// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.List;
import org.attentiondynamics.engine.spectrum.Eigenvalue;
import org.attentiondynamics.engine.spectrum.SpectralValue;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** One row an eigenvalue: re, im, modulus, multiplicity, condition; of many heads, after the numbers of the layer and of the head. */
public final class SpectrumTable {
    /** The columns for one value matrix. */
    public static final DataTableSpec SPEC = eigenvalue(new Columns());

    /** The columns for the value matrices of many heads. */
    public static final DataTableSpec HEADS_SPEC =
            eigenvalue(new Columns().whole("layer").whole(Columns.HEAD));

    private final TableWriter table;

    private SpectrumTable(final DataTableSpec spec, final ExecutionContext exec) {
        this.table = new TableWriter(spec, exec);
    }

    private static DataTableSpec eigenvalue(final Columns columns) {
        return columns.real("re")
                .real("im")
                .real("modulus")
                .whole("multiplicity")
                .real("condition")
                .spec();
    }

    /** The table of one value matrix, rows in the order given. */
    public static BufferedDataTable of(
            final List<SpectralValue> values, final ExecutionContext exec) {
        SpectrumTable rows = new SpectrumTable(SPEC, exec);
        values.forEach(rows::add);
        return rows.finish();
    }

    /** Opens a table of {@link #HEADS_SPEC}, to which heads are added one by one. */
    public static SpectrumTable ofHeads(final ExecutionContext exec) {
        return new SpectrumTable(HEADS_SPEC, exec);
    }

    /**
     * Appends the eigenvalues of one head.
     *
     * @param layer as it is to be shown
     * @param head as it is to be shown
     */
    public void add(final int layer, final int head, final List<SpectralValue> values) {
        values.forEach(v -> add(v, layer, head));
    }

    /** Closes and returns the table. */
    public BufferedDataTable finish() {
        return table.finish();
    }

    private void add(final SpectralValue value, final Object... leading) {
        Eigenvalue e = value.eigenvalue();
        Object[] row = new Object[leading.length + 5];
        System.arraycopy(leading, 0, row, 0, leading.length);
        int next = leading.length;
        row[next++] = e.re();
        row[next++] = e.im();
        row[next++] = e.modulus();
        row[next++] = value.multiplicity();
        row[next] = value.condition();
        table.add(row);
    }
}
