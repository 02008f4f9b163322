// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.List;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/**
 * What an executed node has made and how long it took.
 *
 * @param executed in a loop what the last pass made
 * @param seconds of all passes together
 * @param passes how often it executed in loops; 0 outside of loops
 * @param verdicts of all passes, in their order
 */
public record NodeResult(
        LoadedNode node, Executed executed, double seconds, int passes, List<Verdict> verdicts) {
    public NodeResult {
        verdicts = List.copyOf(verdicts);
    }

    public List<PortObject> outputs() {
        return List.of(executed.out());
    }

    /** The number of rows of every output table. */
    public List<Long> rows() {
        return outputs().stream()
                .filter(BufferedDataTable.class::isInstance)
                .map(table -> ((BufferedDataTable) table).size())
                .toList();
    }
}
