// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.attentiondynamics.engine.limit.GoodTriple;
import org.attentiondynamics.engine.limit.Status;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.weights.file.TensorInfo;
import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.transformer.Layer;
import org.attentiondynamics.weights.transformer.ModelConfig;
import org.attentiondynamics.weights.transformer.Transformer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleModelTest {
    private static final Path EXAMPLE = Path.of("../../examples/transformer-heads.knwf");

    @TempDir static Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(EXAMPLE.toFile())) {
            for (String name : Set.of("model.safetensors", "config.json")) {
                try (InputStream in =
                        zip.getInputStream(zip.getEntry("transformer-heads/data/" + name))) {
                    Files.copy(in, folder.resolve(name));
                }
            }
        }
    }

    @Test
    void weightsOfTheExampleAreThoseOfTheTrainedModelInHalfPrecision() throws IOException {
        try (WeightFile example = WeightFile.open(folder.resolve("model.safetensors"));
                WeightFile trained = WeightFile.open(ExampleModel.trained(folder))) {
            assertThat(example.tensors())
                    .extracting(TensorInfo::name)
                    .containsExactlyElementsOf(ExampleModel.names());
            for (TensorInfo tensor : example.tensors()) {
                double[] expected =
                        Arrays.stream(ExampleModel.read(trained, tensor.name()).toArray())
                                .map(ExampleModel::rounded)
                                .toArray();
                assertThat(example.read(tensor).toArray()).as(tensor.name()).isEqualTo(expected);
            }
        }
    }

    @Test
    void roundingChangesNoHeadFromAGoodTripleToAnother() throws IOException {
        Path file = folder.resolve("model.safetensors");
        Set<String> good = new TreeSet<>();
        try (WeightFile example = WeightFile.open(file)) {
            Transformer transformer = Transformer.of(example);
            for (int l = 1; l <= ExampleModel.LAYERS; l++) {
                Layer layer = transformer.layer(l, ModelConfig.beside(file));
                for (int h = 1; h <= ExampleModel.HEADS; h++) {
                    AttentionHead head = layer.head(h).restricted();
                    GoodTriple triple = GoodTriple.of(head, ValueSpectrum.of(head.value()));
                    if (triple.status() == Status.HOLDS) {
                        good.add(l + "." + h);
                    }
                }
            }
        }

        assertThat(good)
                .containsExactlyInAnyOrder("3.1", "3.11", "4.2", "4.3", "4.10", "5.8", "5.12");
    }
}
