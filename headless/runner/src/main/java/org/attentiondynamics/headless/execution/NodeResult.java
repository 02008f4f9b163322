// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

import java.util.List;
import java.util.Optional;

/** What an executed node has made and how long it took. */
public record NodeResult(LoadedNode node, Executed executed, double seconds) {

    public List<PortObject> outputs() {
        return List.of(executed.out());
    }

    /** The rows of all output tables together; empty if there is no table. */
    public Optional<Long> rows() {
        return outputs().stream()
                .filter(BufferedDataTable.class::isInstance)
                .map(table -> ((BufferedDataTable) table).size())
                .reduce(Long::sum);
    }
}
