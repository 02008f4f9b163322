// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.source.matrix.GivenMatrix;
import org.attentiondynamics.engine.source.matrix.MatrixFamily;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.nodes.host.Memory;
import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.model.AttentionModelSpec;
import org.attentiondynamics.nodes.table.MatrixTable;
import org.attentiondynamics.nodes.table.SpectrumTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
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

/** The node that makes an attention model: Q, K and V. */
public final class MatrixSourceNodeFactory extends DefaultNodeFactory {
    private static final int MATRICES_OF_A_HEAD = 3;

    /** As much as eigenvalues are found with. */
    private static final int COPIES_OF_MATRICES = 24;

    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Attention Matrix Source")
                    .icon("matrix-source.png")
                    .shortDescription(
                            "Makes the query, key and value matrix of a self-attention layer.")
                    .fullDescription(
                            """
                    <p>Makes an attention model: the value matrix <b>V</b>, which moves the tokens, and the query and key matrices <b>Q</b> and
                    <b>K</b>, which score them. Token <i>i</i> attends to token <i>j</i> with weight
                    <i>P</i><sub>ij</sub> = softmax<sub>j</sub> (Q x<sub>i</sub> &#183; K x<sub>j</sub>).</p>
                    <p>The eigenvalues of V decide where tokens gather: at the vertices of a polytope for the identity, on parallel hyperplanes for
                    a simple positive leading eigenvalue. The second output lists them, the leading one first.
                    The third says, before anything moves, which theorem applies: each hypothesis with its margin, and what is then predicted.</p>
                    <p>V can be given, have given eigenvalues, satisfy the hypotheses of a theorem by a given gap or just miss them, or be random;
                    Q and K can be the identity or random. A model has one head or several. Random matrices come from a seed.</p>
                    <p>To use your own matrix, add the optional input port, connect a table with as many rows as numeric columns, and choose the
                    family "From the table".</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .dynamicPorts(
                            p ->
                                    p.addInputPortGroup(
                                                    "Matrix table",
                                                    g ->
                                                            g.name("Matrix table")
                                                                    .description(
                                                                            "The value matrix V: as many rows as numeric columns.")
                                                                    .optional()
                                                                    .supportedTypes(
                                                                            BufferedDataTable.TYPE))
                                            .addOutputPortGroup(
                                                    "Attention model",
                                                    g ->
                                                            g.name("Attention model")
                                                                    .description(
                                                                            "Q, K and V of every head.")
                                                                    .fixed(AttentionModelPort.TYPE))
                                            .addOutputPortGroup(
                                                    "Spectrum",
                                                    g ->
                                                            g.name("Spectrum")
                                                                    .description(
                                                                            "One row an eigenvalue of V: real part, imaginary part, modulus, multiplicity and condition; the leading one first. The multiplicity is the number of eigenvalues that rounding cannot tell from this one. The condition says how sensitive it is: a change of V moves it by at most about the condition times the size of the change (of a multiple eigenvalue, the mean). 1 is the best, as for every symmetric V; it is large where the left and right eigenvectors are nearly orthogonal. With several heads V is the sum of their value matrices, by which tokens are rescaled.")
                                                                    .fixed(BufferedDataTable.TYPE))
                                            .addOutputPortGroup(
                                                    "Regime",
                                                    g ->
                                                            g.name("Regime")
                                                                    .description(
                                                                            "One row a hypothesis of each theorem: whether it holds, by what margin, and what the theorem predicts; the strongest theorem that applies first.")
                                                                    .fixed(BufferedDataTable.TYPE)))
                    .model(
                            m ->
                                    m.parametersClass(MatrixSourceNodeParameters.class)
                                            .configure(MatrixSourceNodeFactory::configure)
                                            .execute(MatrixSourceNodeFactory::execute))
                    .nodeType(NodeType.Source)
                    .keywords(
                            "transformer",
                            "self-attention",
                            "query",
                            "key",
                            "value",
                            "eigenvalues",
                            "weights",
                            "matrix",
                            "random matrix",
                            "attention",
                            "model")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public MatrixSourceNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        MatrixSourceNodeParameters parameters = in.getParameters();
        parameters.validate();
        int d = dimension(parameters, in.getInPortSpecs());
        if (d > 0) {
            Heads.of(d, parameters);
        }
        out.setOutSpecs(
                new AttentionModelSpec(d, parameters.m_heads),
                SpectrumTable.SPEC,
                RegimeTable.SPEC);
        if (in.getInPortSpecs().length > 0 && parameters.m_value != ValueFamily.TABLE) {
            out.setWarningMessage(
                    "The connected table is not used. Choose the family \"From the table\" to read V from it.");
        }
    }

    /** d as far as it is known before execution: 0 if the table's spec is not known yet. */
    private static int dimension(
            final MatrixSourceNodeParameters parameters, final PortObjectSpec[] in)
            throws InvalidSettingsException {
        return parameters.m_value == ValueFamily.TABLE
                ? tableDimension(in)
                : parameters.valueFamily().dimension();
    }

    private static int tableDimension(final PortObjectSpec[] in) throws InvalidSettingsException {
        if (in.length == 0) {
            throw new InvalidSettingsException(
                    "Cannot read the value matrix, because no table is connected. Add the input port \"Matrix table\" and connect a table.");
        }
        return in[0] instanceof DataTableSpec spec ? MatrixTable.numericColumns(spec).size() : 0;
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws KNIMEException {
        AttentionModel model = model(in);
        ValueSpectrum spectrum = ValueSpectrum.of(model.value());
        ExecutionContext exec = in.getExecutionContext();
        out.setOutData(
                new AttentionModelPort(model),
                SpectrumTable.of(spectrum.values(), exec),
                RegimeTable.of(Regimes.of(model, spectrum), exec));
    }

    private static void requireMemory(final double d, final int heads) throws KNIMEException {
        Memory.require(
                "Cannot make the matrices",
                (heads == 1 ? "those" : "those of " + heads + " heads")
                        + " of dimension "
                        + (int) d
                        + " and their eigenvalues",
                8 * d * d * (MATRICES_OF_A_HEAD * heads + COPIES_OF_MATRICES),
                "Choose a smaller dimension or fewer heads");
    }

    private static AttentionModel model(final ExecuteInput in) throws KNIMEException {
        MatrixSourceNodeParameters parameters = in.getParameters();
        try {
            MatrixFamily value =
                    parameters.m_value == ValueFamily.TABLE
                            ? new GivenMatrix(MatrixTable.readSquare(in.getInTable(0)))
                            : parameters.valueFamily();
            requireMemory(value.dimension(), parameters.m_heads);
            return Heads.of(value.dimension(), parameters).draw(value);
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }
}
