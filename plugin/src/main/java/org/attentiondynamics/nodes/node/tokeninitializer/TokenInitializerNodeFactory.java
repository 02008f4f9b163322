// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that makes initial tokens. */
public final class TokenInitializerNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Token Initializer")
                    .icon("token-initializer.png")
                    .shortDescription(
                            "Makes initial tokens: drawn at random, laid out regularly, or read from a table.")
                    .fullDescription(
                            """
                    <p>Makes <i>n</i> tokens in <i>d</i> dimensions: one row a token, one column a coordinate. The same settings give the same
                    tokens on every machine.</p>
                    <p>Tokens drawn by a seed: uniform in a box, on a sphere, on a hemisphere, in a ball or on a simplex; Gaussian; a mixture of
                    Gaussians. Tokens without chance: a grid, Gaussian quantiles for the limit of many tokens, a regular polygon. Configurations
                    whose motion is known in closed form: regular simplex, cross-polytope, cube, pair, antisymmetric pair, symmetric triple, square
                    and a token; each fixes the number of its tokens.</p>
                    <p>To use your own tokens, add the optional input port and connect a table. The family "From the table" reads one token a row
                    from its numeric columns. The family "Embeddings of token ids" reads a table of token ids: a tokenizer cuts a text into
                    tokens and numbers each by its place in the vocabulary of a model, and this table has one such whole number a row, in the order
                    of the text. Token id <i>k</i> becomes row <i>k</i> of the embedding matrix in the model's file of weights.</p>
                    <p>Tokens of any family can be normalised: to length 1, to length sqrt(d), to mean 0, or to mean 0 and standard deviation 1 in
                    every coordinate.</p>
                    <p>Any other table with numeric columns can take the place of this node.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .dynamicPorts(
                            p ->
                                    p.addInputPortGroup(
                                                    "Token table",
                                                    g ->
                                                            g.name("Token table")
                                                                    .description(
                                                                            "One row a token: numeric columns with its coordinates, or a column of whole numbers with its token id; a column with its mass if tokens have masses.")
                                                                    .optional()
                                                                    .supportedTypes(
                                                                            BufferedDataTable.TYPE))
                                            .addOutputPortGroup(
                                                    "Tokens",
                                                    g ->
                                                            g.name("Tokens")
                                                                    .description(
                                                                            "One row a token, columns x1 to xd; the row keys of the table if there is one. If tokens have masses, a column mass, which is to be chosen as mass column in the Attention Dynamics Integrator.")
                                                                    .fixed(BufferedDataTable.TYPE)))
                    .model(
                            m ->
                                    m.parametersClass(TokenInitializerNodeParameters.class)
                                            .configure(TokenInitializerNodeFactory::configure)
                                            .execute(TokenInitializerNodeFactory::execute))
                    .nodeType(NodeType.Source)
                    .keywords(
                            "transformer",
                            "embedding",
                            "token id",
                            "random",
                            "points",
                            "particles",
                            "initial condition",
                            "simplex",
                            "sphere",
                            "grid",
                            "seed",
                            "attention",
                            "generate",
                            "table",
                            "distribution")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public TokenInitializerNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        TokenInitializerNodeParameters parameters = in.getParameters();
        parameters.validate();
        PortObjectSpec[] connected = in.getInPortSpecs();
        if (!readsTable(parameters)) {
            out.setOutSpec(0, TokenWriter.spec(parameters.m_dimension, false));
            if (connected.length > 0) {
                out.setWarningMessage(
                        "The connected table is not used. Choose the distribution \"From the table\" or \"Embeddings of token ids\" to read it.");
            }
            return;
        }
        if (connected.length == 0) {
            throw new InvalidSettingsException(
                    "Cannot read tokens, because no table is connected. Add the input port \"Token table\" and connect a table.");
        }
        if (connected[0] instanceof DataTableSpec table) {
            new ConnectedTable(parameters).spec(table).ifPresent(spec -> out.setOutSpec(0, spec));
        }
    }

    private static boolean readsTable(final TokenInitializerNodeParameters parameters) {
        return parameters.m_distribution.asksFor(FamilySetting.CONNECTED_TABLE);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException, KNIMEException {
        TokenInitializerNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        if (!readsTable(parameters)) {
            out.setOutData(new DrawnTokens(parameters).write(exec));
            return;
        }
        ConnectedTable.Read read =
                new ConnectedTable(parameters)
                        .read(in.getInTable(0), exec.createSubExecutionContext(0.5));
        out.setOutData(
                TokenWriter.write(
                        parameters.m_normalisation.of(read.tokens()),
                        parameters.m_hasMasses,
                        exec.createSubExecutionContext(0.5)));
        read.warning().ifPresent(out::setWarningMessage);
    }
}
