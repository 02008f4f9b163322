// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEConstants;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.util.ThreadPool;

/** Nothing is computed twice, and no file is harmed. */
class ParameterSweepProgressTest extends WithSweeps {
    private static final int RUNS = 12;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = scratch.resolve("progress.jsonl");
    }

    private HostedNode kept(final String... changes) throws Exception {
        List<String> all = new ArrayList<>(List.of(changes));
        all.addAll(List.of("progressFile", "xstring", file.toString()));
        return sweepOfColumns(all.toArray(String[]::new));
    }

    private List<String> fileLines() throws IOException {
        return Files.readAllLines(file);
    }

    private void cancelAfter(final int results) throws Exception {
        ExecutionContext exec =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> {},
                        () -> {
                            try {
                                return Files.exists(file) && fileLines().size() > results;
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        ThreadPool pool = KNIMEConstants.GLOBAL_THREAD_POOL;
        int usual = pool.getMaxThreads();
        pool.setMaxThreads(
                1); // so that nothing ends behind the back of the thread that hears of it
        try {
            assertThatThrownBy(() -> Nodes.run(exec, kept(), parameters(RUNS)))
                    .isInstanceOf(CanceledExecutionException.class);
        } finally {
            pool.setMaxThreads(usual);
        }
    }

    private void refuses(final String because) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> results(kept(), parameters(RUNS)))
                .isInstanceOf(KNIMEException.class)
                .hasMessage("Cannot use the progress file \"" + file + "\", because " + because);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void cancelledSweepGoesOnWhereItWas() throws Exception {
        List<String> uninterrupted = lines(results(sweepOfColumns(), parameters(RUNS)));
        cancelAfter(4);
        List<String> written = fileLines();
        assertThat(written).hasSize(1 + 4);
        assertThat(lines(results(kept(), parameters(RUNS)))).isEqualTo(uninterrupted);
        assertThat(fileLines()).hasSize(1 + RUNS).startsWith(written.toArray(String[]::new));
    }

    @Test
    void finishedSweepIsReadAndNotComputed() throws Exception {
        List<String> first = lines(results(kept(), parameters(RUNS)));
        byte[] written = Files.readAllBytes(file);
        assertThat(lines(results(kept(), parameters(RUNS)))).isEqualTo(first);
        assertThat(Files.readAllBytes(file)).isEqualTo(written);
    }

    @Test
    void equalRunsAreComputedOnce() throws Exception {
        BufferedDataTable twice = nodes.withRows(parameters(1), copies(parameters(1)));
        List<DataRow> rows = Nodes.rows(results(kept(), twice));
        assertThat(rows).hasSize(2);
        assertThat(cells(rows.get(0))).isEqualTo(cells(rows.get(1)));
        assertThat(fileLines()).hasSize(2);
    }

    private static List<DataRow> copies(final BufferedDataTable one) {
        DataCell[] cells = cells(Nodes.rows(one).get(0)).toArray(DataCell[]::new);
        return List.of(
                new DefaultRow(new RowKey("a"), cells), new DefaultRow(new RowKey("b"), cells));
    }

    private static List<DataCell> cells(final DataRow row) {
        List<DataCell> cells = new ArrayList<>();
        row.forEach(cells::add);
        return cells;
    }

    @Test
    void resultsOfOtherSettingsAreKeptAndNotUsed() throws Exception {
        results(kept(), parameters(3));
        List<String> before = fileLines();
        PortObject other = results(kept("horizon", "xdouble", "2.0"), parameters(3));
        assertThat(Nodes.numbers(other, "t")).containsOnly(2);
        assertThat(fileLines()).hasSize(7).startsWith(before.toArray(String[]::new));
    }

    @Test
    void failedRunsAreTriedAgain() throws Exception {
        String[] failing = {
            "tokens/distribution",
            "xstring",
            "SYMMETRIC_TRIPLE",
            "tokens/normalisation",
            "xstring",
            "UNIT_LENGTH",
            "tokensColumn",
            "xstring",
            ""
        };
        PortObject results = results(kept(failing), parameters(2));
        assertThat(Nodes.texts(results, "error")).noneMatch("?"::equals);
        assertThat(fileLines()).hasSize(1);
    }

    @Test
    void earlierResultsAreCopied() throws Exception {
        PortObject all = results(sweepOfColumns(), parameters(6));
        HostedNode node = withEarlier(kept());
        PortObject again = results(node, parameters(8), all);
        assertThat(lines(again).subList(0, 6)).isEqualTo(lines(all));
        assertThat(lines(again)).isEqualTo(lines(results(sweepOfColumns(), parameters(8))));
        assertThat(fileLines()).hasSize(3);
    }

    @Test
    void earlierRowsWithoutAResultArePassedOver() throws Exception {
        PortObject bad = results(sweep("tokensColumn", "xstring", "n"), numbers("n", 0.5, 4));
        HostedNode node = withEarlier(sweep("tokensColumn", "xstring", "n"));
        assertThat(Nodes.texts(results(node, numbers("n", 5, 4), bad), "error")).containsOnly("?");
    }

    @Test
    void earlierResultsThatContradictEachOtherAreRefused() throws Exception {
        PortObject once = results(sweepOfColumns(), parameters(1));
        List<DataRow> rows = new ArrayList<>(Nodes.rows(once));
        rows.add(changed(rows.get(0), once, new IntCell(99)));
        assertThatThrownBy(
                        () ->
                                results(
                                        withEarlier(sweepOfColumns()),
                                        parameters(1),
                                        nodes.withRows(once, rows)))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot use the earlier results, because row \"changed\" has another result for a run than a row before. "
                                + "Connect the results of a Parameter Sweep unchanged.");
    }

    /** The row with another number of clusters. */
    private static DataRow changed(final DataRow row, final PortObject table, final DataCell cell) {
        DataCell[] cells = cells(row).toArray(DataCell[]::new);
        cells[Nodes.columns(table).indexOf("clusters")] = cell;
        return new DefaultRow(new RowKey("changed"), cells);
    }

    @Test
    void earlierColumnsOfAnotherTypeAreRefused() throws Exception {
        PortObject once = results(sweepOfColumns(), parameters(1));
        List<String> columns = Nodes.columns(once);
        List<DataCell> cells = cells(Nodes.rows(once).get(0));
        cells.set(columns.indexOf("clusters"), new StringCell("a few"));
        BufferedDataTable other =
                nodes.table(columns, List.<DataCell[]>of(cells.toArray(DataCell[]::new)));
        assertThatThrownBy(() -> results(withEarlier(sweepOfColumns()), parameters(1), other))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot use the earlier results, because column \"clusters\" does not hold whole numbers in row \"Row0\". "
                                + "Connect the results of a Parameter Sweep unchanged.");
    }

    @Test
    void damagedFileIsRefusedAndLeftAsItIs() throws Exception {
        results(kept(), parameters(4));
        String text = Files.readString(file);
        int clusters = text.indexOf("\"clusters\":", text.indexOf('\n', text.indexOf('\n') + 1));
        int digit = clusters + "\"clusters\":".length();
        Files.writeString(
                file,
                text.substring(0, digit)
                        + (text.charAt(digit) == '9' ? '8' : '9')
                        + text.substring(digit + 1));
        refuses(
                "line 3 is damaged. Restore the file, or enter another one; this one is left as it is.");
    }

    @Test
    void foreignFileIsRefusedAndLeftAsItIs() throws Exception {
        Files.writeString(file, "n,beta\n1,2\n");
        refuses(
                "it is no progress file of a Parameter Sweep. Enter another file; this one is left as it is.");
        Files.write(file, new byte[1000]);
        refuses(
                "it is no progress file of a Parameter Sweep. Enter another file; this one is left as it is.");
    }

    @Test
    void lineThatWasCutShortStaysAndTheSweepGoesOn() throws Exception {
        List<String> whole = lines(results(kept(), parameters(4)));
        String text = Files.readString(file);
        for (int lost : new int[] {1, 2, 40}) {
            String cut = text.substring(0, text.length() - lost);
            Files.writeString(file, cut);
            assertThat(lines(results(kept(), parameters(4)))).isEqualTo(whole);
            assertThat(Files.readString(file)).startsWith(cut).endsWith("}\n");
            assertThat(lines(results(kept(), parameters(4)))).isEqualTo(whole);
        }
        assertThat(fileLines()).hasSize(1 + 4 + 2).contains("{\"cut\":\"the line before\"}");
    }

    @Test
    void fileThatWasCutShortInItsFirstLineIsBegunAgain() throws Exception {
        results(kept(), parameters(1));
        String text = Files.readString(file);
        for (int length : new int[] {0, 7, text.indexOf('\n')}) {
            Files.writeString(file, text.substring(0, length));
            results(kept(), parameters(1));
            assertThat(Files.readString(file)).isEqualTo(text);
        }
    }

    @Test
    void fileInUseIsRefused() throws Exception {
        Files.createFile(file);
        try (RandomAccessFile other = new RandomAccessFile(file.toFile(), "rw")) {
            assertThat(other.getChannel().lock().isValid()).isTrue();
            refuses("another sweep is using it. Wait for that, or enter another file.");
        }
    }

    @Test
    void fileNeedsItsFolder() throws Exception {
        file = scratch.resolve("none/progress.jsonl");
        assertThatThrownBy(() -> results(kept(), parameters(1)))
                .hasMessage(
                        "Cannot use the progress file \""
                                + file
                                + "\", because its folder does not exist. Make the folder first.");
    }

    @Test
    void folderIsNoFile() throws Exception {
        Files.createDirectory(file);
        assertThatThrownBy(() -> results(kept(), parameters(1)))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot use the progress file \""
                                + file
                                + "\", because it cannot be read and written. Enter another file.");
    }

    @Test
    void fileThatContradictsTheEarlierResultsIsRefused() throws Exception {
        PortObject once = results(kept(), parameters(1));
        BufferedDataTable other =
                nodes.withRows(
                        once, List.of(changed(Nodes.rows(once).get(0), once, new IntCell(99))));
        assertThatThrownBy(() -> results(withEarlier(kept()), parameters(1), other))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining(
                        "line 2 has another result for a run than was read before, from the file or the earlier results. Enter another file, or "
                                + "disconnect the earlier results; this file is left as it is.");
    }
}
