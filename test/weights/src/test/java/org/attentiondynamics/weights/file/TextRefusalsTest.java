// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matrix Market and CSV. In the tables a slash is the end of a line. */
class TextRefusalsTest {
    private static final String CORRECT = ". Correct the file, or export it again.";
    private static final String NUMBERS = ". Correct the file, or export only the numbers.";

    @TempDir private Path folder;

    private void refuses(final String name, final String text, final String sentence)
            throws IOException {
        Fixtures.refuses(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "coordinate real general/2 3 1/3 1 5/ | line 3 is about row 3 and the matrix has 2",
                "coordinate real general/2 3 1/1 0 5/ | line 3 is about column 0 and the matrix has 3",
                "coordinate real general/2 3 2/1 1 5/ | it ends after 1 of 2 entries",
                "coordinate real general/2 3 1/1 1 5/2 2 5/ | line 4 follows the last of 1 entries",
                "coordinate real general/2 3 1/1 1/ | line 3 has 2 words instead of 3",
                "coordinate real general/2 3 1/1 1 x/ | line 3 has \"x\" where a number belongs",
                "coordinate real general/2 3 1/1.5 1 5/ | line 3 has \"1.5\" where a whole number belongs",
                "coordinate real general/2 3 1/1 99999999999999999999 5/ | line 3 has \"99999999999999999999\" where a whole number belongs",
                "coordinate real general/2 3 1000/1 1 5/ | its 61 bytes cannot hold the 1000 entries it announces",
                "coordinate real general/2 3/ | line 2 does not give the size as 3 numbers",
                "coordinate real general/-2 3 1/ | line 2 has \"-2\" where a whole number belongs",
                "coordinate real symmetric/2 2 1/1 2 5/ | line 3 gives an entry that the symmetry of the matrix already implies",
                "coordinate real skew-symmetric/2 2 1/1 1 5/ | line 3 gives an entry that the symmetry of the matrix already implies",
                "coordinate real symmetric/2 3 1/1 1 5/ | a matrix that is not square (2x3) has no symmetry",
                "array real general/2 2/1/2/3/ | it ends after 3 of 4 entries",
                "array real general/1 1/1/2/ | line 4 follows the last of 1 entries",
                "array real general/9000000000000000000 9/1/ | a 9000000000000000000x9 matrix has more numbers than any file can hold",
                "array pattern general/1 1/1/ | a pattern without values must be coordinate, and general or symmetric",
            })
    void aMatrixMarketFileThatBreaksItsFormat(final String text, final String fact)
            throws IOException {
        refuses(
                "m.mtx",
                "%%MatrixMarket matrix " + text.replace('/', '\n'),
                "Cannot read m.mtx, because " + fact + CORRECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "coordinate complex general | line 1 says \"complex\" where we read pattern or real or integer. Export a real matrix.",
                "coordinate real hermitian | line 1 says \"hermitian\" where we read general or symmetric or skew-symmetric. Export a real matrix.",
                "sparse real general | line 1 says \"sparse\" where we read coordinate or array. Export a real matrix.",
                "| line 1 is not \"%%MatrixMarket matrix\" and three more words. Correct the file, or export it again.",
            })
    void aMatrixMarketFileOfAnotherKind(final String kind, final String rest) throws IOException {
        refuses(
                "m.mtx",
                "%%MatrixMarket matrix " + kind + "\n1 1 1\n1 1 1\n",
                "Cannot read m.mtx, because " + rest);
    }

    @Test
    void aNumberThatIsNotFinite() throws IOException {
        refuses(
                "m.mtx",
                "%%MatrixMarket matrix array real general\n1 2\n1\nnan\n",
                "Cannot read m.mtx, because the number in row 1, column 2 of tensor \"m\" is NaN. Use weights that are all finite.");
        refuses(
                "m.csv",
                "1,-inf\n",
                "Cannot read m.csv, because the number in row 1, column 2 of tensor \"m\" is -Infinity. Use weights that are all"
                        + " finite.");
        refuses(
                "m.csv",
                "1,2\n3,1e999\n",
                "Cannot read m.csv, because the number in row 2, column 2 of tensor \"m\" is Infinity. Use weights that are all"
                        + " finite.");
    }

    @Test
    void aLineWithoutEnd() throws IOException {
        refuses(
                "m.mtx",
                "%".repeat(1_000_000),
                "Cannot read m.mtx, because line 1 is longer than 65536 letters. Download or export the file again.");
        refuses(
                "m.csv",
                "1".repeat(1_000_000),
                "Cannot read m.csv, because a line has an unclosed quote, or more fields or letters than a matrix has"
                        + NUMBERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,2/3,abc/ | line 2, column 2 has \"abc\" where a number with a decimal point belongs",
                "1,abc/3,4/ | line 1, column 2 has \"abc\" where a number with a decimal point belongs",
                "a,b/1,/ | line 2, column 2 has nothing where a number with a decimal point belongs",
                "1,5;2,5/3,5;4,5/ | line 1, column 1 has \"1,5\" where a number with a decimal point belongs",
                "0x1p3,1/2,3/ | line 1, column 1 has \"0x1p3\" where a number with a decimal point belongs",
                "1.0f,1/2,3/ | line 1, column 1 has \"1.0f\" where a number with a decimal point belongs",
                "1,2/3/ | line 2 has 1 fields and the lines before it have 2",
                "a,b/1,2,3/ | line 2 has 3 fields and the lines before it have 2",
                "a,b/ | it has no line of numbers",
            })
    void aCsvFileThatIsNoMatrix(final String text, final String fact) throws IOException {
        refuses("m.csv", text.replace('/', '\n'), "Cannot read m.csv, because " + fact + NUMBERS);
    }
}
