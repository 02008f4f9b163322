// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import javax.swing.JComponent;
import org.attentiondynamics.standin.RowStore;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.filter.CloseableDataRowIterable;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A finished table, as it travels between nodes. */
public final class BufferedDataTable implements DataTable, PortObject {
    public static final PortType TYPE =
            PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    private final RowStore store;

    BufferedDataTable(final RowStore store) {
        store.requireClosed();
        this.store = store;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return store.spec();
    }

    @Override
    public DataTableSpec getSpec() {
        return store.spec();
    }

    public long size() {
        return store.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        return store.iterator();
    }

    /** The rows from the index the filter names. */
    public CloseableDataRowIterable filter(final TableFilter filter) {
        long from = filter.getFromRowIndex().orElse(0L);
        if (from >= Math.max(1, size())) {
            throw new IndexOutOfBoundsException(
                    "A table of " + size() + " rows has no row " + from + ".");
        }
        return () -> store.iterator(from);
    }

    @Override
    public String getSummary() {
        return "Rows: " + size() + ", columns: " + getSpec().getNumColumns();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
