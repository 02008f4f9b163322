// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Tokens read from the numeric columns of a table. */
class TokenTablesTest extends WithNodes {
    private static final List<String> COLUMNS = List.of("word", "u", "weight", "v");

    @Test
    void everyNumericColumnIsACoordinateByDefault() throws Exception {
        HostedNode node = node();
        PortObject tokens = nodes.run(node, words()).out()[0];
        assertThat(Nodes.columns(tokens)).containsExactly("x1", "x2", "x3");
        assertThat(Nodes.numbers(tokens, "x1")).containsExactly(1, -4, 7);
        assertThat(Nodes.numbers(tokens, "x2")).containsExactly(2, 5, 1);
        assertThat(Nodes.numbers(tokens, "x3")).containsExactly(3, 6, 9);
    }

    @Test
    void outputIsKnownBeforeExecution() throws Exception {
        HostedNode node = node("hasMasses", "xboolean", "true", "massColumn", "xstring", "weight");
        PortObjectSpec[] specs =
                node.configure(new PortObjectSpec[] {words().getDataTableSpec()}).specs();
        assertThat(((DataTableSpec) specs[0]).stream().map(c -> c.getName()))
                .containsExactly("x1", "x2", "mass");
    }

    @Test
    void tableNotYetKnownLeavesTheOutputOpen() throws Exception {
        assertThat(node().configure(new PortObjectSpec[1]).specs())
                .containsExactly((PortObjectSpec) null);
    }

    @Test
    void rowKeysAreKept() throws Exception {
        BufferedDataTable table =
                nodes.withRows(
                        words(),
                        List.of(
                                new DefaultRow(new RowKey("alpha"), row("a", 1, 2, 3)),
                                new DefaultRow(new RowKey("beta"), row("b", 4, 5, 6))));
        assertThat(Nodes.rows(nodes.run(node(), table).out()[0]))
                .extracting(row -> row.getKey().getString())
                .containsExactly("alpha", "beta");
    }

    @Test
    void selectedColumnsAloneAreRead() throws Exception {
        HostedNode node = node();
        NodeSettings settings = tableSettings(node);
        var byHand = settings.getNodeSettings("coordinates").getNodeSettings("manualFilter");
        byHand.addStringArray("manuallySelected", "v");
        byHand.addBoolean("includeUnknownColumns", false);
        node.loadSettings(settings);
        PortObject tokens = nodes.run(node, words()).out()[0];
        assertThat(Nodes.columns(tokens)).containsExactly("x1");
        assertThat(Nodes.numbers(tokens, "x1")).containsExactly(3, 6, 9);
    }

    @Test
    void massColumnIsCarriedAlongAndIsNoCoordinate() throws Exception {
        HostedNode node = node("hasMasses", "xboolean", "true", "massColumn", "xstring", "weight");
        PortObject tokens = nodes.run(node, words()).out()[0];
        assertThat(Nodes.columns(tokens)).containsExactly("x1", "x2", "mass");
        assertThat(Nodes.numbers(tokens, "x2")).containsExactly(3, 6, 9);
        assertThat(Nodes.numbers(tokens, "mass")).containsExactly(2, 5, 1);
    }

    @Test
    void integratorTakesTheMassColumn() throws Exception {
        HostedNode node = node("hasMasses", "xboolean", "true", "massColumn", "xstring", "weight");
        PortObject tokens = nodes.run(node, words()).out()[0];
        HostedNode integrator =
                Nodes.node(
                        Nodes.INTEGRATOR,
                        "hasMasses",
                        "xboolean",
                        "true",
                        "massColumn",
                        "xstring",
                        "mass",
                        "horizon",
                        "xdouble",
                        "0.1");
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        assertThat(Nodes.rows(nodes.run(integrator, model, tokens).out()[1])).hasSize(3);
    }

    @Test
    void tokensOfATableAreNormalised() throws Exception {
        HostedNode node =
                node(
                        "hasMasses",
                        "xboolean",
                        "true",
                        "massColumn",
                        "xstring",
                        "weight",
                        "normalisation",
                        "xstring",
                        "CENTRED");
        double[] x = Nodes.numbers(nodes.run(node, words()).out()[0], "x1");
        // The mean is (2 (1) + 5 (-4) + 1 (7)) / 8 = -11/8.
        assertThat(x).containsExactly(new double[] {2.375, -2.625, 8.375}, within(1e-14));
    }

    @Test
    void rowsWithValuesThatAreMissingOrNotFiniteCanBeSkipped() throws Exception {
        HostedNode node = node("missing", "xstring", "SKIP");
        HostedNode.Executed made = nodes.run(node, withGaps());
        assertThat(Nodes.rows(made.out()[0]))
                .extracting(row -> row.getKey().getString())
                .containsExactly("Row0", "Row3");
        assertThat(made.warning())
                .hasValue("2 rows were skipped, because a value is missing or not finite.");
    }

    @Test
    void missingMassSkipsTheRowAsWell() throws Exception {
        HostedNode node =
                node(
                        "missing",
                        "xstring",
                        "SKIP",
                        "hasMasses",
                        "xboolean",
                        "true",
                        "massColumn",
                        "xstring",
                        "u");
        HostedNode.Executed made = nodes.run(node, withGaps());
        assertThat(Nodes.numbers(made.out()[0], "mass")).containsExactly(1, 7);
        BufferedDataTable one =
                nodes.tableOf(
                        List.of("u", "v"),
                        List.of(DoubleCell.TYPE, DoubleCell.TYPE),
                        List.of(
                                new DataCell[] {DataType.getMissingCell(), new DoubleCell(3)},
                                new DataCell[] {new DoubleCell(1), new DoubleCell(3)}));
        assertThat(nodes.run(node, one).warning())
                .hasValue("1 row was skipped, because a value is missing or not finite.");
    }

    @Test
    void nothingSkippedIsNoWarning() throws Exception {
        assertThat(nodes.run(node("missing", "xstring", "SKIP"), words()).warning()).isEmpty();
    }

    @Test
    void tableOfGapsAloneIsRefused() throws Exception {
        BufferedDataTable gaps =
                nodes.tableOf(
                        List.of("u"),
                        List.of(DoubleCell.TYPE),
                        List.of(
                                new DataCell[] {DataType.getMissingCell()},
                                new DataCell[] {new DoubleCell(Double.NaN)}));
        refuses(
                node("missing", "xstring", "SKIP"),
                gaps,
                "Cannot read tokens, because each of the 2 rows has a missing value or one that is not finite. "
                        + "Select other columns, or impute missing values first.");
    }

    @Test
    void gapsAreRefusedByDefaultWithColumnAndRow() throws Exception {
        refuses(
                node(),
                withGaps(),
                "Cannot read tokens, because column \"v\" has a missing value in row \"Row1\". Filter or impute missing values first.");
        BufferedDataTable infinite =
                nodes.tokens(new double[] {1, 2}, new double[] {3, Double.POSITIVE_INFINITY});
        refuses(
                node(),
                infinite,
                "Cannot read tokens, because column \"c2\" holds Infinity in row \"Row1\". "
                        + "Replace or filter values that are not finite first.");
    }

    @ParameterizedTest
    @CsvSource({"REFUSE", "SKIP"})
    void tableWithoutRowsIsRefused(final String missing) throws Exception {
        refuses(
                node("missing", "xstring", missing),
                nodes.withRows(words(), List.of()),
                "Cannot read tokens, because the table has no rows. Provide at least one token.");
    }

    @ParameterizedTest
    @CsvSource({"REFUSE", "SKIP"})
    void massThatIsNotAboveZeroIsRefused(final String missing) throws Exception {
        refuses(
                node(
                        "missing",
                        "xstring",
                        missing,
                        "hasMasses",
                        "xboolean",
                        "true",
                        "massColumn",
                        "xstring",
                        "u"),
                words(),
                "Cannot read masses, because column \"u\" holds -4.0 in row \"Row1\". "
                        + "Replace or filter masses that are not above 0 first.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Cannot read masses, because no mass column is selected. Select one, or say that tokens have no masses.",
                "gone|Cannot read masses, because the table has no column \"gone\". Select other columns.",
                "word|Cannot read masses, because column \"word\" does not hold numbers but String. Deselect it or convert it first.",
            })
    void massColumnThatCannotBeReadIsRefused(final String column, final String sentence)
            throws Exception {
        HostedNode node = node("hasMasses", "xboolean", "true", "massColumn", "xstring", column);
        refusesToConfigure(node, words(), sentence);
    }

    @Test
    void selectedColumnThatIsAbsentIsRefused() throws Exception {
        HostedNode node = node();
        NodeSettings settings = tableSettings(node);
        settings.getNodeSettings("coordinates")
                .getNodeSettings("manualFilter")
                .addStringArray("manuallySelected", "u", "gone");
        node.loadSettings(settings);
        refusesToConfigure(
                node,
                words(),
                "Cannot read coordinates, because the table has no column \"gone\". Select other columns.");
    }

    @Test
    void tableOfTextAloneIsRefused() throws Exception {
        BufferedDataTable text =
                nodes.table(
                        List.of("word"), List.<DataCell[]>of(new DataCell[] {new StringCell("a")}));
        refusesToConfigure(
                node(),
                text,
                "Cannot read tokens, because no numeric column is selected. Connect a table with numeric columns or select some.");
    }

    @ParameterizedTest
    @CsvSource({"TABLE", "TOKEN_EMBEDDINGS"})
    void noTableIsASentence(final String family) throws Exception {
        HostedNode node = Nodes.node(Nodes.TOKEN_INITIALIZER, "distribution", "xstring", family);
        assertThatThrownBy(() -> nodes.run(node))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot read tokens, because no table is connected. Add the input port \"Token table\" and connect a table.");
    }

    @Test
    void tableThatIsNotUsedIsAWarning() throws Exception {
        HostedNode node = withTable(List.of());
        assertThat(node.configure(new PortObjectSpec[] {words().getDataTableSpec()}).warning())
                .hasValue(
                        "The connected table is not used. Choose the distribution \"From the table\" or \"Embeddings of token ids\" to read it.");
        assertThat(Nodes.rows(nodes.run(node, words()).out()[0])).hasSize(40);
    }

    @Test
    void numbersBeyondDoublePrecisionAreRefusedByNormalisation() throws Exception {
        refuses(
                node("normalisation", "xstring", "CENTRED"),
                nodes.tokens(new double[] {1.5e308}, new double[] {-1.5e308}),
                "Cannot normalise the tokens, because numbers beyond 1e308 would arise. Divide the coordinates by a constant first.");
    }

    /** A node that reads the table. */
    private static HostedNode node(final String... changes) throws Exception {
        return withTable(List.of("distribution", "xstring", "TABLE"), changes);
    }

    /** A Token Initializer with a port for the table. */
    static HostedNode withTable(final List<String> changes, final String... more) throws Exception {
        return Nodes.withPort(Nodes.node(Nodes.TOKEN_INITIALIZER, changes, more), "Token table");
    }

    private static NodeSettings tableSettings(final HostedNode node) {
        return Nodes.settings(node, "distribution", "xstring", "TABLE");
    }

    private BufferedDataTable words() {
        return nodes.table(
                COLUMNS, List.of(row("a", 1, 2, 3), row("b", -4, 5, 6), row("c", 7, 1, 9)));
    }

    private BufferedDataTable withGaps() {
        DataCell[] missing = row("b", 4, 5, 6);
        missing[3] = DataType.getMissingCell();
        return nodes.table(
                COLUMNS,
                List.of(row("a", 1, 2, 3), missing, row("c", Double.NaN, 8, 9), row("d", 7, 1, 9)));
    }

    private static DataCell[] row(
            final String word, final double u, final int weight, final double v) {
        return new DataCell[] {
            new StringCell(word), new DoubleCell(u), new IntCell(weight), new DoubleCell(v)
        };
    }
}
