// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files written by another program are read to the last bit; see the README beside them. */
class OtherProgramsFilesTest {
    record Expected(String file, String tensor, Matrix matrix) {
        static Expected of(final String line) {
            String[] fields = line.split("\t");
            double[] numbers =
                    Arrays.stream(fields[4].split(" ")).mapToDouble(Double::parseDouble).toArray();
            Matrix matrix =
                    Matrix.of(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), numbers);
            return new Expected(fields[0], fields[1], matrix);
        }

        @Override
        public String toString() {
            return tensor + " in " + file;
        }
    }

    static Stream<Expected> all() throws IOException {
        return Files.readAllLines(Fixtures.path("expected.txt")).stream().map(Expected::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyNumberIsReadToTheLastBit(final Expected expected) throws IOException {
        assertThat(Fixtures.read(Fixtures.path(expected.file()), expected.tensor()))
                .isEqualTo(expected.matrix());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPartIsThatPartOfTheWhole(final Expected expected) throws IOException {
        Matrix whole = expected.matrix();
        try (WeightFile file = WeightFile.open(Fixtures.path(expected.file()))) {
            TensorInfo tensor = file.tensor(expected.tensor());
            for (int i = 0; i < whole.rows(); i++) {
                for (int j = 0; j < whole.columns(); j++) {
                    Span rows = new Span(i, Math.min(i + 2, whole.rows()));
                    Span columns = new Span(j, Math.min(j + 2, whole.columns()));
                    assertThat(file.read(tensor, rows, columns))
                            .isEqualTo(part(whole, rows, columns));
                }
            }
        }
    }

    private static Matrix part(final Matrix whole, final Span rows, final Span columns) {
        int width = (int) columns.length();
        double[] numbers = new double[(int) rows.length() * width];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = whole.at((int) rows.from() + k / width, (int) columns.from() + k % width);
        }
        return Matrix.of((int) rows.length(), width, numbers);
    }

    @Test
    void tensorsAreListedInTheOrderOfTheFileWithShapeAndType() throws IOException {
        try (WeightFile file = WeightFile.open(Fixtures.path("types.safetensors"))) {
            assertThat(file.tensors())
                    .containsExactly(
                            new TensorInfo("layer.0.half", List.of(3L, 5L), ElementType.FLOAT16),
                            new TensorInfo("layer.0.brain", List.of(5L, 3L), ElementType.BFLOAT16),
                            new TensorInfo("layer.0.single", List.of(4L, 3L), ElementType.FLOAT32),
                            new TensorInfo("layer.0.double", List.of(2L, 7L), ElementType.FLOAT64),
                            new TensorInfo("layer.0.vector", List.of(4L), ElementType.FLOAT32),
                            new TensorInfo("layer.0.number", List.of(), ElementType.FLOAT64),
                            new TensorInfo(
                                    "layer.0.cube", List.of(2L, 2L, 3L), ElementType.FLOAT32),
                            new TensorInfo("layer.0.whole", List.of(2L), ElementType.OTHER),
                            new TensorInfo("layer.0.empty", List.of(0L, 3L), ElementType.FLOAT32));
        }
    }

    @Test
    void layersOfOnnxHaveTheirPyTorchNamesBesideThoseOfTheFile() throws IOException {
        try (WeightFile file = WeightFile.open(Fixtures.path("layers.onnx"))) {
            assertThat(file.tensors().stream().map(t -> t.name() + " " + t.size()))
                    .containsExactly(
                            "onnx::MatMul_1 3x2",
                            "onnx::MatMul_2 3x2",
                            "gemm_as_stored 3x2",
                            "gemm_transposed 3x2",
                            "gemm_scaled 3x2",
                            "22 3x2",
                            "old.dense.bias 2",
                            "block.query.weight 2x3",
                            "block.key.weight 2x3",
                            "block.out.weight 2x3",
                            "block.up.weight 3x2",
                            "old.dense.weight 2x3");
        }
    }
}
