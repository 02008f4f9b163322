// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.attentiondynamics.engine.source.Gaussian;
import org.attentiondynamics.engine.source.TokenFamily;
import org.attentiondynamics.engine.source.TokenSource;
import org.attentiondynamics.engine.source.UniformBox;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that draws initial tokens. */
public final class TokenInitializerNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Token Initializer")
                    .icon("token-initializer.png")
                    .shortDescription("Draws initial tokens at random, the same for the same seed.")
                    .fullDescription(
                            """
                    <p>Draws <i>n</i> tokens in <i>d</i> dimensions: one row a token, one column a coordinate. The same settings give the same
                    tokens on every machine.</p>
                    <p>Any other table with numeric columns can take the place of this node.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .ports(p -> p.addOutputTable("Tokens", "One row a token, columns x1 to xd."))
                    .model(
                            m ->
                                    m.parametersClass(TokenInitializerNodeParameters.class)
                                            .configure(TokenInitializerNodeFactory::configure)
                                            .execute(TokenInitializerNodeFactory::execute))
                    .nodeType(NodeType.Source)
                    .keywords(
                            "transformer",
                            "embedding",
                            "random",
                            "points",
                            "particles",
                            "initial condition",
                            "seed");

    /** For KNIME, which creates nodes by this constructor. */
    public TokenInitializerNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        TokenInitializerNodeParameters parameters = in.getParameters();
        parameters.validate();
        out.setOutSpecs(spec(parameters.m_dimension));
    }

    private static DataTableSpec spec(final int d) {
        return new Columns().coordinates("x", d).spec();
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException {
        TokenInitializerNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        TokenFamily family =
                switch (parameters.m_distribution) {
                    case UNIFORM_BOX -> new UniformBox(parameters.m_halfWidth);
                    case GAUSSIAN -> new Gaussian(parameters.m_standardDeviation);
                };
        TokenSource source =
                family.tokens(parameters.m_tokens, parameters.m_dimension, parameters.m_seed);
        TableWriter table = new TableWriter(spec(parameters.m_dimension), exec);
        for (int i = 0; i < parameters.m_tokens; i++) {
            exec.checkCanceled();
            exec.setProgress((double) i / parameters.m_tokens);
            table.add(TableWriter.row(source.next()));
        }
        out.setOutData(table.finish());
    }
}
