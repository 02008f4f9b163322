// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

class FiveNodesTest extends WithNodes {
    @Test
    void untouchedNodesShowTokensAtTheVerticesOfAPolygon() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        PortObject tokens = nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER)).out()[0];
        PortObject[] flow = nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens).out();
        PortObject[] found = nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR), model, flow[1]).out();

        assertThat(((BufferedDataTable) flow[0]).size()).isEqualTo(40L * 61);
        assertThat(Nodes.text(found[2], 0, "statement")).isEqualTo("Theorem 3.1");
        assertThat(Nodes.text(found[2], 0, "verdict")).isEqualTo("PASS");
        assertThat(Nodes.rows(found[1]))
                .hasSizeBetween(3, 7)
                .allSatisfy(row -> assertThat(row.getCell(2).toString()).isEqualTo("true"));
        for (DataRow token : Nodes.rows(found[0])) {
            // 1e-3 is what e^{-12} leaves of tokens from [-5, 5]^2, with room.
            assertThat(number(token, 2)).isLessThan(1e-3);
        }
    }

    @Test
    void visualizerDrawsAnImageAndFeedsItsView() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        PortObject tokens = nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER)).out()[0];
        PortObject[] flow = nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens).out();
        PortObject[] found = nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR), model, flow[1]).out();
        HostedNode visualizer =
                Nodes.withPort(Nodes.node(Nodes.GEOMETRY_VISUALIZER), "Labelled tokens");
        HostedNode.Executed shown = nodes.run(visualizer, flow[0], found[0]);
        assertThat(shown.out()[0]).isInstanceOf(ImagePortObject.class);
        String data = visualizer.view(shown).orElseThrow().initialData().orElseThrow();
        assertThat(data)
                .startsWith(
                        "{\"result\":{\"title\":\"Rescaled tokens\",\"note\":\"\",\"dimension\":2,");
        assertThat(new String(visualizer.view(shown).orElseThrow().page(), StandardCharsets.UTF_8))
                .contains("teardown");
    }

    @Test
    void tableOfAMatrixBecomesTheValueMatrix() throws Exception {
        HostedNode source = Nodes.matrixFromTable();
        PortObject spectrum =
                nodes.run(source, nodes.table(List.of("a", "b"), List.of(row(2, 1), row(1, 2))))
                        .out()[1];
        assertThat(number(Nodes.rows(spectrum).get(0), 0)).isCloseTo(3, within(1e-14));
        assertThat(number(Nodes.rows(spectrum).get(1), 0)).isCloseTo(1, within(1e-14));
    }

    @Test
    void seedDecidesTheTokens() throws Exception {
        String first =
                Nodes.rows(nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER)).out()[0]).toString();
        String again =
                Nodes.rows(nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER)).out()[0]).toString();
        String other =
                Nodes.rows(
                                nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER, "seed", "xint", "2"))
                                        .out()[0])
                        .toString();
        assertThat(again).isEqualTo(first).isNotEqualTo(other);
    }

    @Test
    void finalTokensKeepTheRowKeysOfTheInput() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        PortObject flow =
                nodes.run(
                                Nodes.node(Nodes.INTEGRATOR),
                                model,
                                nodes.table(List.of("a", "b"), List.of(row(2, 1), row(1, 2))))
                        .out()[1];
        assertThat(Nodes.rows(flow))
                .extracting(r -> r.getKey().getString())
                .containsExactly("Row0", "Row1");
    }

    private static DataCell[] row(final double... values) {
        DataCell[] cells = new DataCell[values.length];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = new DoubleCell(values[k]);
        }
        return cells;
    }

    private static double number(final DataRow row, final int column) {
        return ((DoubleValue) row.getCell(column)).getDoubleValue();
    }
}
