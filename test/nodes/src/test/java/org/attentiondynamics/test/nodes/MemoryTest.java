// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

/** Nodes say what would fit before they take memory that is not there. */
class MemoryTest extends WithNodes {
    /** Of which nodes may take 70 %, that is 7000 bytes. */
    private static final long LITTLE = 10_000;

    private static final String REMEDY = ", or raise the memory limit of the program.";

    @Test
    void matricesThatDoNotFitAreNotMade() throws Exception {
        refused(
                Nodes.node(Nodes.MATRIX_SOURCE, "dimension", "xint", "6"),
                "Cannot make the matrices, because those of dimension 6 and their eigenvalues take about 0.0 GB of memory and 0.0 GB are to be had. "
                        + "Choose a smaller dimension or fewer heads"
                        + REMEDY);
        refused(
                Nodes.node(Nodes.MATRIX_SOURCE, "dimension", "xint", "2", "heads", "xint", "1000"),
                "Cannot make the matrices, because those of 1000 heads of dimension 2 and their eigenvalues take about 0.0 GB of memory and 0.0 GB are to be "
                        + "had. Choose a smaller dimension or fewer heads"
                        + REMEDY);
    }

    @Test
    void tokensThatDoNotFitAreNotHeld() throws Exception {
        String sentence =
                "Cannot hold the tokens, because 60 tokens of 2 coordinates take about 0.0 GB of memory and 0.0 GB are to be had. Take at most 47 tokens"
                        + REMEDY;
        String[] sixty = {"tokens", "xint", "60", "normalisation", "xstring", "CENTRED"};
        refused(Nodes.node(Nodes.TOKEN_INITIALIZER, sixty), sentence);
        PortObject table = nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER, sixty)).out()[0];
        refused(
                Nodes.withPort(
                        Nodes.node(Nodes.TOKEN_INITIALIZER, "distribution", "xstring", "TABLE"),
                        "Token table"),
                sentence,
                table);
    }

    @Test
    void tokensThatAreWrittenOneByOneNeedNoMemory() throws Exception {
        HostedNode node = Nodes.node(Nodes.TOKEN_INITIALIZER, "tokens", "xint", "60");
        try (LittleMemory little = new LittleMemory(node, LITTLE)) {
            assertThat(Nodes.rows(nodes.run(node).out()[0])).hasSize(60);
        }
    }

    @Test
    void flowThatDoesNotFitIsNotBegun() throws Exception {
        refused(
                Nodes.node(Nodes.INTEGRATOR),
                "Cannot integrate, because 40 tokens in 2 coordinates take about 0.0 GB of memory and 0.0 GB are to be had. Take at most 1 tokens"
                        + REMEDY,
                nodes.model("1, 1"),
                nodes.drawn(2));
        refused(
                Nodes.node(Nodes.INTEGRATOR),
                "Cannot integrate, because 40 tokens in 6 coordinates take about 0.0 GB of memory and 0.0 GB are to be had. Take fewer coordinates"
                        + REMEDY,
                nodes.model("1, 1, 1, 1, 1, 1"),
                nodes.drawn(6));
    }

    @Test
    void tokensThatDoNotFitAreNotObserved() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject[] run = nodes.run(Nodes.node(Nodes.INTEGRATOR), model, nodes.drawn(2)).out();
        String sentence =
                "Cannot observe the tokens, because 40 tokens of 2 coordinates take about 0.0 GB of memory and 0.0 GB are to be had. Take at most 7 tokens"
                        + REMEDY;
        refused(Nodes.node(Nodes.CLUSTER_DETECTOR), sentence, model, run[0]);
        refused(Nodes.node(Nodes.CLUSTER_DETECTOR), sentence, model, run[1]);
    }

    @Test
    void pictureThatDoesNotFitIsNotDrawn() throws Exception {
        PortObject trajectory =
                nodes.run(Nodes.node(Nodes.INTEGRATOR), nodes.model("1, 1"), nodes.drawn(2))
                        .out()[0];
        HostedNode node = Nodes.node(Nodes.GEOMETRY_VISUALIZER);
        try (LittleMemory little = new LittleMemory(node, 1_000_000_000)) {
            HostedNode large =
                    Nodes.node(
                            Nodes.GEOMETRY_VISUALIZER,
                            "width",
                            "xint",
                            "10000",
                            "height",
                            "xint",
                            "5000");
            assertThatThrownBy(() -> nodes.run(large, trajectory))
                    .isInstanceOf(KNIMEException.class)
                    .hasMessage(
                            "Cannot draw the image, because 10000 times 5000 pixels take about 0.8 GB of memory and 0.7 GB are to be had. "
                                    + "Set a width of 9354 and a height of 4677"
                                    + REMEDY);
        }
    }

    private void refused(final HostedNode node, final String sentence, final PortObject... in)
            throws Exception {
        try (LittleMemory little = new LittleMemory(node, LITTLE)) {
            assertThatThrownBy(() -> nodes.run(node, in))
                    .isInstanceOf(KNIMEException.class)
                    .hasMessage(sentence);
        }
    }
}
