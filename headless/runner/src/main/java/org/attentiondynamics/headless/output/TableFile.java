// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;

/**
 * A table as CSV (RFC 4180, UTF-8, LF): the row key first, in the column {@code row ID}, then the
 * cells.
 *
 * <p>A number is written so that it reads back to the same bits. A missing cell is nothing at all;
 * an empty text is {@code ""}.
 */
final class TableFile {
    private static final int ROWS_PER_CHECK = 256;

    private TableFile() {}

    /**
     * @param cancelled asked between rows
     * @throws CancellationException if it was cancelled; the file is not complete then
     */
    static void write(
            final BufferedDataTable table, final Path file, final BooleanSupplier cancelled)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file); // a writer that fails leaves it open
                BufferedWriter writer =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                CloseableRowIterator rows = table.iterator()) {
            writer.write(text("row ID"));
            for (DataColumnSpec column : table.getDataTableSpec()) {
                writer.write(',');
                writer.write(text(column.getName()));
            }
            writer.write('\n');
            for (long i = 0; rows.hasNext(); i++) {
                if (i % ROWS_PER_CHECK == 0 && cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                write(rows.next(), writer);
            }
        }
    }

    private static void write(final DataRow row, final BufferedWriter writer) throws IOException {
        writer.write(text(row.getKey().getString()));
        for (int i = 0; i < row.getNumCells(); i++) {
            writer.write(',');
            DataCell cell = row.getCell(i);
            if (!cell.isMissing()) {
                writer.write(text(string(cell)));
            }
        }
        writer.write('\n');
    }

    /** Of a double the shortest digits, which Double.toString finds from Java 19 on only. */
    private static String string(final DataCell cell) {
        return cell instanceof DoubleCell number
                ? NumberOutput.toString(number.getDoubleValue(), true)
                : cell.toString();
    }

    private static String text(final String cell) {
        return cell.isEmpty() || needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** A blank at an end would be trimmed by many readers, a leading # be read as a comment. */
    private static boolean needsQuotes(final String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return cell.charAt(0) <= ' '
                || cell.charAt(0) == '#'
                || cell.charAt(cell.length() - 1) <= ' ';
    }
}
