// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.nio.file.Path;
import org.attentiondynamics.standin.ContainerFriend;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;

/** Takes the rows of a table that a node hands on. */
public class BufferedDataContainer extends DataContainer {
    private BufferedDataTable table;

    BufferedDataContainer(final DataTableSpec spec, final Path scratchFolder) {
        super(spec);
        ContainerFriend.of(this).setScratchFolder(scratchFolder);
    }

    /** The table, always the same one, once the container is closed. */
    @Override
    public BufferedDataTable getTable() {
        if (table == null) {
            table = new BufferedDataTable(ContainerFriend.of(this));
        }
        return table;
    }
}
