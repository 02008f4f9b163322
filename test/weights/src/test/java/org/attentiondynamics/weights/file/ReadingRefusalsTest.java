// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused of files that are in order. */
class ReadingRefusalsTest {
    private static final String TYPES = "Cannot read types.safetensors, because ";

    @TempDir private Path folder;

    private static void refuses(
            final String tensor, final Span rows, final Span columns, final String sentence)
            throws IOException {
        try (WeightFile file = WeightFile.open(Fixtures.path("types.safetensors"))) {
            assertThatThrownBy(() -> file.read(file.tensor(tensor), rows, columns))
                    .isInstanceOf(WeightsException.class)
                    .hasMessage(sentence);
        }
    }

    @Test
    void aMissingNameOffersTheNearest() throws IOException {
        Span one = new Span(0, 1);
        refuses(
                "layer.0.singel",
                one,
                one,
                TYPES
                        + "it has no tensor named \"layer.0.singel\". The nearest names are \"layer.0.single\", \"layer.0.number\","
                        + " \"layer.0.cube\".");
    }

    @Test
    void moreRowsOrColumnsThanThereAre() throws IOException {
        refuses(
                "layer.0.single",
                new Span(2, 5),
                new Span(0, 3),
                TYPES
                        + "tensor \"layer.0.single\" (4x3) is smaller than rows 3 to 5 and columns 1 to 3. Ask for rows and columns"
                        + " that it has.");
    }

    @Test
    void aCubeIsNoMatrix() throws IOException {
        refuses(
                "layer.0.cube",
                new Span(0, 1),
                new Span(0, 1),
                TYPES
                        + "tensor \"layer.0.cube\" (2x2x3) has 3 axes. Choose a tensor of one or two axes.");
    }

    @Test
    void aTensorWithoutNumbers() throws IOException {
        try (WeightFile file = WeightFile.open(Fixtures.path("types.safetensors"))) {
            assertThatThrownBy(() -> file.read(file.tensor("layer.0.empty")))
                    .isInstanceOf(WeightsException.class)
                    .hasMessage(
                            TYPES
                                    + "tensor \"layer.0.empty\" (0x3) has no numbers. Choose a tensor that has some.");
        }
    }

    @Test
    void moreNumbersThanAnArrayHolds() throws IOException {
        Path path = folder.resolve("huge.mtx");
        Files.writeString(path, "%%MatrixMarket matrix coordinate real general\n100000 100000 0\n");
        Fixtures.refuses(
                path,
                "Cannot read huge.mtx, because tensor \"huge\" (100000x100000) has too many numbers for the memory there is:"
                        + " 100000 rows of 100000 are 10000000000 numbers. Choose a smaller part of it, or give the program"
                        + " more memory.");
    }

    @Test
    void moreNumbersThanMemoryHolds() throws IOException {
        try (WeightFile file =
                stored(
                        (rows, columns) -> {
                            throw new OutOfMemoryError();
                        })) {
            assertThatThrownBy(() -> file.read(file.tensor("w")))
                    .isInstanceOf(WeightsException.class)
                    .hasMessage(
                            "Cannot read m, because tensor \"w\" (2x3) has too many numbers for the memory there is: 2 rows"
                                    + " of 3 are 6 numbers. Choose a smaller part of it, or give the program more memory.");
        }
    }

    @Test
    void aMappedFileThatBecomesShorterWhileItIsRead() throws IOException {
        try (WeightFile file =
                stored(
                        (rows, columns) -> {
                            throw new InternalError();
                        })) {
            assertThatThrownBy(() -> file.read(file.tensor("w")))
                    .isInstanceOf(WeightsException.class)
                    .hasMessage(
                            "Cannot read m, because the file changed while it was read. Read it again when nothing writes to"
                                    + " it.");
        }
    }

    private static WeightFile stored(final Numbers numbers) throws IOException {
        TensorInfo info = new TensorInfo("w", List.of(2L, 3L), ElementType.FLOAT32);
        return new StoredTensors(
                new Refusals("m"), List.of(new StoredTensors.Stored(info, numbers)));
    }

    @Test
    void moreTensorsThanAnyModelHas() {
        assertThatThrownBy(() -> StoredTensors.requireFew(new Refusals("m"), 1_000_001))
                .hasMessage(
                        "Cannot read m, because it lists more than 1000000 tensors. Check that it is a file of weights, or export it"
                                + " again.");
    }

    @Test
    void namesInSentencesAreShortAndOfOneLine() {
        assertThatThrownBy(
                        () -> {
                            throw new Refusals("m")
                                    .because(Refusals.quoted("a\nb" + "c".repeat(100)), "Stop.");
                        })
                .hasMessage("Cannot read m, because \"a?b" + "c".repeat(77) + "...\". Stop.");
    }
}
