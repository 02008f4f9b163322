// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.nio.file.Path;
import org.attentiondynamics.standin.ContainerFriend;
import org.attentiondynamics.standin.RowStore;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;

/** Takes the rows of a table one by one. Once closed, it hands the table out. */
public class DataContainer {
    static {
        ContainerFriend.register(
                new ContainerFriend() {
                    @Override
                    protected RowStore store(final DataContainer container) {
                        return container.store;
                    }
                });
    }

    private final RowStore store;

    public DataContainer(final DataTableSpec spec) {
        store = new RowStore(spec, Path.of(System.getProperty("java.io.tmpdir")));
    }

    public void addRowToTable(final DataRow row) {
        store.add(row);
    }

    public void close() {
        store.close();
    }

    public boolean isClosed() {
        return store.isClosed();
    }

    public boolean isOpen() {
        return !store.isClosed();
    }

    public long size() {
        return store.size();
    }

    /** The spec; after closing with the bounds of the numbers that were added. */
    public DataTableSpec getTableSpec() {
        return store.spec();
    }

    public DataTable getTable() {
        store.requireClosed();
        return new DataTable() {
            @Override
            public DataTableSpec getDataTableSpec() {
                return store.spec();
            }

            @Override
            public CloseableRowIterator iterator() {
                return store.iterator();
            }
        };
    }
}
