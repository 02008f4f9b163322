// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import org.attentiondynamics.engine.limit.LimitGeometry;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Verdicts;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.nodes.host.Cancellation;
import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.model.AttentionModelSpec;
import org.attentiondynamics.nodes.table.TokenFrame;
import org.attentiondynamics.nodes.table.TokenFrames;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that measures the limit geometry and compares it with what is predicted. */
public final class ClusterDetectorNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Cluster Detector")
                    .icon("cluster-detector.png")
                    .shortDescription(
                            "Finds the clusters and leaders of rescaled tokens and checks them against the theorem that applies.")
                    .fullDescription(
                            """
                    <p>Measures where rescaled tokens have gathered: clusters, their centres, which of them are vertices of the hull, and the leader of
                    every token. No number of clusters is asked for: two tokens belong together if they agree along every direction of V that has had
                    time to settle.</p>
                    <p>The table <i>Limit geometry</i> says of each theorem whether it applies to the model and why, what it predicts, what was observed,
                    and whether the two agree: PASS, FAIL, UNDECIDED if it is too early or too uncertain to tell, NO THEOREM if it does not apply.
                    Its first row is the strongest theorem that applies.</p>
                    <p>Leaders, undecided tokens, errors and limits are taken from the final tokens where they have these columns.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .ports(
                            p ->
                                    p.addInputPort(
                                                    "Attention model",
                                                    "Q, K and V.",
                                                    AttentionModelPort.TYPE)
                                            .addInputTable(
                                                    "Rescaled tokens",
                                                    "The final tokens or the trajectory of the Attention Dynamics Integrator; of a trajectory the last frame is used.")
                                            .addOutputTable(
                                                    "Labelled tokens",
                                                    "The tokens with their cluster, leader, distance from the centre of their cluster and from their limit.")
                                            .addOutputTable(
                                                    "Clusters",
                                                    "One row a cluster: size, whether it is a vertex, the token in it that most follow, by how much some vertex attracts it more than it attracts itself, centre.")
                                            .addOutputTable(
                                                    "Limit geometry",
                                                    "One row a statement: prediction, observation, residual, verdict, and the horizon needed if it is too early to say.")
                                            .addOutputTable(
                                                    "Attention",
                                                    "One row: ranks of the attention matrix, distance from a Boolean one, leaders, undecided tokens.")
                                            .addOutputTable(
                                                    "Through time",
                                                    "One row a frame of a trajectory: rank and leaders of the attention, vertices, clusters. Empty for final tokens."))
                    .model(
                            m ->
                                    m.parametersClass(ClusterDetectorNodeParameters.class)
                                            .configure(ClusterDetectorNodeFactory::configure)
                                            .execute(ClusterDetectorNodeFactory::execute))
                    .nodeType(NodeType.Manipulator)
                    .keywords(
                            "transformer",
                            "self-attention",
                            "clustering",
                            "leaders",
                            "polytope",
                            "hyperplane",
                            "theorem",
                            "verify",
                            "convex hull",
                            "rank",
                            "segmentation")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public ClusterDetectorNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        in.<ClusterDetectorNodeParameters>getParameters().validate();
        int d = TokenFrames.requireTokens(in.getInPortSpec(1));
        AttentionModelSpec model = in.getInPortSpec(0);
        requireDimension(model.dimension(), d);
        OutputColumns columns = new OutputColumns(d);
        out.setOutSpecs(
                columns.labelled(),
                columns.clusters(),
                OutputColumns.GEOMETRY,
                OutputColumns.ATTENTION,
                OutputColumns.THROUGH_TIME);
    }

    private static void requireDimension(final int model, final int tokens)
            throws InvalidSettingsException {
        if (model != 0 && model != tokens) {
            throw new InvalidSettingsException(
                    "Cannot observe the tokens, because the value matrix is "
                            + model
                            + "x"
                            + model
                            + " but the tokens have "
                            + tokens
                            + " coordinates. Connect the model the tokens were integrated with.");
        }
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException, KNIMEException {
        ClusterDetectorNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        AttentionModel model = in.<AttentionModelPort>getInPortObject(0).model();
        TokenFrames input = TokenFrames.of(in.getInTable(1), parameters.m_time);
        ObservationMemory.require(in.getInTable(1).size() / input.count(), model.dimension());
        TokenFrame last = input.last();
        requireSameDimension(model, last);
        ValueSpectrum spectrum = ValueSpectrum.of(model.value());
        Observer observer =
                new Observer(model, spectrum, parameters.m_layerSize, new Cancellation(exec));
        LimitGeometry seen = observer.observe(last);
        ObservedTables tables = new ObservedTables(last, observer.distancesToLimit(last), seen);
        out.setOutData(
                tables.labelled(exec),
                tables.clusters(exec),
                StatementTable.of(Verdicts.of(Regimes.of(model, spectrum), seen), exec),
                tables.attention(exec),
                new ThroughTime(observer, exec).of(input));
        Warnings.of(input, last, seen, observer.expands()).ifPresent(out::setWarningMessage);
    }

    private static void requireSameDimension(final AttentionModel model, final TokenFrame tokens)
            throws KNIMEException {
        try {
            requireDimension(model.dimension(), tokens.tokens().dimension());
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }
}
