// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.concurrent.CancellationException;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Tokens;
import org.attentiondynamics.nodes.host.Cancellation;
import org.attentiondynamics.nodes.host.SharedThreads;
import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.model.AttentionModelSpec;
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
    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Attention Dynamics Integrator")
                    .icon("integrator.png")
                    .shortDescription("Follows tokens under self-attention, with controlled error.")
                    .fullDescription(
                            """
                    <p>Solves the self-attention dynamics x<sub>i</sub>' = &#931;<sub>j</sub> P<sub>ij</sub> V x<sub>j</sub> from the given tokens and
                    reports the <i>rescaled tokens</i> z<sub>i</sub>(t) = e<sup>-tV</sup> x<sub>i</sub>(t), which the theorems on clustering are
                    about; with several heads P V is summed over the heads, and V in e<sup>-tV</sup> is the sum of theirs.</p>
                    <p>The method is an embedded Runge-Kutta pair with error control and dense output; attention is computed in the logarithmic
                    domain, so no horizon overflows. If a run cannot reach its horizon the node says where and why it stopped and keeps what it
                    has.</p>
                    <p>A token's <i>leader</i> is the token it attends to most. Once it is proved that no leader changes any more, the limit of every
                    rescaled token is known, before it is reached. A token is <i>undecided</i> where double precision cannot tell which leader it
                    follows.</p>
                    <p>Options: layers in place of continuous time, z(k dt) = (I + dt V)<sup>-k</sup> x(k dt) then being the rescaled tokens;
                    attention only to the greatest score (hardmax); tokens with masses, token j then counting m<sub>j</sub> times in P; time running
                    backward; an end as soon as the tokens have settled.</p>
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
                                                    "One row a token and frame: token, t, leader in the first head, rescaled coordinates z1 to zd; on request raw coordinates x1 to xd and log|x|.")
                                            .addOutputTable(
                                                    "Final tokens",
                                                    "The tokens at the end, with the row keys of the input: t, leader, whether double precision decides it, the error relative to the extent of the tokens (missing without cross-check), coordinates, the limit of z1 to zd along the directions in which V expands, and how far off that may be (missing while the limit is not known).")
                                            .addOutputTable(
                                                    "Attention",
                                                    "The attention matrix of every head at the end, one row an entry: who attends to whom, how much, in which head (counted from 1). Not every entry is listed: see the settings.")
                                            .addOutputTable(
                                                    "Diagnostics",
                                                    "One row a frame: time, steps, evaluations, step size; in the last row how the run ended.")
                                            .addOutputTable(
                                                    "Leader switches",
                                                    "One row a change of leader, in the order they happen: when, whose, from whom, to whom, in which head."))
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
                            "time",
                            "differential equation",
                            "trajectory",
                            "Runge-Kutta")
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
        OutputColumns columns = new OutputColumns(d, parameters.m_rawTokens);
        out.setOutSpecs(
                columns.trajectory(),
                columns.finalTokens(),
                OutputColumns.ATTENTION,
                OutputColumns.DIAGNOSTICS,
                OutputColumns.SWITCHES);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException, KNIMEException {
        IntegratorNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        AttentionModel model = in.<AttentionModelPort>getInPortObject(0).model();
        BufferedDataTable table = in.getInTable(IntegratorNodeParameters.TOKENS_PORT);
        requireMemory(table, model);
        TokenTable input = read(parameters, table, model.dimension());
        parameters.attentionListing().requireRoom(input.keys().size(), model.heads().size());
        OutputColumns columns = new OutputColumns(model.dimension(), parameters.m_rawTokens);
        Recorder recorder = new Recorder(input.keys(), columns, parameters, exec);
        FlowResult result = run(parameters, model, input.tokens(), recorder, exec);
        Outcome outcome = parameters.m_direction.reported(result.outcome());
        EndTables end = new EndTables(input.keys(), result);
        AttentionTable attention =
                new AttentionTable(input.keys(), parameters.attentionListing(), exec);
        out.setOutData(
                recorder.trajectory(),
                end.finalTokens(columns, outcome.time(), exec),
                attention.of(result.last().attention()),
                recorder.diagnostics(outcome.sentence()),
                recorder.switches());
        Warnings.of(result, outcome, parameters.flowSettings(), attention.shortfall())
                .ifPresent(out::setWarningMessage);
    }

    private static void requireMemory(final BufferedDataTable table, final AttentionModel model)
            throws KNIMEException {
        FlowExtent extent = new FlowExtent(table.size(), model.dimension(), model.heads().size());
        if (!extent.fits()) {
            throw new KNIMEException(extent.refusal("Cannot integrate"));
        }
    }

    private static TokenTable read(
            final IntegratorNodeParameters parameters,
            final BufferedDataTable table,
            final int dimension)
            throws KNIMEException {
        try {
            return TokenColumns.of(parameters, table.getDataTableSpec())
                    .requireDimension(dimension)
                    .read(table);
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static FlowResult run(
            final IntegratorNodeParameters parameters,
            final AttentionModel model,
            final Tokens tokens,
            final Recorder recorder,
            final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        try {
            FlowResult result =
                    new RescaledFlow(parameters.m_direction.flowing(model), SharedThreads.workers())
                            .run(
                                    tokens,
                                    parameters.flowSettings(),
                                    recorder,
                                    new Cancellation(exec));
            if (result.outcome().ending() == Ending.CANCELLED) {
                exec.checkCanceled();
            }
            return result;
        } catch (CancellationException e) {
            exec.checkCanceled();
            throw e;
        } catch (IllegalArgumentException e) {
            throw new KNIMEException("Cannot integrate, because " + e.getMessage() + ".", e);
        }
    }
}
