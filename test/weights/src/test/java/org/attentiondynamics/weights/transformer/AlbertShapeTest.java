// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.attentiondynamics.engine.source.HeadWeights;
import org.attentiondynamics.engine.spectrum.Eigenvalue;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.weights.file.WeightFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the shape of ALBERT-xlarge: d = 2048, 16 heads of size 128, one shared layer, numbers of single precision. */
class AlbertShapeTest {
    private static final int D = 2048;
    private static final int HEADS = 16;
    private static final int SIZE = 128;

    /** The least eigenvalue of a random 128 x 128 matrix is about 1/128 of the largest; rounding is twelve orders below. */
    private static final double NOT_ZERO = 1e-4;

    /** Eigenvalues of random matrices have conditions below 1e3; those of V have gone through two more products. */
    private static final double ROUNDING = 1e-11;

    @TempDir Path folder;

    @Test
    void everyHeadHas128EigenvaluesThatAreNotZero() throws IOException {
        try (WeightFile file = WeightFile.open(albert())) {
            Layer layer = Transformer.of(file).layer(1, new HeadCounts(HEADS, 0, 0));
            assertThat(layer.headSize()).isEqualTo(SIZE);
            for (int h = 1; h <= HEADS; h++) {
                List<Eigenvalue> eigenvalues = restricted(layer.head(h));
                double least = NOT_ZERO * eigenvalues.get(0).modulus();
                assertThat(eigenvalues).hasSize(SIZE).allMatch(e -> e.modulus() > least);
            }
        }
    }

    private static List<Eigenvalue> restricted(final HeadWeights weights) {
        return ValueSpectrum.of(weights.restricted().value()).eigenvalues();
    }

    private Path albert() throws IOException {
        Path path = folder.resolve("model.safetensors");
        StringBuilder header = new StringBuilder();
        long bytes = 4L * D * D;
        List<String> names = List.of("query", "key", "value", "dense");
        for (int m = 0; m < names.size(); m++) {
            header.append(m == 0 ? "{" : ",")
                    .append(
                            "\"albert.encoder.albert_layer_groups.0.albert_layers.0.attention.%s.weight\":"
                                            .formatted(names.get(m))
                                    + "{\"dtype\":\"F32\",\"shape\":[%d,%d],\"data_offsets\":[%d,%d]}"
                                            .formatted(D, D, m * bytes, (m + 1) * bytes));
        }
        byte[] text = header.append("}").toString().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            out.write(buffer(8).putLong(text.length).array());
            out.write(text);
            SplittableRandom random = new SplittableRandom(1);
            for (int row = 0; row < names.size() * D; row++) {
                ByteBuffer numbers = buffer(4 * D);
                random.doubles(D).forEach(u -> numbers.putFloat((float) (0.1 * u - 0.05)));
                out.write(numbers.array());
            }
        }
        return path;
    }

    private static ByteBuffer buffer(final int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void restrictedSpectrumIsThatOfTheWholeHeadWithoutZeros() throws IOException {
        MultiHeadAttention model = MultiHeadAttention.random(48, 4, 4, 12, 5);
        ModelOnDisk onDisk = new ModelOnDisk();
        Stream.of("query", "key", "value", "dense")
                .forEach(
                        name ->
                                onDisk.with(
                                        "encoder.albert_layer_groups.0.albert_layers.0.attention."
                                                + name
                                                + ".weight",
                                        switch (name) {
                                            case "query" -> model.query();
                                            case "key" -> model.key();
                                            case "value" -> model.value();
                                            default -> model.output();
                                        }));
        try (WeightFile file = WeightFile.open(onDisk.in(folder))) {
            Layer layer = Transformer.of(file).layer(1, new HeadCounts(4, 0, 0));
            for (int h = 1; h <= 4; h++) {
                HeadWeights weights = layer.head(h);
                List<Eigenvalue> few = restricted(weights);
                List<Eigenvalue> all = ValueSpectrum.of(weights.head().value()).eigenvalues();
                double rounding = ROUNDING * all.get(0).modulus();
                for (int k = 0; k < 48; k++) {
                    Eigenvalue expected = k < 12 ? few.get(k) : new Eigenvalue(0, 0);
                    assertThat(all.get(k).re()).isCloseTo(expected.re(), within(rounding));
                    assertThat(all.get(k).im()).isCloseTo(expected.im(), within(rounding));
                }
            }
        }
    }
}
