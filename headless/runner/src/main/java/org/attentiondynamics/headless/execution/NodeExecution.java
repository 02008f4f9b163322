// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.headless.execution.LoadedNode.Source;
import org.knime.core.node.port.PortObject;

/** Executes nodes with what those before them have made, and keeps what they make. */
final class NodeExecution {
    private final Path workflowFolder;
    private final Path scratch;
    private final ExecutionListener listener;
    private final BooleanSupplier cancelled;
    private final Map<Integer, NodeResult> results = new ConcurrentHashMap<>();

    /**
     * @param scratch where large tables go
     */
    NodeExecution(
            final Path workflowFolder,
            final Path scratch,
            final ExecutionListener listener,
            final BooleanSupplier cancelled) {
        this.workflowFolder = workflowFolder;
        this.scratch = scratch;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** Executes a node once, after those before it. */
    Ended execute(final LoadedNode node, final Iteration iteration) {
        List<PortObject> in = new ArrayList<>();
        for (Source source : node.inputs()) {
            in.add(
                    source == null
                            ? null
                            : results.get(source.node()).outputs().get(source.index()));
        }
        Ended ended =
                new NodeRun(node, workflowFolder, iteration)
                        .execute(in.toArray(PortObject[]::new), scratch, listener, cancelled);
        ended.result().ifPresent(made -> results.put(node.saved().id(), made));
        return ended;
    }
}
