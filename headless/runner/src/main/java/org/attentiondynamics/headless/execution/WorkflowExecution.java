// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.headless.execution.LoadedNode.Source;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.OpenWorkflow;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/**
 * Configures all nodes, then executes them one after the other.
 *
 * <p>A node whose input is not known before execution is configured when its inputs are there.
 * Every node is configured again with the specs its inputs really have, as KNIME does.
 */
public final class WorkflowExecution {
    private static final double NANOSECONDS = 1e9;

    private final LoadedWorkflow workflow;
    private final Path scratch;
    private final ExecutionListener listener;
    private final BooleanSupplier cancelled;
    private final Map<Integer, PortObjectSpec[]> specs = new HashMap<>();
    private final Map<Integer, PortObject[]> objects = new HashMap<>();

    /**
     * @param scratch an existing folder for tables too large for memory; what is in it is needed as
     *     long as the results are
     * @param cancelled asked often; once true the run ends
     */
    public WorkflowExecution(
            final LoadedWorkflow workflow,
            final Path scratch,
            final ExecutionListener listener,
            final BooleanSupplier cancelled) {
        this.workflow = workflow;
        this.scratch = scratch;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** The results in the order of execution. */
    public List<NodeResult> run() throws RunException {
        configureAll();
        List<NodeResult> results = new ArrayList<>();
        for (LoadedNode node : workflow.nodes()) {
            if (cancelled.getAsBoolean()) {
                throw cancelledBefore(node.saved());
            }
            results.add(execute(node));
        }
        return results;
    }

    private void configureAll() throws RunException {
        for (LoadedNode node : workflow.nodes()) {
            PortObjectSpec[] in = inputSpecs(node);
            boolean known = true;
            for (PortObjectSpec spec : in) {
                known &= spec != null;
            }
            specs.put(
                    node.saved().id(),
                    known
                            ? configure(node, in).specs()
                            : new PortObjectSpec[node.node().outputs().size()]);
        }
    }

    private PortObjectSpec[] inputSpecs(final LoadedNode node) throws RunException {
        PortObjectSpec[] in = new PortObjectSpec[node.inputs().size()];
        for (int i = 0; i < in.length; i++) {
            Source source = node.inputs().get(i);
            if (source == null) {
                throw RunException.execution(
                        "Cannot configure "
                                + node.saved().title()
                                + ", because nothing is connected to its input "
                                + (i + 1)
                                + " \""
                                + node.node().inputs().get(i).name()
                                + "\". Connect it in KNIME and save again.");
            }
            in[i] = specs.get(source.node())[source.index()];
        }
        return in;
    }

    private Configured configure(final LoadedNode node, final PortObjectSpec[] in)
            throws RunException {
        OpenWorkflow open = OpenWorkflow.in(workflow.saved().folder().folder());
        try {
            return node.node().configure(in);
        } catch (InvalidSettingsException e) {
            throw RunException.execution(
                    "Cannot configure " + node.saved().title() + ". " + e.getMessage(), e);
        } catch (
                RuntimeException
                        e) { // a fault of the node must not look like a fault of the runner
            throw fault("configure", node.saved(), e);
        } finally {
            open.close();
        }
    }

    private NodeResult execute(final LoadedNode node) throws RunException {
        long start = System.nanoTime();
        boolean done = false;
        try {
            NodeResult result =
                    new NodeResult(node, executed(node), (System.nanoTime() - start) / NANOSECONDS);
            done = true;
            result.executed()
                    .warning()
                    .ifPresent(warning -> listener.warning(node.saved(), warning));
            listener.executed(result);
            return result;
        } finally {
            if (!done) {
                listener.ended(
                        node.saved(),
                        cancelled.getAsBoolean(),
                        (System.nanoTime() - start) / NANOSECONDS);
            }
        }
    }

    private Executed executed(final LoadedNode node) throws RunException {
        PortObject[] in =
                node.inputs().stream()
                        .map(source -> objects.get(source.node())[source.index()])
                        .toArray(PortObject[]::new);
        PortObjectSpec[] inSpecs = new PortObjectSpec[in.length];
        for (int i = 0; i < in.length; i++) {
            inSpecs[i] = in[i].getSpec();
        }
        configure(node, inSpecs)
                .warning()
                .ifPresent(warning -> listener.warning(node.saved(), warning));
        ExecutionContext context =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> listener.progress(node.saved(), fraction, message),
                        cancelled);
        OpenWorkflow open = OpenWorkflow.in(workflow.saved().folder().folder());
        try {
            Executed executed = node.node().execute(in, context);
            objects.put(node.saved().id(), executed.out());
            return executed;
        } catch (CanceledExecutionException e) {
            throw RunException.execution(
                    "Cancelled while "
                            + node.saved().title()
                            + " was executing. Nothing is written.",
                    e);
        } catch (KNIMEException e) {
            throw RunException.execution(
                    "Cannot execute " + node.saved().title() + ". " + e.getMessage(), e);
        } catch (
                RuntimeException
                        e) { // a fault of the node must not look like a fault of the runner
            throw fault("execute", node.saved(), e);
        } catch (OutOfMemoryError e) {
            throw RunException.execution(
                    "Cannot execute "
                            + node.saved().title()
                            + ", because the memory does not suffice. Use fewer rows, or give Java"
                            + " more memory with -Xmx.",
                    e);
        } finally {
            open.close();
        }
    }

    private static RunException cancelledBefore(final SavedNode node) {
        return RunException.execution(
                "Cancelled before " + node.title() + " was executed. Nothing is written.");
    }

    private static RunException fault(
            final String verb, final SavedNode node, final RuntimeException e) {
        return RunException.execution(
                "Cannot "
                        + verb
                        + " "
                        + node.title()
                        + ", because it fails unexpectedly: "
                        + Causes.of(e)
                        + ". Run again with --stacktrace and report the output to its author.",
                e);
    }
}
