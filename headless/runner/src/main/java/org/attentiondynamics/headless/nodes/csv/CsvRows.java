// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The rows of a file, the header among them, as texts; null is a missing cell. All rows must be as
 * long as the first, unless short rows are allowed.
 */
final class CsvRows implements Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReaderSettings settings;
    private final BufferedReader reader;
    private final CsvParser parser;
    private int width = -1;

    private CsvRows(final CsvReaderSettings settings, final BufferedReader reader) {
        this.settings = settings;
        this.reader = reader;
        this.parser = new CsvParser(settings.syntax().parserSettings());
        parser.beginParsing(reader);
    }

    @SuppressWarnings("resource") // the reader is closed with the rows
    static CsvRows open(final CsvReaderSettings settings) throws IOException {
        BufferedReader reader = new BufferedReader(text(settings));
        skipByteOrderMark(settings, reader);
        for (long i = 0; i < settings.skipLines(); i++) {
            reader.readLine();
        }
        return new CsvRows(settings, reader);
    }

    @SuppressWarnings("resource") // closing the reader closes the streams
    private static Reader text(final CsvReaderSettings settings) throws IOException {
        InputStream in = Files.newInputStream(settings.file());
        boolean zipped = settings.file().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        Reader text =
                new InputStreamReader(zipped ? new GZIPInputStream(in) : in, settings.charset());
        return settings.syntax().lineBreaks() ? new LineFeeds(text) : text;
    }

    /** UTF-16 without a byte order in its name takes the mark away itself. */
    private static void skipByteOrderMark(
            final CsvReaderSettings settings, final BufferedReader reader) throws IOException {
        reader.mark(1);
        if (settings.charset().equals(StandardCharsets.UTF_16)
                || reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** The next row; null at the end. */
    String[] next() throws CsvFault {
        try {
            String[] row = parser.parseNext();
            while (row != null && settings.skipEmptyRows() && isEmpty(row)) {
                row = parser.parseNext();
            }
            if (row != null) {
                requireWidth(row);
            }
            return row;
        } catch (TextParsingException e) {
            throw fault(e);
        }
    }

    private static boolean isEmpty(final String[] row) {
        return row.length == 0 || row.length == 1 && row[0] == null;
    }

    private void requireWidth(final String[] row) throws CsvFault {
        if (width < 0) {
            width = row.length;
        } else if (row.length != width && !settings.shortRows()) {
            throw new CsvFault(
                    "row "
                            + parser.getContext().currentRecord()
                            + " ("
                            + place()
                            + ") has "
                            + row.length
                            + " cells and the first row has "
                            + width,
                    "Correct the row, check the column delimiter, or allow short rows");
        }
    }

    /** Where the parser is, in words. */
    String place() {
        return "line " + (parser.getContext().currentLine() + settings.skipLines());
    }

    private CsvFault fault(final TextParsingException e) {
        CsvSyntax syntax = settings.syntax();
        if (e.getColumnIndex() >= syntax.mostColumns() - 1) {
            return new CsvFault(
                    place() + " has more than " + syntax.mostColumns() + " columns",
                    "Check the column delimiter, or raise the maximum number of columns");
        }
        return new CsvFault(
                "a cell near " + place() + " is too long or a quote is not closed",
                "Check the quotes, or do not limit the memory per column");
    }

    @Override
    public void close() throws IOException {
        parser.stopParsing();
        reader.close();
    }
}
