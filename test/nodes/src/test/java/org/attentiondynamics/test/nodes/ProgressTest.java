// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.node.port.PortObject;

/** What a user reads while a node works. */
class ProgressTest extends WithNodes {
    @Test
    void integratorTellsTimeAndStepsInFewDigits() throws Exception {
        assertThat(said(Nodes.node(Nodes.INTEGRATOR), nodes.model("1, 0.5"), nodes.drawn(2)))
                .isNotEmpty()
                .allSatisfy(
                        message ->
                                assertThat(message)
                                        .matches("t = \\d+(\\.\\d{1,8})? of 12, \\d+ steps"));
    }

    @Test
    void timeThatRunsBackwardIsToldAsItIsReported() throws Exception {
        assertThat(
                        said(
                                Nodes.node(
                                        Nodes.INTEGRATOR,
                                        "direction",
                                        "xstring",
                                        "BACKWARD",
                                        "horizon",
                                        "xdouble",
                                        "1.5"),
                                nodes.model("1, 0.5"),
                                nodes.drawn(2)))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains(" of -1.5, "));
    }

    @Test
    void detectorTellsEveryFrame() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject trajectory =
                nodes.run(
                                Nodes.node(Nodes.INTEGRATOR, "frames", "xint", "3"),
                                model,
                                nodes.drawn(2))
                        .out()[0];
        assertThat(said(Nodes.node(Nodes.CLUSTER_DETECTOR), model, trajectory))
                .containsExactly("frame 1 of 3", "frame 2 of 3", "frame 3 of 3");
    }

    @Test
    void visualizerTellsWhatItDoesAndEveryFrame() throws Exception {
        PortObject trajectory =
                nodes.run(
                                Nodes.node(Nodes.INTEGRATOR, "frames", "xint", "2"),
                                nodes.model("1, 1"),
                                nodes.drawn(2))
                        .out()[0];
        assertThat(
                        said(
                                Nodes.withPort(Nodes.node(Nodes.GEOMETRY_VISUALIZER), "Frames"),
                                trajectory))
                .containsExactly(
                        "reading the trajectory",
                        "drawing the image",
                        "frame 1 of 2",
                        "frame 2 of 2");
    }

    /** All different messages, in order. */
    private Set<String> said(final HostedNode node, final PortObject... in) throws Exception {
        Set<String> messages = new LinkedHashSet<>();
        Nodes.run(
                HostExecution.context(
                        scratch,
                        (fraction, message) -> {
                            if (message != null) {
                                messages.add(message);
                            }
                        },
                        () -> false),
                node,
                in);
        return messages;
    }
}
