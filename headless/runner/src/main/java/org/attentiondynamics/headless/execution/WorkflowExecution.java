// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.attentiondynamics.headless.execution.LoadedNode.Source;
import org.attentiondynamics.headless.execution.NodeRun.Ended;
import org.attentiondynamics.headless.outcome.RunException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.util.ThreadPool;

/**
 * Configures all nodes, then executes them: each as soon as those it depends on have executed and
 * the pool has a thread.
 *
 * <p>A node whose input is not known before execution is configured when its inputs are there.
 * Results, what is reported, and which of several failures ends the run do not depend on the number
 * of threads: nodes are reported in the order they would execute in one after the other.
 */
public final class WorkflowExecution {
    private final LoadedWorkflow workflow;
    private final Path scratch;
    private final ThreadPool pool;
    private final ExecutionListener listener;
    private final BooleanSupplier cancelled;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Map<Integer, CompletableFuture<Ended>> runs = new LinkedHashMap<>();

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
        this.scratch = scratch;
        this.pool = pool;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** The results in the order of the workflow's nodes. */
    public List<NodeResult> run() throws RunException {
        configureAll();
        Dependencies dependencies = new Dependencies(workflow);
        for (LoadedNode node : workflow.nodes()) {
            List<CompletableFuture<Ended>> before =
                    dependencies.of(node).stream().map(runs::get).toList();
            runs.put(
                    node.saved().id(),
                    CompletableFuture.allOf(before.toArray(CompletableFuture<?>[]::new))
                            .thenApplyAsync(done -> execute(node, before), pool::enqueue));
        }
        try {
            List<NodeResult> results = new ArrayList<>();
            for (LoadedNode node : workflow.nodes()) {
                results.add(reported(node, runs.get(node.saved().id()).join()));
            }
            return results;
        } finally {
            ending.set(true);
            runs.values().forEach(run -> run.exceptionally(e -> null).join());
        }
    }

    private NodeResult reported(final LoadedNode node, final Ended ended) throws RunException {
        ended.configureWarning().ifPresent(warning -> listener.warning(node.saved(), warning));
        if (ended.result().isEmpty()) {
            if (ended.hasBegun()) {
                listener.ended(node.saved(), cancelled.getAsBoolean(), ended.seconds());
            }
            throw ended.failure();
        }
        NodeResult result = ended.result().get();
        result.executed().warning().ifPresent(warning -> listener.warning(node.saved(), warning));
        listener.executed(result);
        return result;
    }

    /** In a thread of the pool, when the nodes before it have ended; it fails if one of them did. */
    private Ended execute(final LoadedNode node, final List<CompletableFuture<Ended>> before) {
        for (CompletableFuture<Ended> run : before) {
            if (run.join().result().isEmpty()) {
                return run.join();
            }
        }
        List<PortObject> in = new ArrayList<>();
        for (Source source : node.inputs()) {
            NodeResult made = runs.get(source.node()).join().result().orElseThrow();
            in.add(made.outputs().get(source.index()));
        }
        return runOf(node)
                .execute(
                        in.toArray(PortObject[]::new),
                        scratch,
                        listener,
                        () -> ending.get() || cancelled.getAsBoolean());
    }

    private NodeRun runOf(final LoadedNode node) {
        return new NodeRun(node, workflow.saved().folder().folder());
    }

    private void configureAll() throws RunException {
        Map<Integer, PortObjectSpec[]> specs = new HashMap<>();
        for (LoadedNode node : workflow.nodes()) {
            PortObjectSpec[] in = inputSpecs(node, specs);
            boolean known = Stream.of(in).noneMatch(spec -> spec == null);
            specs.put(
                    node.saved().id(),
                    known
                            ? runOf(node).configure(in).specs()
                            : new PortObjectSpec[node.node().outputs().size()]);
        }
    }

    private static PortObjectSpec[] inputSpecs(
            final LoadedNode node, final Map<Integer, PortObjectSpec[]> specs) throws RunException {
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
}
