// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import java.util.List;
import java.util.OptionalInt;
import org.attentiondynamics.engine.limit.LimitGeometry;
import org.attentiondynamics.engine.limit.Observation;
import org.attentiondynamics.engine.limit.Regime;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Verdict;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.model.AttentionModelSpec;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.FinalTokens;
import org.attentiondynamics.nodes.table.TableWriter;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
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
    private static final DataTableSpec GEOMETRY =
            new Columns()
                    .text("statement")
                    .text("prediction")
                    .text("because")
                    .text("observation")
                    .real("residual")
                    .real("tolerance")
                    .text("verdict")
                    .spec();

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
                    <p>The table <i>Limit geometry</i> says which theorem applies to the model and why, what it predicts, what was observed, and whether
                    the two agree: PASS, FAIL, UNDECIDED if the horizon is too short to tell, NO THEOREM if nothing is proved.</p>
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
                                                    "The tokens with their cluster, leader and distance from the centre of their cluster.")
                                            .addOutputTable(
                                                    "Clusters",
                                                    "One row a cluster: size, whether it is a vertex, centre.")
                                            .addOutputTable(
                                                    "Limit geometry",
                                                    "One row a statement: prediction, observation, residual, verdict."))
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
                            "verify")
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
        DataTableSpec tokens = in.getInPortSpec(1);
        int d =
                TokenTable.coordinateColumns(
                                tokens, "z", "final tokens of an Attention Dynamics Integrator")
                        .size();
        AttentionModelSpec model = in.getInPortSpec(0);
        requireDimension(model.dimension(), d);
        out.setOutSpecs(labelledSpec(d), clustersSpec(d), GEOMETRY);
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

    private static DataTableSpec labelledSpec(final int d) {
        return new Columns()
                .whole(Columns.CLUSTER)
                .text(Columns.LEADER)
                .real("distance")
                .coordinates("z", d)
                .spec();
    }

    private static DataTableSpec clustersSpec(final int d) {
        return new Columns()
                .whole(Columns.CLUSTER)
                .whole("size")
                .yesNo("vertex")
                .coordinates("z", d)
                .spec();
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws KNIMEException {
        ClusterDetectorNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        AttentionModel model = in.<AttentionModelPort>getInPortObject(0).model();
        FinalTokens tokens = FinalTokens.read(in.getInTable(1), parameters.m_time);
        if (tokens.tokens().dimension() != model.dimension()) {
            throw new KNIMEException(
                    "Cannot observe the tokens, because the value matrix is "
                            + model.value().size()
                            + " but the tokens have "
                            + tokens.tokens().dimension()
                            + " coordinates. Connect the model the tokens were integrated with.");
        }
        LimitGeometry geometry =
                LimitGeometry.observe(model, Observation.of(tokens.tokens(), tokens.time()));
        Verdict verdict =
                Verdict.of(Regimes.of(model, ValueSpectrum.of(model.value())).leading(), geometry);
        out.setOutData(
                labelled(tokens, geometry, exec),
                clusters(geometry, model.dimension(), exec),
                geometry(verdict, exec));
        if (geometry.settledModes() == 0) {
            out.setWarningMessage(
                    "No direction of V has settled by t = "
                            + tokens.time()
                            + ", so all tokens count as one cluster. Integrate to a longer horizon.");
        }
    }

    private static BufferedDataTable labelled(
            final FinalTokens tokens, final LimitGeometry geometry, final ExecutionContext exec) {
        List<String> keys = tokens.keys();
        int[] cluster = geometry.clusters().labels();
        TableWriter table = new TableWriter(labelledSpec(tokens.tokens().dimension()), exec);
        for (int i = 0; i < keys.size(); i++) {
            table.addKeyed(
                    keys.get(i),
                    TableWriter.row(
                            tokens.tokens().token(i),
                            cluster[i],
                            leader(keys, geometry, i),
                            geometry.distanceToCentre(i)));
        }
        return table.finish();
    }

    private static String leader(
            final List<String> keys, final LimitGeometry geometry, final int i) {
        OptionalInt leader = geometry.leader(i);
        return leader.isPresent() ? keys.get(leader.getAsInt()) : null;
    }

    private static BufferedDataTable clusters(
            final LimitGeometry geometry, final int d, final ExecutionContext exec) {
        double[][] centres = geometry.centres();
        int[] sizes = geometry.clusters().sizes();
        TableWriter table = new TableWriter(clustersSpec(d), exec);
        for (int c = 0; c < centres.length; c++) {
            table.add(
                    TableWriter.row(
                            centres[c], c, sizes[c], geometry.clusters().vertices().contains(c)));
        }
        return table.finish();
    }

    private static BufferedDataTable geometry(final Verdict verdict, final ExecutionContext exec) {
        TableWriter table = new TableWriter(GEOMETRY, exec);
        Regime regime = verdict.regime();
        table.add(
                regime.statement().title(),
                regime.statement().prediction(),
                regime.reason(),
                verdict.observation(),
                verdict.residual(),
                verdict.tolerance(),
                verdict.judgement().text());
        return table.finish();
    }
}
