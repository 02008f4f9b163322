// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
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

/** Configures and executes one node; whatever it throws becomes a sentence. */
final class NodeRun {
    private static final double NANOSECONDS = 1e9;

    private final LoadedNode node;
    private final Path workflowFolder;
    private final Iteration iteration;

    NodeRun(final LoadedNode node, final Path workflowFolder, final Iteration iteration) {
        this.node = node;
        this.workflowFolder = workflowFolder;
        this.iteration = iteration;
    }

    Configured configure(final PortObjectSpec[] in) throws RunException {
        OpenWorkflow open = OpenWorkflow.in(workflowFolder);
        try {
            return node.node().configure(in);
        } catch (InvalidSettingsException e) {
            throw RunException.execution("Cannot configure " + title() + ". " + e.getMessage(), e);
        } catch (
                RuntimeException
                        e) { // a fault of the node must not look like a fault of the runner
            throw fault("configure", e);
        } finally {
            open.close();
        }
    }

    /**
     * Configures the node with the specs its inputs really have, as KNIME does, and executes it.
     *
     * @param scratch where its large tables go
     */
    Ended execute(
            final PortObject[] in,
            final Path scratch,
            final ExecutionListener listener,
            final BooleanSupplier cancelled) {
        long start = System.nanoTime();
        List<String> warnings = new ArrayList<>();
        if (cancelled.getAsBoolean()) {
            return Ended.cancelledBefore(
                    node,
                    RunException.execution(
                            "Cancelled before " + title() + " was executed. Nothing is written."));
        }
        try {
            PortObjectSpec[] specs = new PortObjectSpec[in.length];
            for (int i = 0; i < in.length; i++) {
                specs[i] = in[i] == null ? null : in[i].getSpec();
            }
            configure(specs).warning().ifPresent(warnings::add);
            SavedNode saved = node.saved();
            Executed executed =
                    executed(
                            in,
                            HostExecution.context(
                                    scratch,
                                    (fraction, message) ->
                                            listener.progress(
                                                    saved, iteration.fraction(fraction), message),
                                    cancelled));
            executed.warning().ifPresent(warnings::add);
            NodeResult result =
                    new NodeResult(
                            node,
                            executed,
                            seconds(start),
                            iteration.turns().isEmpty() ? 0 : 1,
                            Verdict.of(node, executed, iteration));
            return Ended.executed(warnings, result);
        } catch (RunException e) {
            return Ended.failed(node, warnings, e, seconds(start));
        }
    }

    private static double seconds(final long start) {
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private Executed executed(final PortObject[] in, final ExecutionContext context)
            throws RunException {
        OpenWorkflow open = OpenWorkflow.in(workflowFolder);
        try {
            return node.node().execute(in, context);
        } catch (CanceledExecutionException e) {
            throw RunException.execution(
                    "Cancelled while " + title() + " was executing. Nothing is written.", e);
        } catch (KNIMEException e) {
            throw RunException.execution("Cannot execute " + title() + ". " + e.getMessage(), e);
        } catch (
                RuntimeException
                        e) { // a fault of the node must not look like a fault of the runner
            throw fault("execute", e);
        } catch (OutOfMemoryError e) {
            throw RunException.execution(
                    "Cannot execute "
                            + title()
                            + ", because the memory does not suffice. Use fewer rows, or give Java"
                            + " more memory with -Xmx.",
                    e);
        } finally {
            open.close();
        }
    }

    private String title() {
        return node.saved().title() + iteration.place();
    }

    private RunException fault(final String verb, final RuntimeException e) {
        return RunException.execution(
                "Cannot "
                        + verb
                        + " "
                        + title()
                        + ", because it fails unexpectedly: "
                        + Causes.of(e)
                        + ". Run again with --stacktrace and report the output to its author.",
                e);
    }
}
