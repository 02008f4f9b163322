// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Matrix Market file: one real matrix as text, called by the name of the file.
 *
 * <p>The whole file is read for each part asked of it, so that only that part is held. Entries given more than once add up.
 */
final class MatrixMarket implements Numbers {
    private static final String ADVICE = "Correct the file, or export it again.";

    private final Path path;
    private final Refusals refusals;

    private MatrixMarket(final Path path) {
        this.path = path;
        this.refusals = Refusals.of(path);
    }

    static WeightFile open(final Path path) throws IOException {
        MatrixMarket file = new MatrixMarket(path);
        try (TextLines lines = new TextLines(file.refusals, path)) {
            MatrixMarketHeader header = MatrixMarketHeader.read(file.refusals, lines);
            file.requirePlausible(header);
            TensorInfo info =
                    new TensorInfo(
                            Format.nameWithoutEnding(path),
                            List.of(header.rows(), header.columns()),
                            ElementType.FLOAT64);
            return new StoredTensors(file.refusals, List.of(new StoredTensors.Stored(info, file)));
        }
    }

    /** So that no memory is taken for entries that are not there: each takes at least a digit and the end of its line. */
    private void requirePlausible(final MatrixMarketHeader header) throws IOException {
        long size = Files.size(path);
        if (header.entries() > size / 2 + 1) {
            throw refusals.because(
                    "its "
                            + size
                            + " bytes cannot hold the "
                            + header.entries()
                            + " entries it announces",
                    ADVICE);
        }
    }

    @Override
    public double[] read(final Span rows, final Span columns) throws IOException {
        try (TextLines lines = new TextLines(refusals, path)) {
            MatrixMarketHeader header = MatrixMarketHeader.read(refusals, lines);
            Part part = new Part(header, rows, columns);
            if (header.coordinate()) {
                readCoordinates(header, lines, part);
            } else {
                readArray(header, lines, part);
            }
            if (nextEntry(lines) != null) {
                throw refusals.because(
                        "line "
                                + lines.number()
                                + " follows the last of "
                                + header.entries()
                                + " entries",
                        ADVICE);
            }
            return part.numbers;
        }
    }

    private void readCoordinates(
            final MatrixMarketHeader header, final TextLines lines, final Part part)
            throws IOException {
        for (long k = 0; k < header.entries(); k++) {
            List<String> words = words(header, lines, k, header.pattern() ? 2 : 3);
            long row = index(lines, words.get(0), header.rows(), "row");
            long column = index(lines, words.get(1), header.columns(), "column");
            if (row < header.symmetry().firstRow(column)) {
                throw refusals.because(
                        "line "
                                + lines.number()
                                + " gives an entry that the symmetry of the matrix already implies",
                        ADVICE);
            }
            part.add(row, column, header.pattern() ? 1 : value(lines, words.get(2)));
        }
    }

    private void readArray(final MatrixMarketHeader header, final TextLines lines, final Part part)
            throws IOException {
        long read = 0;
        for (long column = 0; column < header.columns(); column++) {
            for (long row = header.symmetry().firstRow(column); row < header.rows(); row++) {
                part.add(row, column, value(lines, words(header, lines, read, 1).get(0)));
                read++;
            }
        }
    }

    private List<String> words(
            final MatrixMarketHeader header,
            final TextLines lines,
            final long read,
            final int count)
            throws IOException {
        String line = nextEntry(lines);
        if (line == null) {
            throw refusals.because(
                    "it ends after " + read + " of " + header.entries() + " entries", ADVICE);
        }
        List<String> words = MatrixMarketHeader.words(line);
        if (words.size() != count) {
            throw refusals.because(
                    "line "
                            + lines.number()
                            + " has "
                            + words.size()
                            + " words instead of "
                            + count,
                    ADVICE);
        }
        return words;
    }

    private static String nextEntry(final TextLines lines) throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private long index(
            final TextLines lines, final String word, final long length, final String axis)
            throws WeightsException {
        long index = MatrixMarketHeader.wholeNumber(refusals, lines, word);
        if (index < 1 || index > length) {
            throw refusals.because(
                    "line "
                            + lines.number()
                            + " is about "
                            + axis
                            + " "
                            + index
                            + " and the matrix has "
                            + length,
                    ADVICE);
        }
        return index - 1;
    }

    private double value(final TextLines lines, final String word) throws WeightsException {
        if (!DecimalText.isNumber(word)) {
            throw refusals.because(
                    "line "
                            + lines.number()
                            + " has "
                            + Refusals.quoted(word)
                            + " where a number belongs",
                    ADVICE);
        }
        return DecimalText.parse(word);
    }

    /** The rows and columns asked for, zero until an entry falls in. */
    private static final class Part {
        private final MatrixMarketHeader.Symmetry symmetry;
        private final Span rows;
        private final Span columns;
        private final double[] numbers;

        Part(final MatrixMarketHeader header, final Span rows, final Span columns) {
            this.symmetry = header.symmetry();
            this.rows = rows;
            this.columns = columns;
            this.numbers = new double[Math.toIntExact(rows.length() * columns.length())];
        }

        /** Adds an entry and the one its symmetry implies. */
        void add(final long row, final long column, final double value) {
            addOne(row, column, value);
            if (symmetry != MatrixMarketHeader.Symmetry.GENERAL && row != column) {
                boolean same = symmetry == MatrixMarketHeader.Symmetry.SYMMETRIC;
                addOne(column, row, same ? value : -value);
            }
        }

        private void addOne(final long row, final long column, final double value) {
            if (row >= rows.from()
                    && row < rows.to()
                    && column >= columns.from()
                    && column < columns.to()) {
                long at = (row - rows.from()) * columns.length() + column - columns.from();
                numbers[(int) at] += value;
            }
        }
    }
}
