// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.modeltotable;

import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.table.ModelTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that lays an attention model open as a table. */
public final class ModelToTableNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Attention Model to Table")
                    .icon("model-to-table.png")
                    .shortDescription(
                            "Lists every entry of the matrices Q, K and V of an attention model.")
                    .fullDescription(
                            """
                    <p>Makes a table of an attention model: one row an entry, with the head it belongs to, its matrix, row and column. So matrices
                    can be looked at, changed, compared and written to a file with any node for tables.</p>
                    <p>The node <i>Table to Attention Model</i> makes the same model of it again, to the last bit, also after the table has been a CSV
                    file.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .ports(
                            p ->
                                    p.addInputPort(
                                                    "Attention model",
                                                    "Q, K and V of every head.",
                                                    AttentionModelPort.TYPE)
                                            .addOutputTable(
                                                    "Entries",
                                                    "One row an entry: head, matrix (Q, K or V), row, column and value. Heads, rows and columns are counted from 1."))
                    .model(
                            m ->
                                    m.withoutParameters()
                                            .configure(ModelToTableNodeFactory::configure)
                                            .execute(ModelToTableNodeFactory::execute))
                    .nodeType(NodeType.Manipulator)
                    .keywords(
                            "attention",
                            "transformer",
                            "matrix",
                            "export",
                            "convert",
                            "weights",
                            "CSV")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public ModelToTableNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) {
        out.setOutSpec(0, ModelTable.SPEC);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException {
        AttentionModelPort port = in.getInPortObject(0);
        out.setOutData(0, ModelTable.of(port.model(), in.getExecutionContext()));
    }
}
