// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;

/** Cancelling answers at once, also where there are many tokens, and leaves nothing behind that later runs could meet. */
class CancellingTest extends WithNodes {
    private static final String MANY = "20000";

    /**
     * Milliseconds of processor time. Users are to wait 100 at most; five times as many allow for classes that are loaded and loops that are
     * not compiled yet.
     */
    private static final double LONGEST = 500;

    /** At least so many answers make sure that the test looks at something. */
    private static final long ENOUGH = 100;

    /** As many as a part of a second takes. */
    private static final long MANY_ANSWERS = 5_000;

    /** One evaluation, without the exponentials of 400 million scores. */
    private static final String[] SHORT = {
        "attentionRule", "xstring", "HARDMAX",
        "motion", "xstring", "LAYERS",
        "horizon", "xdouble", "1.0",
        "frames", "xint", "2",
        "mostEntries", "xint", "1000000",
    };

    @Test
    void nodesAskAllTheTimeWhetherTheyAreCancelled() throws Exception {
        PortObject model = nodes.model("1, 0.5, -0.5");
        PortObject tokens =
                asking(
                        Nodes.node(
                                Nodes.TOKEN_INITIALIZER,
                                "tokens",
                                "xint",
                                MANY,
                                "dimension",
                                "xint",
                                "3",
                                "normalisation",
                                "xstring",
                                "STANDARDISED"))[0];
        asks(new Polls(MANY_ANSWERS), Nodes.node(Nodes.INTEGRATOR), model, tokens);
        PortObject[] run = asking(Nodes.node(Nodes.INTEGRATOR, SHORT), model, tokens);
        PortObject[] seen = asking(Nodes.node(Nodes.CLUSTER_DETECTOR), model, run[0]);
        asking(
                Nodes.withPorts(
                        Nodes.node(
                                Nodes.GEOMETRY_VISUALIZER,
                                "width",
                                "xint",
                                "400",
                                "height",
                                "xint",
                                "300"),
                        Map.of("Labelled tokens", 1, "Attention model", 1)),
                run[0],
                seen[0],
                model);
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

    @Test
    void cancelledVisualizerLeavesNoFileAndDrawsWhenItIsAskedAgain() throws Exception {
        PortObject trajectory =
                nodes.run(Nodes.node(Nodes.INTEGRATOR), nodes.model("1, 1"), nodes.drawn(2))
                        .out()[0];
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
