// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.attentiondynamics.headless.execution.LoadedNode.Source;
import org.attentiondynamics.headless.nodes.RunnableNode.Port;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.util.ThreadPool;

/**
 * Configures all nodes, then executes them: each as soon as those it depends on have executed and
 * the pool has a thread.
 *
 * <p>A loop counts as one node here. A node whose input is not known before execution is configured when its inputs are there.
 * Results, what is reported, and which of several failures ends the run do not depend on the number
 * of threads: nodes are reported in the order they would execute in one after the other.
 */
public final class WorkflowExecution {
    private final LoadedWorkflow workflow;
    private final ThreadPool pool;
    private final ExecutionListener listener;
    private final BooleanSupplier cancelled;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final NodeExecution execution;
    private final List<CompletableFuture<List<Ended>>> runs = new ArrayList<>();

    /**
     * @param scratch an existing folder for tables too large for memory; what is in it is needed as
     *     long as the results are
     * @param pool whose threads execute nodes, and which they ask for helpers
     * @param cancelled asked often, from several threads; once true the run ends
     */
    public WorkflowExecution(
            final LoadedWorkflow workflow,
            final Path scratch,
            final ThreadPool pool,
            final ExecutionListener listener,
            final BooleanSupplier cancelled) {
        this.workflow = workflow;
        this.pool = pool;
        this.listener = listener;
        this.cancelled = cancelled;
        this.execution =
                new NodeExecution(
                        workflow.saved().folder().folder(),
                        scratch,
                        listener,
                        () -> ending.get() || cancelled.getAsBoolean());
    }

    /** The results in the order of the workflow's nodes. */
    public List<NodeResult> run() throws RunException {
        configureAll();
        Dependencies dependencies = new Dependencies(workflow);
        for (int i = 0; i < workflow.steps().size(); i++) {
            Step step = workflow.steps().get(i);
            List<CompletableFuture<List<Ended>>> before =
                    dependencies.of(i).stream().map(runs::get).toList();
            runs.add(
                    CompletableFuture.allOf(before.toArray(CompletableFuture<?>[]::new))
                            .thenApplyAsync(done -> execute(step, before), pool::enqueue));
        }
        try {
            List<NodeResult> results = new ArrayList<>();
            for (CompletableFuture<List<Ended>> run : runs) {
                for (Ended ended : run.join()) {
                    results.add(reported(ended));
                }
            }
            return results;
        } finally {
            ending.set(true);
            runs.forEach(run -> run.exceptionally(e -> null).join());
        }
    }

    private NodeResult reported(final Ended ended) throws RunException {
        SavedNode node = ended.node().saved();
        ended.warnings().forEach(warning -> listener.warning(node, warning));
        if (ended.result().isEmpty()) {
            if (ended.hasBegun()) {
                listener.ended(node, cancelled.getAsBoolean(), ended.seconds());
            }
            throw ended.failure();
        }
        listener.executed(ended.result().get());
        return ended.result().get();
    }

    /** In a thread of the pool, when the steps before it have ended; it fails if one of them did. */
    private List<Ended> execute(
            final Step step, final List<CompletableFuture<List<Ended>>> before) {
        for (CompletableFuture<List<Ended>> run : before) {
            List<Ended> ended = run.join();
            if (ended.get(ended.size() - 1).result().isEmpty()) {
                return ended;
            }
        }
        return step instanceof Step.Loop loop
                ? new LoopRun(workflow.variables(), execution).run(loop)
                : List.of(execution.execute(step.nodes().get(0), Iteration.NONE));
    }

    private void configureAll() throws RunException {
        Map<Integer, PortObjectSpec[]> specs = new HashMap<>();
        for (LoadedNode node : workflow.nodes()) {
            PortObjectSpec[] in = inputSpecs(node, specs);
            specs.put(
                    node.saved().id(),
                    isKnown(in, node)
                            ? new NodeRun(node, workflow.saved().folder().folder(), Iteration.NONE)
                                    .configure(in)
                                    .specs()
                            : new PortObjectSpec[node.node().outputs().size()]);
        }
    }

    private static boolean isKnown(final PortObjectSpec[] in, final LoadedNode node) {
        List<Port> ports = node.node().inputs();
        return IntStream.range(0, in.length)
                .allMatch(i -> in[i] != null || ports.get(i).carriesVariables());
    }

    private static PortObjectSpec[] inputSpecs(
            final LoadedNode node, final Map<Integer, PortObjectSpec[]> specs) throws RunException {
        PortObjectSpec[] in = new PortObjectSpec[node.inputs().size()];
        for (int i = 0; i < in.length; i++) {
            Source source = node.inputs().get(i);
            if (source == null && !node.node().inputs().get(i).carriesVariables()) {
                throw RunException.execution(
                        "Cannot configure "
                                + node.saved().title()
                                + ", because nothing is connected to its input "
                                + (i + 1)
                                + " \""
                                + node.node().inputs().get(i).name()
                                + "\". Connect it in KNIME and save again.");
            }
            in[i] = source == null ? null : specs.get(source.node())[source.index()];
        }
        return in;
    }
}
