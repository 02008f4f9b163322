// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tabletomodel;

import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.model.AttentionModelSpec;
import org.attentiondynamics.nodes.table.ModelReading;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that makes an attention model of a table of its entries. */
public final class TableToModelNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Table to Attention Model")
                    .icon("table-to-model.png")
                    .shortDescription(
                            "Makes an attention model of a table that lists every entry of its matrices.")
                    .fullDescription(
                            """
                    <p>Reads an attention model from a table like that of the node <i>Attention Model to Table</i>: one row an entry, with the columns
                    <i>head</i>, <i>matrix</i> (Q, K or V), <i>row</i>, <i>column</i> and <i>value</i>. Rows may be in any order; other columns are
                    not looked at.</p>
                    <p>Every entry is to be there once, zeros too, and every head is to have all three matrices. Q and K have d columns and the
                    same number of rows, V is square.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .ports(
                            p ->
                                    p.addInputTable(
                                                    "Entries",
                                                    "One row an entry: head, matrix (Q, K or V), row, column and value. Heads, rows and columns are counted from 1.")
                                            .addOutputPort(
                                                    "Attention model",
                                                    "Q, K and V of every head.",
                                                    AttentionModelPort.TYPE))
                    .model(
                            m ->
                                    m.withoutParameters()
                                            .configure(TableToModelNodeFactory::configure)
                                            .execute(TableToModelNodeFactory::execute))
                    .nodeType(NodeType.Manipulator)
                    .keywords(
                            "attention",
                            "transformer",
                            "matrix",
                            "import",
                            "convert",
                            "weights",
                            "CSV")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public TableToModelNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        DataTableSpec table = in.getInTableSpec(0);
        ModelReading.require(table);
        out.setOutSpec(0, new AttentionModelSpec(0, 0));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException, KNIMEException {
        out.setOutData(
                0,
                new AttentionModelPort(
                        ModelReading.of(in.getInTable(0), in.getExecutionContext())));
    }
}
