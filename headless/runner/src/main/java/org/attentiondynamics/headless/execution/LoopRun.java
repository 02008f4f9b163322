// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentiondynamics.headless.execution.Iteration.Turn;
import org.attentiondynamics.headless.nodes.flow.LoopEnd;
import org.attentiondynamics.headless.nodes.flow.LoopStart;
import org.attentiondynamics.headless.nodes.flow.LoopStart.Pass;
import org.attentiondynamics.headless.outcome.RunException;
import org.knime.core.node.InvalidSettingsException;

/**
 * Executes an outermost loop, one pass after the other and in a pass one node after the other: a
 * node may use all threads of the pool, but no two nodes of a loop execute at a time.
 */
final class LoopRun {
    private final FlowVariables variables;
    private final NodeExecution execution;
    private final Map<Integer, Tally> tallies = new LinkedHashMap<>();

    LoopRun(final FlowVariables variables, final NodeExecution execution) {
        this.variables = variables;
        this.execution = execution;
    }

    /** What came of each node; of a loop that fails what came of the node that fails. */
    List<Ended> run(final Step.Loop loop) {
        Optional<Ended> failure = allPasses(loop, Iteration.NONE);
        return failure.isPresent()
                ? List.of(failure.get())
                : loop.nodes().stream()
                        .map(node -> tallies.get(node.saved().id()).total())
                        .toList();
    }

    private Optional<Ended> allPasses(final Step.Loop loop, final Iteration outer) {
        try {
            variables.loadAgain(loop.start());
        } catch (InvalidSettingsException e) {
            return notLoaded(loop.start(), outer, e);
        }
        List<Pass> passes = ((LoopStart) loop.start().node()).passes();
        for (int i = 0; i < passes.size(); i++) {
            variables.begin(loop.start().saved(), passes.get(i));
            Iteration iteration = outer.in(new Turn(i, passes.size(), passes.get(i).value()));
            Optional<Ended> failure = onePass(loop, iteration);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private Optional<Ended> onePass(final Step.Loop loop, final Iteration iteration) {
        Optional<Ended> failure = execute(loop.start(), iteration);
        for (Step step : loop.body()) {
            if (failure.isEmpty()) {
                failure =
                        step instanceof Step.Loop inner
                                ? allPasses(inner, iteration)
                                : loadAndExecute(step.nodes().get(0), iteration);
            }
        }
        if (failure.isPresent()) {
            return failure;
        }
        Turn turn = iteration.turns().get(iteration.turns().size() - 1);
        return end(loop.end(), turn, iteration);
    }

    private Optional<Ended> end(final LoadedNode node, final Turn turn, final Iteration iteration) {
        try {
            variables.loadAgain(node);
        } catch (InvalidSettingsException e) {
            return notLoaded(node, iteration, e);
        }
        ((LoopEnd) node.node()).expect(turn.index(), turn.index() == turn.count() - 1);
        return execute(node, iteration);
    }

    private Optional<Ended> loadAndExecute(final LoadedNode node, final Iteration iteration) {
        try {
            variables.loadAgain(node);
        } catch (InvalidSettingsException e) {
            return notLoaded(node, iteration, e);
        }
        return execute(node, iteration);
    }

    private Optional<Ended> execute(final LoadedNode node, final Iteration iteration) {
        Ended ended = execution.execute(node, iteration);
        if (ended.result().isEmpty()) {
            return Optional.of(ended);
        }
        tallies.computeIfAbsent(node.saved().id(), none -> new Tally())
                .add(iteration, ended.warnings(), ended.result().get());
        return Optional.empty();
    }

    private static Optional<Ended> notLoaded(
            final LoadedNode node, final Iteration iteration, final InvalidSettingsException e) {
        RunException failure =
                RunException.execution(
                        "Cannot load "
                                + node.saved().title()
                                + iteration.place()
                                + ". "
                                + e.getMessage(),
                        e);
        return Optional.of(Ended.failed(node, List.of(), failure, 0));
    }
}
