// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** Row keys and column names that users bring with them. */
class NamesTest extends WithNodes {
    private static final List<String> KEYS = List.of("the", "cat", "Row0");

    @Test
    void tokensKeepTheirRowKeysFromTheFirstTableToTheLast() throws Exception {
        PortObject model = nodes.model("1, 1");
        BufferedDataTable words = named(List.of("u", "v"));
        PortObject tokens = nodes.run(fromTable(), words).out()[0];
        PortObject[] run = nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens).out();
        PortObject[] seen = nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR), model, run[1]).out();
        PortObject[] late = nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR), model, run[0]).out();
        for (PortObject table : List.of(tokens, run[1], seen[0], late[0])) {
            assertThat(keys(table)).isEqualTo(KEYS);
        }
        assertThat(Nodes.texts(run[0], "token").subList(0, 3)).isEqualTo(KEYS);
        assertThat(KEYS).containsAll(Nodes.texts(run[1], "leader"));
        assertThat(KEYS).containsAll(Nodes.texts(seen[0], "leader"));
    }

    /** Outputs hold our columns alone, so that no name of the input can be there twice. */
    @Test
    void columnsNamedLikeOursAreCoordinatesLikeAnyOther() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject[] expected =
                nodes.run(Nodes.node(Nodes.INTEGRATOR), model, named(List.of("u", "v"))).out();
        for (List<String> names :
                List.of(
                        List.of("z1", "z2"),
                        List.of("z2", "z1"),
                        List.of("t", "token"),
                        List.of("leader", "limit1"),
                        List.of("x1", "error"))) {
            PortObject[] run = nodes.run(Nodes.node(Nodes.INTEGRATOR), model, named(names)).out();
            for (int k = 0; k < run.length; k++) {
                assertThat(Nodes.columns(run[k])).isEqualTo(Nodes.columns(expected[k]));
                assertThat(cells(run[k]))
                        .as("tokens in columns %s", names)
                        .isEqualTo(cells(expected[k]));
            }
        }
    }

    @Test
    void tokensFromColumnsNamedLikeOursAreNumberedInTheirOrder() throws Exception {
        PortObject tokens = nodes.run(fromTable(), named(List.of("x2", "x1"))).out()[0];
        assertThat(Nodes.columns(tokens)).containsExactly("x1", "x2");
        assertThat(Nodes.numbers(tokens, "x1")).containsExactly(1, 2, -3);
        assertThat(Nodes.numbers(tokens, "x2")).containsExactly(0.5, -1, 4);
    }

    @Test
    void massesFromAColumnNamedLikeACoordinateAreNoCoordinate() throws Exception {
        PortObject tokens =
                nodes.run(
                                Nodes.withPort(
                                        Nodes.node(
                                                Nodes.TOKEN_INITIALIZER,
                                                "distribution",
                                                "xstring",
                                                "TABLE",
                                                "hasMasses",
                                                "xboolean",
                                                "true",
                                                "massColumn",
                                                "xstring",
                                                "x1"),
                                        "Token table"),
                                positive())
                        .out()[0];
        assertThat(Nodes.columns(tokens)).containsExactly("x1", "mass");
        assertThat(Nodes.numbers(tokens, "x1")).containsExactly(7, 8);
        assertThat(Nodes.numbers(tokens, "mass")).containsExactly(2, 3);
    }

    private static HostedNode fromTable() throws Exception {
        return Nodes.withPort(
                Nodes.node(Nodes.TOKEN_INITIALIZER, "distribution", "xstring", "TABLE"),
                "Token table");
    }

    private BufferedDataTable positive() {
        List<DataCell[]> rows = new ArrayList<>();
        rows.add(new DataCell[] {new DoubleCell(2), new DoubleCell(7)});
        rows.add(new DataCell[] {new DoubleCell(3), new DoubleCell(8)});
        return nodes.table(List.of("x1", "x2"), rows);
    }

    /** Three tokens whose keys are words, in columns of these names. */
    private BufferedDataTable named(final List<String> columns) {
        List<DataCell[]> cells = new ArrayList<>();
        cells.add(new DataCell[] {new DoubleCell(1), new DoubleCell(0.5)});
        cells.add(new DataCell[] {new DoubleCell(2), new DoubleCell(-1)});
        cells.add(new DataCell[] {new DoubleCell(-3), new DoubleCell(4)});
        List<DataRow> rows = new ArrayList<>();
        for (int i = 0; i < KEYS.size(); i++) {
            rows.add(new DefaultRow(new RowKey(KEYS.get(i)), cells.get(i)));
        }
        return nodes.withRows(nodes.table(columns, cells), rows);
    }

    private static List<String> keys(final PortObject table) {
        return Nodes.rows(table).stream().map(row -> row.getKey().getString()).toList();
    }

    private static List<String> cells(final PortObject table) {
        return Nodes.rows(table).stream().map(Object::toString).toList();
    }
}
