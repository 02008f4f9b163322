// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attentiondynamics.headless.nodes.csv.CsvReaderNode;
import org.attentiondynamics.headless.nodes.csv.CsvWriterNode;
import org.attentiondynamics.headless.nodes.flow.IntervalLoopStartNode;
import org.attentiondynamics.headless.nodes.flow.LoopEndNode;
import org.attentiondynamics.headless.nodes.flow.VariableToColumnNode;
import org.attentiondynamics.headless.workflow.WorkflowFolder;

/**
 * Nodes of KNIME's own extensions that everyday workflows need and that the runner executes itself.
 */
public final class BuiltInNodes implements NodeCatalogue {
    private static final Map<String, Function<WorkflowFolder, RunnableNode>> NODES =
            Map.of(
                    "org.knime.base.node.io.filehandling.csv.reader.CSVTableReaderNodeFactory",
                    CsvReaderNode::new,
                    "org.knime.base.node.io.filehandling.csv.writer.CSVWriter2NodeFactory",
                    CsvWriterNode::new,
                    "org.knime.base.node.io.filehandling.imagewriter.ImagePortWriterNodeFactory",
                    ImageWriterNode::new,
                    "org.knime.base.node.meta.looper.LoopStartIntervalDynamicNodeFactory",
                    workflow -> new IntervalLoopStartNode(),
                    "org.knime.base.node.meta.looper.LoopEndDynamicNodeFactory",
                    workflow -> new LoopEndNode(),
                    "org.knime.base.node.flowvariable.appendvariabletotable4.AppendVariableToTable4NodeFactory",
                    workflow -> new VariableToColumnNode());

    /** What to tell a user whose node is not among them. */
    public static final String NAMES =
            "CSV Reader, CSV Writer, Image Writer (Port), Interval Loop Start, Loop End and"
                    + " Variable to Table Column";

    private final String bundle;

    /**
     * @param bundle symbolic name and version of the runner
     */
    public BuiltInNodes(final String bundle) {
        this.bundle = bundle;
    }

    @Override
    public Optional<Found> find(final String factory, final WorkflowFolder workflow) {
        return Optional.ofNullable(NODES.get(factory))
                .map(make -> new Found(make.apply(workflow), bundle));
    }
}
