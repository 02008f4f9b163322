// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/**
 * A table as CSV (RFC 4180, UTF-8, LF): the row key first, in the column {@code row ID}, then the
 * cells.
 *
 * <p>A number is written so that it reads back to the same bits. A missing cell is nothing at all;
 * an empty text is {@code ""}.
 */
final class TableFile {
    private TableFile() {}

    static void write(final BufferedDataTable table, final Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file);
                CloseableRowIterator rows = table.iterator()) {
            writer.write(text("row ID"));
            for (DataColumnSpec column : table.getDataTableSpec()) {
                writer.write(',');
                writer.write(text(column.getName()));
            }
            writer.write('\n');
            while (rows.hasNext()) {
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
                writer.write(text(cell.toString())); // of a double, Double.toString
            }
        }
        writer.write('\n');
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
