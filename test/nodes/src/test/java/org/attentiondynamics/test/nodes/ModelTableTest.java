// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attentiondynamics.standin.HostExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

/** Models become tables and models again. */
class ModelTableTest extends WithNodes {
    private static final List<String> COLUMNS = List.of("head", "matrix", "row", "column", "value");

    /** V of one coordinate is the smallest model there is. */
    private static final String SMALLEST = "1 Q 1 1 2; 1 K 1 1 3; 1 V 1 1 4";

    @Test
    void everyEntryIsARow() throws Exception {
        PortObject table = entries(nodes.model("1, -0.5"));
        assertThat(Nodes.columns(table)).isEqualTo(COLUMNS);
        assertThat(Nodes.rows(table)).hasSize(3 * 4);
        assertThat(Nodes.texts(table, "matrix").subList(8, 12)).containsOnly("V");
        assertThat(Nodes.numbers(table, "row")).endsWith(1, 1, 2, 2);
        assertThat(Nodes.numbers(table, "column")).endsWith(1, 2, 1, 2);
        assertThat(Nodes.numbers(table, "value")).endsWith(1, 0, 0, -0.5);
    }

    @Test
    void modelsComeBackToTheBit() throws Exception {
        PortObject model = random();
        PortObject table = entries(model);
        PortObject again = model((BufferedDataTable) table);
        assertThat(again.getSummary()).isEqualTo(model.getSummary());
        assertThat(bits(entries(again))).hasSize(2 * (2 * 2 * 3 + 9)).isEqualTo(bits(table));
    }

    @Test
    void rowsMayBeInAnyOrder() throws Exception {
        PortObject table = entries(random());
        List<DataRow> rows = new ArrayList<>(Nodes.rows(table));
        Collections.shuffle(rows, new Random(1));
        assertThat(bits(entries(model(nodes.withRows(table, rows))))).isEqualTo(bits(table));
    }

    /** Files of numbers leave it open which type a column gets. */
    @Test
    void wholeNumbersMayHaveAnyType() throws Exception {
        List<DataCell[]> rows = new ArrayList<>();
        for (String matrix : List.of("Q", "K", "V")) {
            rows.add(
                    new DataCell[] {
                        new LongCell(1),
                        new StringCell(matrix),
                        new DoubleCell(1),
                        new IntCell(1),
                        new IntCell(7)
                    });
        }
        assertThat(Nodes.numbers(entries(model(nodes.table(COLUMNS, rows))), "value"))
                .containsExactly(7, 7, 7);
    }

    @Test
    void summarySaysWhatTheModelIs() throws Exception {
        assertThat(nodes.model("1, 1").getSummary())
                .isEqualTo("Attention model: 1 head, V 2x2, Q and K 2x2");
        assertThat(random().getSummary()).isEqualTo("Attention model: 2 heads, V 3x3, Q and K 2x3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Q 1 1 2; 1 K 1 1 3|there is no matrix V of head 1. Provide Q, K and V of every head, counted from 1.",
                "2 Q 1 1 2; 2 K 1 1 3; 2 V 1 1 4|there is no matrix Q of head 1. Provide Q, K and V of every head, counted from 1.",
                "1 Q 1 1 2; 1 K 1 1 3; 1 V 1 1 4; 1 V 2 2 4|the matrix V of head 1 is 2x2 and has 2 entries. Provide each entry once.",
                "1 Q 1 1 2; 1 K 1 1 3; 1 V 1 2 4|the matrix V of head 1 is 1x2 and has 1 entry. Provide each entry once.",
                "1 Q 1 1 2; 1 K 1 1 3; 1 V 2 2 4; 1 V 1 1 4; 1 V 1 2 4; 1 V 1 2 4|the entry of the matrix V of head 1 in row 1 and column 2 is there twice. Provide each entry once.",
                "1 W 1 1 2|column \"matrix\" holds \"W\" in row \"Row0\". Name the matrices Q, K and V.",
                "1 Q 1.5 1 2|column \"row\" holds 1.5 in row \"Row0\". Count heads, rows and columns in whole numbers from 1.",
                "0 Q 1 1 2|column \"head\" holds 0.0 in row \"Row0\". Count heads, rows and columns in whole numbers from 1.",
                "1 Q 1 1 NaN|column \"value\" holds NaN in row \"Row0\". Replace or filter values that are not finite first.",
            })
    void whatIsNoModelIsRefused(final String entries, final String because) {
        assertThatThrownBy(() -> model(table(entries)))
                .isInstanceOf(KNIMEException.class)
                .hasMessage("Cannot read the attention model, because " + because);
    }

    @Test
    void matricesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> model(table("1 Q 1 1 2; 1 K 1 1 3; 1 V 1 1 4; 1 V 1 2 4")))
                .isInstanceOf(KNIMEException.class)
                .hasMessageStartingWith("Cannot read the attention model, because ")
                .hasMessageEndingWith(". Correct the table.");
    }

    @Test
    void missingCellsAreNamed() {
        List<DataCell[]> rows = new ArrayList<>();
        rows.add(cells("1 Q 1 1 2"));
        rows.add(cells("1 Q 1 2 2"));
        rows.get(1)[1] = DataType.getMissingCell();
        assertThatThrownBy(() -> model(nodes.table(COLUMNS, rows)))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot read the attention model, because column \"matrix\" has a missing value in row \"Row1\". Name the matrices Q, K and V.");
        rows.get(1)[1] = new StringCell("Q");
        rows.get(1)[4] = DataType.getMissingCell();
        assertThatThrownBy(() -> model(nodes.table(COLUMNS, rows)))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot read the attention model, because column \"value\" has a missing value in row \"Row1\". Filter or impute missing values first.");
    }

    @Test
    void tableWithoutRowsIsRefused() throws Exception {
        assertThatThrownBy(() -> model(nodes.withRows(table(SMALLEST), List.of())))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot read the attention model, because the table has no rows. Provide every entry of Q, K and V.");
    }

    @Test
    void columnsThatAreMissingOrOfAnotherTypeAreNamedBeforeExecution() throws Exception {
        List<DataCell[]> rows = new ArrayList<>();
        rows.add(cells("1 Q 1 1 2"));
        refusesToConfigure(
                Nodes.node(Nodes.TABLE_TO_MODEL),
                nodes.table(List.of("head", "matrix", "row", "col", "value"), rows),
                "Cannot read the attention model, because the table has no column \"column\". Connect a table with the columns head, matrix, row, column, value.");
        rows.get(0)[1] = new IntCell(1);
        refusesToConfigure(
                Nodes.node(Nodes.TABLE_TO_MODEL),
                nodes.table(COLUMNS, rows),
                "Cannot read the attention model, because column \"matrix\" does not hold texts but "
                        + IntCell.TYPE.getName()
                        + ". Name the matrices Q, K and V.");
        rows.get(0)[1] = new StringCell("Q");
        rows.get(0)[2] = new StringCell("first");
        assertThatThrownBy(() -> model(nodes.table(COLUMNS, rows)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(
                        "Cannot read the attention model, because column \"row\" does not hold numbers but ");
    }

    @Test
    void cancellingEndsBoth() throws Exception {
        PortObject model = random();
        PortObject table = entries(model);
        var cancelled = HostExecution.context(scratch, (fraction, message) -> {}, () -> true);
        assertThatThrownBy(() -> Nodes.run(cancelled, Nodes.node(Nodes.MODEL_TO_TABLE), model))
                .isInstanceOf(CanceledExecutionException.class);
        assertThatThrownBy(() -> Nodes.run(cancelled, Nodes.node(Nodes.TABLE_TO_MODEL), table))
                .isInstanceOf(CanceledExecutionException.class);
    }

    /** Two heads of size 2 in three dimensions. */
    private PortObject random() throws Exception {
        return nodes.run(
                        Nodes.node(
                                Nodes.MATRIX_SOURCE,
                                "value",
                                "xstring",
                                "GAUSSIAN",
                                "dimension",
                                "xint",
                                "3",
                                "query",
                                "xstring",
                                "GAUSSIAN",
                                "key",
                                "xstring",
                                "GAUSSIAN",
                                "headSize",
                                "xint",
                                "2",
                                "heads",
                                "xint",
                                "2"))
                .out()[0];
    }

    private PortObject entries(final PortObject model) throws Exception {
        return nodes.run(Nodes.node(Nodes.MODEL_TO_TABLE), model).out()[0];
    }

    private PortObject model(final BufferedDataTable table) throws Exception {
        return nodes.run(Nodes.node(Nodes.TABLE_TO_MODEL), table).out()[0];
    }

    private BufferedDataTable table(final String entries) {
        List<DataCell[]> rows = new ArrayList<>();
        for (String entry : entries.split("; ")) {
            rows.add(cells(entry));
        }
        return nodes.table(COLUMNS, rows);
    }

    private static DataCell[] cells(final String entry) {
        String[] parts = entry.split(" ");
        return new DataCell[] {
            new DoubleCell(Double.parseDouble(parts[0])),
            new StringCell(parts[1]),
            new DoubleCell(Double.parseDouble(parts[2])),
            new DoubleCell(Double.parseDouble(parts[3])),
            new DoubleCell(Double.parseDouble(parts[4]))
        };
    }

    /** Rows with the bits of their values, so that 0 and -0 differ. */
    private static List<String> bits(final PortObject table) {
        return Nodes.rows(table).stream()
                .map(
                        row ->
                                row
                                        + " "
                                        + Double.doubleToRawLongBits(
                                                ((DoubleValue) row.getCell(4)).getDoubleValue()))
                .toList();
    }
}
