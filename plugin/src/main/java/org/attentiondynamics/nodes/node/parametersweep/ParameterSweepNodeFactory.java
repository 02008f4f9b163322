// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that runs model, tokens, flow and detector for every row of a table. */
public final class ParameterSweepNodeFactory extends DefaultNodeFactory {
    private static final int EARLIER_PORT = 1;

    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Parameter Sweep")
                    .icon("parameter-sweep.png")
                    .shortDescription(
                            "Runs the dynamics once for every row of a table of parameters and says how each run ended.")
                    .fullDescription(
                            """
                    <p>A table of parameters in, one row of results per run out: what an Attention Matrix Source, a Token Initializer, an Attention
                    Dynamics Integrator and a Cluster Detector would find for the parameters of the row. Thousands of runs share the processors;
                    results do not depend on how many there are.</p>
                    <p>Wire a table with columns such as <i>beta</i>, <i>n</i> and <i>seed</i>: columns named n, d, beta, family, factor, size, T,
                    tolerance or seed are chosen at first. What no column gives is set in the dialog, for all runs. The seeds that each run used
                    are in the output, so that any run can be repeated with the other nodes.</p>
                    <p>A run that fails leaves a sentence in the column <i>error</i>, and the others go on.</p>
                    <p>Nothing is computed twice. Enter a progress file, and each result is in it as soon as there is one: after you have cancelled, or
                    changed rows, execute again and only what is missing is run. Or add the optional input port and connect results of an earlier
                    execution. The column <i>run</i> holds all that decides a result; only results of exactly the same run are taken over.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .dynamicPorts(
                            p ->
                                    p.addInputPortGroup(
                                                    "Parameters",
                                                    g ->
                                                            g.name("Parameters")
                                                                    .description(
                                                                            "One row a run, one column a parameter.")
                                                                    .fixed(BufferedDataTable.TYPE))
                                            .addInputPortGroup(
                                                    "Earlier results",
                                                    g ->
                                                            g.name("Earlier results")
                                                                    .description(
                                                                            "Results of a Parameter Sweep: runs that are among them are not run again.")
                                                                    .optional()
                                                                    .supportedTypes(
                                                                            BufferedDataTable.TYPE))
                                            .addOutputPortGroup(
                                                    "Results",
                                                    g ->
                                                            g.name("Results")
                                                                    .description(
                                                                            "One row a run, with the row keys of the parameters: the parameters used (missing where the run does not look at them), the number of clusters, of those that are vertices, and of leaders, rank of the attention and its distance from a Boolean one, undecided tokens, when a leader switched for the last time, from when on it is proved that none does any more, the time reached, how the run ended, the strongest statement that applies with prediction, observation, residual, verdict and the horizon needed, evaluations, why the run failed if it did, and all that decides its result.")
                                                                    .fixed(BufferedDataTable.TYPE)))
                    .model(
                            m ->
                                    m.parametersClass(ParameterSweepNodeParameters.class)
                                            .configure(ParameterSweepNodeFactory::configure)
                                            .execute(ParameterSweepNodeFactory::execute))
                    .nodeType(NodeType.Manipulator)
                    .keywords(
                            "transformer",
                            "self-attention",
                            "experiment",
                            "grid",
                            "batch",
                            "simulation",
                            "resume",
                            "phase diagram",
                            "loop",
                            "grid search",
                            "parameter optimization")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public ParameterSweepNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        ParameterSweepNodeParameters parameters = in.getParameters();
        parameters.validate();
        PortObjectSpec[] specs = in.getInPortSpecs();
        ParameterColumns columns =
                columns(
                        parameters,
                        (DataTableSpec) specs[ParameterSweepNodeParameters.PARAMETERS_PORT]);
        if (!columns.has(Parameter.DIMENSION) && !columns.has(Parameter.FAMILY)) {
            parameters.base().extent();
        }
        if (specs.length > EARLIER_PORT && specs[EARLIER_PORT] instanceof DataTableSpec earlier) {
            EarlierResults.require(earlier);
        }
        parameters.progressFile();
        out.setOutSpecs(OutputTable.spec());
    }

    private static ParameterColumns columns(
            final ParameterSweepNodeParameters parameters, final DataTableSpec table)
            throws InvalidSettingsException {
        return ParameterColumns.of(parameters.columns(), parameters.base(), table);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException, KNIMEException {
        ParameterSweepNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(ParameterSweepNodeParameters.PARAMETERS_PORT);
        try {
            List<PlannedRow> rows =
                    new Plan(
                                    columns(parameters, table.getDataTableSpec()),
                                    parameters.base(),
                                    parameters.m_seeds)
                            .rows(table, exec);
            KnownResults known = new KnownResults();
            readEarlier(in.getInPortObjects(), known, exec);
            Optional<String> failure = perform(rows, known, parameters, exec);
            OutputTable results = new OutputTable(known);
            out.setOutData(results.of(rows, exec));
            Warnings.of(results, rows.size(), failure).ifPresent(out::setWarningMessage);
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static void readEarlier(
            final PortObject[] in, final KnownResults known, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        if (in.length > EARLIER_PORT) {
            BufferedDataTable earlier = (BufferedDataTable) in[EARLIER_PORT];
            EarlierResults.require(earlier.getDataTableSpec());
            EarlierResults.read(earlier, known, exec);
        }
    }

    /** Performs what is not known; returns what went wrong with the progress file. */
    private static Optional<String> perform(
            final List<PlannedRow> rows,
            final KnownResults known,
            final ParameterSweepNodeParameters parameters,
            final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        var path = parameters.progressFile();
        if (path.isEmpty()) {
            new Sweep(known, Optional.empty()).perform(rows, exec);
            return Optional.empty();
        }
        try (ProgressFile file = ProgressFile.open(path.get(), known)) {
            new Sweep(known, Optional.of(file)).perform(rows, exec);
            return file.failure();
        }
    }
}
