// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The first lines of a Matrix Market file: "%%MatrixMarket matrix coordinate real general", comments that begin with %, and the size.
 *
 * @param coordinate whether entries come with row and column; otherwise all come, column after column
 * @param pattern whether entries have no value and are 1
 * @param entries lines that follow
 */
record MatrixMarketHeader(
        boolean coordinate,
        boolean pattern,
        Symmetry symmetry,
        long rows,
        long columns,
        long entries) {
    private static final String ADVICE = "Correct the file, or export it again.";

    /** What the entries above the diagonal are, which a symmetric file leaves out. */
    enum Symmetry {
        GENERAL,
        SYMMETRIC,
        SKEW_SYMMETRIC;

        /** The first row that is stored of a column, counted from 0. */
        long firstRow(final long column) {
            return switch (this) {
                case GENERAL -> 0;
                case SYMMETRIC -> column;
                case SKEW_SYMMETRIC -> column + 1;
            };
        }

        /** The entries of a full matrix that are stored. */
        long stored(final long rows, final long columns) {
            return switch (this) {
                case GENERAL -> Math.multiplyExact(rows, columns);
                case SYMMETRIC -> Math.multiplyExact(rows, Math.addExact(rows, 1)) / 2;
                case SKEW_SYMMETRIC -> Math.multiplyExact(rows, rows - 1) / 2;
            };
        }
    }

    /** Reads a header and leaves the lines at the first entry. */
    static MatrixMarketHeader read(final Refusals refusals, final TextLines lines)
            throws IOException {
        String banner = lines.next();
        List<String> words = banner == null ? List.of() : words(banner.toLowerCase(Locale.ROOT));
        if (words.size() != 5
                || !words.get(0).equals("%%matrixmarket")
                || !words.get(1).equals("matrix")) {
            throw refusals.because(
                    "line 1 is not \"%%MatrixMarket matrix\" and three more words", ADVICE);
        }
        boolean coordinate = oneOf(refusals, words.get(2), "coordinate", "array") == 0;
        boolean pattern = oneOf(refusals, words.get(3), "pattern", "real", "integer") == 0;
        Symmetry symmetry =
                Symmetry.values()[
                        oneOf(refusals, words.get(4), "general", "symmetric", "skew-symmetric")];
        if (pattern && (!coordinate || symmetry == Symmetry.SKEW_SYMMETRIC)) {
            throw refusals.because(
                    "a pattern without values must be coordinate, and general or symmetric",
                    ADVICE);
        }
        return sized(
                refusals, lines, new MatrixMarketHeader(coordinate, pattern, symmetry, 0, 0, 0));
    }

    /** The words of a line, without the spaces between them. */
    static List<String> words(final String line) {
        return Arrays.stream(line.split("[ \t]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static int oneOf(final Refusals refusals, final String word, final String... known)
            throws WeightsException {
        int index = List.of(known).indexOf(word);
        if (index < 0) {
            throw refusals.because(
                    "line 1 says "
                            + Refusals.quoted(word)
                            + " where we read "
                            + String.join(" or ", known),
                    "Export a real matrix.");
        }
        return index;
    }

    private static MatrixMarketHeader sized(
            final Refusals refusals, final TextLines lines, final MatrixMarketHeader kind)
            throws IOException {
        String line = lines.next();
        while (line != null && (line.startsWith("%") || line.isBlank())) {
            line = lines.next();
        }
        int count = kind.coordinate ? 3 : 2;
        List<String> words = line == null ? List.of() : words(line);
        if (words.size() != count) {
            throw refusals.because(
                    "line " + lines.number() + " does not give the size as " + count + " numbers",
                    ADVICE);
        }
        long[] size = new long[count];
        for (int k = 0; k < count; k++) {
            size[k] = wholeNumber(refusals, lines, words.get(k));
        }
        return kind.withSize(refusals, size);
    }

    private MatrixMarketHeader withSize(final Refusals refusals, final long[] size)
            throws WeightsException {
        if (symmetry != Symmetry.GENERAL && size[0] != size[1]) {
            throw refusals.because(
                    "a matrix that is not square (" + size[0] + "x" + size[1] + ") has no symmetry",
                    ADVICE);
        }
        try {
            long entries = coordinate ? size[2] : symmetry.stored(size[0], size[1]);
            return new MatrixMarketHeader(coordinate, pattern, symmetry, size[0], size[1], entries);
        } catch (ArithmeticException e) {
            throw refusals.because(
                    "a "
                            + size[0]
                            + "x"
                            + size[1]
                            + " matrix has more numbers than any file can hold",
                    ADVICE,
                    e);
        }
    }

    /** A number without sign. */
    static long wholeNumber(final Refusals refusals, final TextLines lines, final String word)
            throws WeightsException {
        if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            try {
                return Long.parseLong(word);
            } catch (NumberFormatException beyondLong) {
                // said below
            }
        }
        throw refusals.because(
                "line "
                        + lines.number()
                        + " has "
                        + Refusals.quoted(word)
                        + " where a whole number belongs",
                ADVICE);
    }
}
