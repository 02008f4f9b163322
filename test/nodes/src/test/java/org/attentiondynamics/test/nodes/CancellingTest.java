// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;

/** Cancelling answers at once, also where there are many tokens, and leaves nothing behind that later runs could meet. */
class CancellingTest extends WithNodes {
    private static final int MANY = 20_000;

    /**
     * Milliseconds of processor time. Users are to wait 100 at most; five times as many allow for classes that are loaded and loops that are
     * not compiled yet.
     */
    private static final double LONGEST = 500;

    /** At least so many answers make sure that the test looks at something. */
    private static final long ENOUGH = 100;

    /** As many places of a node's work as are tried. */
    private static final int TIMES = 12;

    /** As many as a part of a second takes. */
    private static final long MANY_ANSWERS = 5_000;

    @Test
    void nodesAskAllTheTimeWhetherTheyAreCancelled() throws Exception {
        PortObject model = nodes.model("1, 0.5, -0.5");
        PortObject tokens =
                asking(
                        Nodes.node(
                                Nodes.TOKEN_INITIALIZER,
                                "tokens",
                                "xint",
                                String.valueOf(MANY),
                                "dimension",
                                "xint",
                                "3",
                                "normalisation",
                                "xstring",
                                "STANDARDISED"))[0];
        asks(new Polls(MANY_ANSWERS), Nodes.node(Nodes.INTEGRATOR), model, tokens);
        PortObject trajectory = trajectory(Nodes.rows(tokens));
        PortObject[] seen = asking(Nodes.node(Nodes.CLUSTER_DETECTOR), model, trajectory);
        HostedNode visualizer =
                Nodes.node(
                        Nodes.GEOMETRY_VISUALIZER, "width", "xint", "400", "height", "xint", "300");
        asking(
                Nodes.withPorts(visualizer, Map.of("Labelled tokens", 1, "Attention model", 1)),
                trajectory,
                seen[0],
                model);
    }

    /** The tokens at t = 0 and, having stayed where they are, at t = 1. */
    private PortObject trajectory(final List<DataRow> tokens) {
        List<DataCell[]> rows = new ArrayList<>();
        for (double t : new double[] {0, 1}) {
            for (DataRow token : tokens) {
                rows.add(
                        new DataCell[] {
                            new StringCell(token.getKey().getString()),
                            new DoubleCell(t),
                            token.getCell(0),
                            token.getCell(1),
                            token.getCell(2)
                        });
            }
        }
        return nodes.table(List.of("token", "t", "z1", "z2", "z3"), rows);
    }

    /** Executes the node to its end. */
    private PortObject[] asking(final HostedNode node, final PortObject... in) throws Exception {
        Polls polls = new Polls(Long.MAX_VALUE);
        PortObject[] out = Nodes.run(context(polls), node, in).out();
        requireAsked(polls, node);
        return out;
    }

    /** Executes the node until it is cancelled. */
    private void asks(final Polls polls, final HostedNode node, final PortObject... in) {
        assertThatThrownBy(() -> Nodes.run(context(polls), node, in))
                .isInstanceOf(CanceledExecutionException.class);
        requireAsked(polls, node);
    }

    private ExecutionContext context(final Polls polls) {
        return HostExecution.context(scratch, (fraction, message) -> {}, polls);
    }

    private static void requireAsked(final Polls polls, final HostedNode node) {
        polls.asked();
        assertThat(polls.count()).isGreaterThan(ENOUGH);
        assertThat(polls.longest())
                .as(
                        "milliseconds in which %s does not ask, from %s",
                        node.name(), List.of(polls.around().getStackTrace()))
                .isLessThan(LONGEST);
    }

    private PortObject trajectory() throws Exception {
        return nodes.run(Nodes.node(Nodes.INTEGRATOR), nodes.model("1, 1"), nodes.drawn(2))
                .out()[0];
    }

    @Test
    void cancelledVisualizerLeavesNoFileAndDrawsWhenItIsAskedAgain() throws Exception {
        PortObject trajectory = trajectory();
        Path folder = Files.createDirectory(scratch.resolve("pictures"));
        HostedNode node =
                Nodes.node(
                        Nodes.GEOMETRY_VISUALIZER,
                        "pictureFile",
                        "xstring",
                        folder.resolve("tokens.png").toString(),
                        "animationFile",
                        "xstring",
                        folder.resolve("film.png").toString(),
                        "frameCount",
                        "xint",
                        "3");
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                Nodes.run(
                                        HostExecution.context(
                                                scratch,
                                                (fraction, message) -> {},
                                                () -> asked.incrementAndGet() > 100),
                                        node,
                                        trajectory))
                .isInstanceOf(CanceledExecutionException.class);
        assertThat(folder).isEmptyDirectory();
        nodes.run(node, trajectory);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("tokens.png", "film.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens.png", "tokens.svg", "film.png"})
    void visualizerCancelledAtAnyQuestionLeavesNoFile(final String name) throws Exception {
        PortObject trajectory = trajectory();
        Path folder = Files.createDirectory(scratch.resolve("pictures"));
        HostedNode node =
                Nodes.node(
                        Nodes.GEOMETRY_VISUALIZER,
                        name.startsWith("film") ? "animationFile" : "pictureFile",
                        "xstring",
                        folder.resolve(name).toString(),
                        "frameCount",
                        "xint",
                        "3");
        AtomicInteger questions = new AtomicInteger();
        Nodes.run(cancelledAt(questions, Integer.MAX_VALUE), node, trajectory);
        Files.delete(folder.resolve(name));
        int all = questions.get();
        assertThat(all).isGreaterThan(2 * TIMES);
        for (int k = 0; k <= TIMES; k++) {
            int raised = all - k * (all - 1) / TIMES;
            assertThatThrownBy(
                            () ->
                                    Nodes.run(
                                            cancelledAt(new AtomicInteger(), raised),
                                            node,
                                            trajectory))
                    .as("cancelled at question %d of %d", raised, all)
                    .isInstanceOf(CanceledExecutionException.class);
            assertThat(folder).isEmptyDirectory();
        }
    }

    private ExecutionContext cancelledAt(final AtomicInteger questions, final int raised) {
        return HostExecution.context(
                scratch, (fraction, message) -> {}, () -> questions.incrementAndGet() >= raised);
    }

    @Test
    void cancelledIntegratorGivesTheSameWhenItIsAskedAgain() throws Exception {
        PortObject model = nodes.model("1, 0.5");
        PortObject tokens = nodes.drawn(2);
        HostedNode node = Nodes.node(Nodes.INTEGRATOR);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                Nodes.run(
                                        HostExecution.context(
                                                scratch,
                                                (fraction, message) -> {},
                                                () -> asked.incrementAndGet() > 500),
                                        node,
                                        model,
                                        tokens))
                .isInstanceOf(CanceledExecutionException.class);
        assertThat(texts(nodes.run(node, model, tokens).out()))
                .isEqualTo(texts(nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens).out()));
    }

    @Test
    void integratorsThatRunAtOnceGiveWhatTheyGiveAlone() throws Exception {
        PortObject identity = nodes.model("1, 1, 1");
        PortObject other = nodes.model("1, 0.5, -0.5");
        PortObject tokens = nodes.drawn(3);
        List<String> first = alone(identity, tokens);
        List<String> second = alone(other, tokens);
        assertThat(first).isNotEqualTo(second);
        FutureTask<List<String>> beside = new FutureTask<>(() -> alone(identity, tokens));
        Thread thread = new Thread(beside);
        thread.start();
        assertThat(alone(other, tokens)).isEqualTo(second);
        assertThat(beside.get()).isEqualTo(first);
        thread.join();
    }

    private List<String> alone(final PortObject model, final PortObject tokens) throws Exception {
        return texts(new Nodes(scratch).run(Nodes.node(Nodes.INTEGRATOR), model, tokens).out());
    }

    /** Every row of every table. */
    private static List<String> texts(final PortObject[] tables) {
        return Arrays.stream(tables)
                .flatMap(table -> Nodes.rows(table).stream())
                .map(row -> row.getKey() + " " + row)
                .toList();
    }
}
