// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.List;
import org.attentiondynamics.engine.flow.AttentionSnapshot;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.model.AttentionModelSpec;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
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

/** The node that follows tokens through time. */
public final class IntegratorNodeFactory extends DefaultNodeFactory {
    private static final DataTableSpec ATTENTION =
            new Columns()
                    .text(Columns.TOKEN)
                    .text("attends to")
                    .real("attention")
                    .real("log attention")
                    .spec();

    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Attention Dynamics Integrator")
                    .icon("integrator.png")
                    .shortDescription("Follows tokens under self-attention, with controlled error.")
                    .fullDescription(
                            """
                    <p>Solves the self-attention dynamics x<sub>i</sub>' = &#931;<sub>j</sub> P<sub>ij</sub> V x<sub>j</sub> from the given tokens and
                    reports the <i>rescaled tokens</i> z<sub>i</sub>(t) = e<sup>-tV</sup> x<sub>i</sub>(t), which the theorems on clustering are
                    about.</p>
                    <p>The method is an embedded Runge-Kutta pair of order 5 with error control and dense output; attention is computed in the
                    logarithmic domain, so no horizon overflows. If a run cannot reach its horizon the node says where and why it stopped and
                    keeps what it has.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .ports(
                            p ->
                                    p.addInputPort(
                                                    "Attention model",
                                                    "Q, K and V.",
                                                    AttentionModelPort.TYPE)
                                            .addInputTable(
                                                    "Initial tokens",
                                                    "One row a token, one numeric column a coordinate.")
                                            .addOutputTable(
                                                    "Trajectory",
                                                    "One row a token and frame: token, t, rescaled coordinates z1 to zd.")
                                            .addOutputTable(
                                                    "Final tokens",
                                                    "The rescaled tokens at the end, with the row keys of the input: t, leader, z1 to zd.")
                                            .addOutputTable(
                                                    "Attention",
                                                    "The attention matrix at the end, one row an entry: who attends to whom, how much.")
                                            .addOutputTable(
                                                    "Diagnostics",
                                                    "One row a frame: time, steps, evaluations, step size."))
                    .model(
                            m ->
                                    m.parametersClass(IntegratorNodeParameters.class)
                                            .configure(IntegratorNodeFactory::configure)
                                            .execute(IntegratorNodeFactory::execute))
                    .nodeType(NodeType.Manipulator)
                    .keywords(
                            "transformer",
                            "self-attention",
                            "ODE",
                            "simulation",
                            "dynamics",
                            "flow",
                            "clustering",
                            "time")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public IntegratorNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        IntegratorNodeParameters parameters = in.getParameters();
        parameters.validate();
        AttentionModelSpec model = in.getInPortSpec(0);
        DataTableSpec tokens = in.getInPortSpec(IntegratorNodeParameters.TOKENS_PORT);
        int d = TokenColumns.of(parameters, tokens).requireDimension(model.dimension()).size();
        out.setOutSpecs(Trajectory.spec(d), finalSpec(d), ATTENTION, Trajectory.diagnosticsSpec());
    }

    private static DataTableSpec finalSpec(final int d) {
        return new Columns().real(Columns.TIME).text(Columns.LEADER).coordinates("z", d).spec();
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException, KNIMEException {
        IntegratorNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        AttentionModel model = in.<AttentionModelPort>getInPortObject(0).model();
        TokenTable input =
                read(
                        parameters,
                        in.getInTable(IntegratorNodeParameters.TOKENS_PORT),
                        model.dimension());
        RescaledFlow flow = new RescaledFlow(model);
        FlowSettings settings = parameters.flowSettings();
        Trajectory trajectory = new Trajectory(input.keys(), model.dimension(), settings, exec);
        FlowResult result = flow.run(input.tokens(), settings, trajectory, () -> isCancelled(exec));
        if (result.outcome().ending() == Ending.CANCELLED) {
            exec.checkCanceled();
        }
        if (!result.outcome().isComplete()) {
            out.setWarningMessage(result.outcome().sentence());
        }
        AttentionSnapshot attention = result.last().attention().get(0);
        out.setOutData(0, trajectory.table());
        int[] leaders = new int[input.keys().size()];
        out.setOutData(
                2,
                attention(attention, input.keys(), leaders, parameters.m_smallestAttention, exec));
        out.setOutData(1, finalTokens(result, input.keys(), leaders, exec));
        out.setOutData(3, trajectory.diagnostics());
    }

    private static TokenTable read(
            final IntegratorNodeParameters parameters,
            final BufferedDataTable table,
            final int dimension)
            throws KNIMEException {
        try {
            List<String> columns =
                    TokenColumns.of(parameters, table.getDataTableSpec())
                            .requireDimension(dimension)
                            .names();
            return TokenTable.read(table, columns);
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static boolean isCancelled(final ExecutionContext exec) {
        try {
            exec.checkCanceled();
            return false;
        } catch (CanceledExecutionException e) {
            return true;
        }
    }

    private static BufferedDataTable attention(
            final AttentionSnapshot attention,
            final List<String> keys,
            final int[] leaders,
            final double smallest,
            final ExecutionContext exec)
            throws CanceledExecutionException {
        TableWriter table = new TableWriter(ATTENTION, exec);
        double[] row = new double[keys.size()];
        for (int i = 0; i < leaders.length; i++) {
            exec.checkCanceled();
            leaders[i] = attention.logRow(i, row);
            for (int j = 0; j < row.length; j++) {
                double weight = StrictMath.exp(row[j]);
                if (weight >= smallest) {
                    table.add(keys.get(i), keys.get(j), weight, row[j]);
                }
            }
        }
        return table.finish();
    }

    private static BufferedDataTable finalTokens(
            final FlowResult result,
            final List<String> keys,
            final int[] leaders,
            final ExecutionContext exec) {
        TableWriter table = new TableWriter(finalSpec(result.rescaled().dimension()), exec);
        for (int i = 0; i < leaders.length; i++) {
            table.addKeyed(
                    keys.get(i),
                    TableWriter.row(
                            result.rescaled().token(i),
                            result.outcome().time(),
                            keys.get(leaders[i])));
        }
        return table.finish();
    }
}
