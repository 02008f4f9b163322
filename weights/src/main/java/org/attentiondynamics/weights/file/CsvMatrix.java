// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file: one matrix of numbers, called by the name of the file. Fields are apart by tabs, else semicolons, else commas, whichever the
 * first line has; a first line without any number names the columns.
 *
 * <p>Opening reads the whole file once to count and check; each part asked for reads it again, so that only that part is held.
 */
final class CsvMatrix implements Numbers {
    private static final String ADVICE = "Correct the file, or export only the numbers.";
    private static final String SEPARATORS = "\t;,";
    private static final String LETTERS_OF_NUMBERS = "0123456789+-.,eE";
    private static final int LONGEST_FIRST_LINE = 1 << 24;
    private static final int MOST_COLUMNS = 1 << 20;
    private static final int LONGEST_FIELD = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final Refusals refusals;
    private final char separator;

    private CsvMatrix(final Path path) throws IOException {
        this.path = path;
        this.refusals = Refusals.of(path);
        this.separator = separator(path);
    }

    static WeightFile open(final Path path) throws IOException {
        CsvMatrix file = new CsvMatrix(path);
        long[] size = new long[2];
        file.rows(
                (row, record) -> {
                    file.requireNumbers(record);
                    size[0] = row + 1;
                    size[1] = record.getFieldCount();
                });
        if (size[0] == 0) {
            throw file.refusals.because("it has no line of numbers", ADVICE);
        }
        TensorInfo info =
                new TensorInfo(
                        Format.nameWithoutEnding(path),
                        List.of(size[0], size[1]),
                        ElementType.FLOAT64);
        return new StoredTensors(file.refusals, List.of(new StoredTensors.Stored(info, file)));
    }

    @Override
    public double[] read(final Span rows, final Span columns) throws IOException {
        double[] numbers = new double[Math.toIntExact(rows.length() * columns.length())];
        long[] found = new long[1];
        rows(
                (row, record) -> {
                    if (row < rows.from() || row >= rows.to()) {
                        return;
                    }
                    requireNumbers(record);
                    if (record.getFieldCount() < columns.to()) {
                        throw changed();
                    }
                    for (long column = columns.from(); column < columns.to(); column++) {
                        numbers[(int) found[0]++] = DecimalText.parse(field(record, (int) column));
                    }
                });
        if (found[0] < numbers.length) {
            throw changed();
        }
        return numbers;
    }

    private WeightsException changed() {
        return refusals.because("it has fewer numbers than when it was opened", "Open it again.");
    }

    /** What to do with a line of numbers, counted from 0. */
    private interface Row {
        void read(long row, CsvRecord record) throws WeightsException;
    }

    private void rows(final Row use) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(
                                FieldMismatchStrategy.IGNORE) // both refused below, with the line
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(
                                CsvRecordHandler.of(
                                        handler ->
                                                handler.maxFields(MOST_COLUMNS)
                                                        .maxFieldSize(LONGEST_FIELD)),
                                text(path))) {
            long row = 0;
            int fields = -1;
            for (CsvRecord record : reader) {
                if (fields >= 0 && record.getFieldCount() != fields) {
                    throw ragged(record, fields);
                }
                if (fields >= 0 || !isHeader(record)) {
                    use.read(row++, record);
                }
                fields = record.getFieldCount();
            }
        } catch (CsvParseException e) {
            throw refusals.because(
                    "a line has an unclosed quote, or more fields or letters than a matrix has",
                    ADVICE,
                    e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isHeader(final CsvRecord record) {
        return record.getFields().stream().noneMatch(CsvMatrix::looksLikeANumber);
    }

    /** Also a number with a decimal comma, which is no name of a column. */
    private static boolean looksLikeANumber(final String field) {
        String text = field.strip();
        return DecimalText.isNumber(text)
                || text.chars().anyMatch(letter -> letter >= '0' && letter <= '9')
                        && text.chars().allMatch(letter -> LETTERS_OF_NUMBERS.indexOf(letter) >= 0);
    }

    private void requireNumbers(final CsvRecord record) throws WeightsException {
        for (int column = 0; column < record.getFieldCount(); column++) {
            String field = field(record, column);
            if (!DecimalText.isNumber(field)) {
                throw refusals.because(
                        "line "
                                + record.getStartingLineNumber()
                                + ", column "
                                + (column + 1)
                                + " has "
                                + (field.isEmpty() ? "nothing" : Refusals.quoted(field))
                                + " where a number with a decimal point belongs",
                        ADVICE);
            }
        }
    }

    private static String field(final CsvRecord record, final int column) {
        return record.getField(column).strip();
    }

    private WeightsException ragged(final CsvRecord record, final int columns) {
        return refusals.because(
                "line "
                        + record.getStartingLineNumber()
                        + " has "
                        + record.getFieldCount()
                        + " fields and the lines before it have "
                        + columns,
                ADVICE);
    }

    private static char separator(final Path path) throws IOException {
        boolean[] seen = new boolean[SEPARATORS.length()];
        try (Reader in = text(path)) {
            int letter = in.read();
            for (int k = 0;
                    k < LONGEST_FIRST_LINE && letter >= 0 && letter != '\n' && letter != '\r';
                    k++) {
                if (SEPARATORS.indexOf(letter) >= 0) {
                    seen[SEPARATORS.indexOf(letter)] = true;
                }
                letter = in.read();
            }
        }
        for (int k = 0; k < seen.length; k++) {
            if (seen[k]) {
                return SEPARATORS.charAt(k);
            }
        }
        return ',';
    }

    private static Reader text(final Path path) throws IOException {
        Reader in =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        return in;
    }
}
