// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained sentence transformer as its exporter wrote it: 6 layers of width 384, 12 heads each. */
class TrainedModelTest {
    private static final int INITIALISERS = 102;
    private static final int LINEAR_LAYERS = 6 * 6;

    @TempDir private static Path folder;

    private static WeightFile model;

    @BeforeAll
    static void open() throws IOException {
        Path path = folder.resolve("all-minilm-l6-v2.onnx");
        try (InputStream in =
                TrainedModelTest.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
            Files.copy(in, path);
        }
        model = WeightFile.open(path);
    }

    @AfterAll
    static void close() throws IOException {
        model.close();
    }

    @Test
    void allInitialisersAndAllLinearLayersAreListed() {
        assertThat(model.tensors()).hasSize(INITIALISERS + LINEAR_LAYERS);
    }

    @Test
    void everyLayerHasItsPyTorchNamesAndShapes() {
        Map<String, String> sizes =
                model.tensors().stream()
                        .collect(Collectors.toMap(TensorInfo::name, TensorInfo::size));
        Function<Integer, String> layer = k -> "encoder.layer." + k + ".";
        for (int k = 0; k < 6; k++) {
            assertThat(sizes)
                    .containsEntry(layer.apply(k) + "attention.self.query.weight", "384x384")
                    .containsEntry(layer.apply(k) + "attention.self.query.bias", "384")
                    .containsEntry(layer.apply(k) + "attention.self.key.weight", "384x384")
                    .containsEntry(layer.apply(k) + "attention.self.value.weight", "384x384")
                    .containsEntry(layer.apply(k) + "attention.output.dense.weight", "384x384")
                    .containsEntry(layer.apply(k) + "intermediate.dense.weight", "1536x384")
                    .containsEntry(layer.apply(k) + "output.dense.weight", "384x1536");
        }
    }

    @Test
    void numbersAreThoseOfAnIndependentParser() throws IOException {
        for (String line : Files.readAllLines(Fixtures.path("all-minilm-l6-v2.txt"))) {
            String[] fields = line.split("\t");
            TensorInfo tensor = model.tensor(fields[0]);
            long row = Long.parseLong(fields[3]);
            long column = Long.parseLong(fields[4]);
            assertThat(tensor.rows() + "x" + tensor.columns())
                    .isEqualTo(fields[1] + "x" + fields[2]);
            assertThat(
                            model.read(tensor, new Span(row, row + 1), new Span(column, column + 1))
                                    .at(0, 0))
                    .as(line)
                    .isEqualTo(Double.parseDouble(fields[5]));
        }
    }

    @Test
    void aLayerIsTheTransposeOfWhatTheFileHolds() throws IOException {
        TensorInfo named = model.tensor("encoder.layer.0.attention.self.query.weight");
        TensorInfo stored = model.tensor("onnx::MatMul_787");
        assertThat(model.read(named)).isEqualTo(model.read(stored).transpose());
    }
}
