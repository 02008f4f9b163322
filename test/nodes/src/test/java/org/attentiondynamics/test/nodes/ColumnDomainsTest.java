// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** Tables bring what KNIME's views and colours ask of a column: bounds of numbers, and values of texts if they are at most sixty. */
class ColumnDomainsTest extends WithSweeps {
    private static final int MOST_VALUES = 60;

    /** Fewer tables or columns would mean that some node has not been looked at. */
    private static final int TABLES = 14;

    /** Every output table of every node that has one, by name. */
    private Map<String, BufferedDataTable> tables() throws Exception {
        Map<String, BufferedDataTable> tables = new TreeMap<>();
        PortObject[] source = out(tables, "source", Nodes.node(Nodes.MATRIX_SOURCE));
        PortObject[] tokens = out(tables, "tokens", Nodes.node(Nodes.TOKEN_INITIALIZER));
        PortObject[] flow = out(tables, "flow", Nodes.node(Nodes.INTEGRATOR), source[0], tokens[0]);
        out(tables, "found", Nodes.node(Nodes.CLUSTER_DETECTOR), source[0], flow[0]);
        out(
                tables,
                "shown",
                Nodes.withPort(
                        Nodes.node(Nodes.GEOMETRY_VISUALIZER, "frameCount", "xint", "2"), "Frames"),
                flow[0]);
        out(tables, "sweep", sweepOfColumns(), parameters(3));
        out(tables, "model", Nodes.node(Nodes.MODEL_TO_TABLE), source[0]);
        return tables;
    }

    private PortObject[] out(
            final Map<String, BufferedDataTable> tables,
            final String name,
            final HostedNode node,
            final PortObject... in)
            throws Exception {
        PortObject[] out = nodes.run(node, in).out();
        for (int k = 0; k < out.length; k++) {
            if (out[k] instanceof BufferedDataTable table) {
                tables.put(name + " " + k, table);
            }
        }
        return out;
    }

    private static DataColumnDomain domain(final PortObject table, final String column) {
        return ((BufferedDataTable) table).getDataTableSpec().getColumnSpec(column).getDomain();
    }

    private static Set<String> values(final PortObject table, final String column) {
        Set<String> values = new LinkedHashSet<>();
        domain(table, column).getValues().forEach(value -> values.add(value.toString()));
        return values;
    }

    private static double bound(final DataCell cell) {
        return ((DoubleValue) cell).getDoubleValue();
    }

    @Test
    void numbersHaveTheBoundsOfTheirRows() throws Exception {
        List<String> bounded = new ArrayList<>();
        tables().forEach(
                        (name, table) -> {
                            for (DataColumnSpec column : table.getDataTableSpec()) {
                                if (column.getType().isCompatible(DoubleValue.class)) {
                                    double[] there =
                                            Arrays.stream(Nodes.numbers(table, column.getName()))
                                                    .filter(x -> !Double.isNaN(x))
                                                    .toArray();
                                    DataColumnDomain domain = column.getDomain();
                                    String place = name + ", " + column.getName();
                                    assertThat(domain.hasBounds())
                                            .as(place)
                                            .isEqualTo(there.length > 0);
                                    if (there.length > 0) {
                                        bounded.add(place);
                                        assertThat(bound(domain.getLowerBound()))
                                                .as(place)
                                                .isEqualTo(
                                                        Arrays.stream(there).min().getAsDouble());
                                        assertThat(bound(domain.getUpperBound()))
                                                .as(place)
                                                .isEqualTo(
                                                        Arrays.stream(there).max().getAsDouble());
                                    }
                                }
                            }
                        });
        assertThat(bounded)
                .contains(
                        "tokens 0, x1",
                        "flow 0, t",
                        "found 0, cluster",
                        "sweep 0, beta",
                        "shown 1, t");
    }

    @Test
    void textsAndTruthValuesListTheirValuesIfTheyAreFew() throws Exception {
        Map<String, BufferedDataTable> tables = tables();
        assertThat(tables).hasSizeGreaterThanOrEqualTo(TABLES);
        List<String> listed = new ArrayList<>();
        tables.forEach(
                (name, table) -> {
                    for (DataColumnSpec column : table.getDataTableSpec()) {
                        boolean nominal =
                                column.getType().isCompatible(StringValue.class)
                                        || column.getType().isCompatible(BooleanValue.class);
                        Set<String> there =
                                new LinkedHashSet<>(Nodes.texts(table, column.getName()));
                        there.remove("?");
                        String place = name + ", " + column.getName();
                        assertThat(column.getDomain().hasValues())
                                .as(place)
                                .isEqualTo(nominal && there.size() <= MOST_VALUES);
                        if (column.getDomain().hasValues()) {
                            listed.add(place);
                            assertThat(values(table, column.getName()))
                                    .as(place)
                                    .containsExactlyElementsOf(there);
                        }
                    }
                });
        assertThat(listed).contains("found 2, verdict", "flow 0, token");
    }

    @Test
    void verdictsAndStatementsAreAmongTheValuesOfTheirColumns() throws Exception {
        BufferedDataTable statements = tables().get("found 2");
        assertThat(values(statements, "statement")).contains("Theorem 3.1");
        assertThat(values(statements, "verdict")).contains("PASS");
    }

    @Test
    void coordinatesOfTokensFromABoxAreBoundedByIt() throws Exception {
        DataColumnDomain domain = domain(nodes.drawn(2), "x1");
        assertThat(bound(domain.getLowerBound())).isBetween(-5.0, 0.0);
        assertThat(bound(domain.getUpperBound())).isBetween(0.0, 5.0);
    }

    @Test
    void namesOfMoreThanSixtyTokensAreNotListed() throws Exception {
        for (int n : new int[] {MOST_VALUES, MOST_VALUES + 1}) {
            PortObject tokens =
                    nodes.run(
                                    Nodes.node(
                                            Nodes.TOKEN_INITIALIZER,
                                            "tokens",
                                            "xint",
                                            String.valueOf(n)))
                            .out()[0];
            PortObject trajectory =
                    nodes.run(
                                    Nodes.node(Nodes.INTEGRATOR, "horizon", "xdouble", "0.1"),
                                    nodes.model("1, 1"),
                                    tokens)
                            .out()[0];
            assertThat(domain(trajectory, "token").hasValues())
                    .as("%d tokens", n)
                    .isEqualTo(n == MOST_VALUES);
        }
    }

    @Test
    void truthValuesAreBothBoundedAndListed() throws Exception {
        BufferedDataTable clusters = tables().get("found 1");
        assertThat(values(clusters, "vertex")).contains("true");
        assertThat(domain(clusters, "vertex").hasBounds()).isTrue();
    }
}
