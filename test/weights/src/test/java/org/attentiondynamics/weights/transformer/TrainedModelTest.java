// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Statement;
import org.attentiondynamics.engine.limit.Status;
import org.attentiondynamics.engine.spectrum.Eigenvalue;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.weights.file.WeightFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sentence transformer of 6 layers and 12 heads: d = 384, k = 32. */
class TrainedModelTest {
    private static final HeadCounts HEADS = new HeadCounts(12, 0, 0);

    /** No head of the model has an eigenvalue below 1e-3 of its largest; rounding of the zeros of V is ten orders below. */
    private static final double NOT_ZERO = 1e-4;

    /** Eigenvalues are about 1 and their conditions below 1e3. */
    private static final double ROUNDING = 1e-9;

    @TempDir static Path folder;

    private static WeightFile file;
    private static Transformer model;

    @BeforeAll
    static void open() throws IOException {
        Path path = folder.resolve("model.onnx");
        try (InputStream in = resource("/all-minilm-l6-v2.onnx")) {
            Files.copy(in, path);
        }
        file = WeightFile.open(path);
        model = Transformer.of(file);
    }

    @AfterAll
    static void close() throws IOException {
        file.close();
    }

    private static InputStream resource(final String name) {
        return TrainedModelTest.class.getResourceAsStream(name);
    }

    private static AttentionHead restricted(final int layer, final int head) {
        try {
            return model.layer(layer, HEADS).head(head).restricted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sizesAreThoseOfTheModel() throws IOException {
        assertThat(model.layers()).isEqualTo(6);
        Layer layer = model.layer(6, HEADS);
        assertThat(layer.heads()).isEqualTo(12);
        assertThat(layer.dimension()).isEqualTo(384);
        assertThat(layer.headSize()).isEqualTo(32);
    }

    @Test
    void everyHeadHas32EigenvaluesAndTheGoodTriplesAreThoseNumPyFinds() {
        List<String> good = new ArrayList<>();
        for (int l = 1; l <= 6; l++) {
            for (int h = 1; h <= 12; h++) {
                AttentionHead head = restricted(l, h);
                ValueSpectrum spectrum = ValueSpectrum.of(head.value());
                double least = NOT_ZERO * spectrum.leading().modulus();
                assertThat(spectrum.eigenvalues()).hasSize(32).allMatch(e -> e.modulus() > least);
                Status status =
                        Regimes.of(new AttentionModel(List.of(head)), spectrum)
                                .of(Statement.HYPERPLANES)
                                .status();
                assertThat(status).as("%d.%d", l, h).isNotEqualTo(Status.BORDERLINE);
                if (status == Status.HOLDS) {
                    good.add(l + "." + h);
                }
            }
        }
        assertThat(good).containsExactly("3.1", "3.11", "4.2", "4.3", "4.10", "5.8", "5.12");
    }

    @Test
    void eigenvaluesAreThoseOfNumPy() throws IOException {
        Map<List<Integer>, List<Eigenvalue>> expected = eigenvaluesOfNumPy();
        assertThat(expected).hasSize(5);
        expected.forEach(
                (head, values) -> {
                    AttentionHead restricted = restricted(head.get(0), head.get(1));
                    List<Eigenvalue> found = ValueSpectrum.of(restricted.value()).eigenvalues();
                    assertThat(found).hasSameSizeAs(values);
                    for (int k = 0; k < values.size(); k++) {
                        assertThat(found.get(k).re())
                                .isCloseTo(values.get(k).re(), within(ROUNDING));
                        assertThat(found.get(k).im())
                                .isCloseTo(values.get(k).im(), within(ROUNDING));
                    }
                });
    }

    /** By layer and head, the leading one first. */
    private static Map<List<Integer>, List<Eigenvalue>> eigenvaluesOfNumPy() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                resource("/minilm/eigenvalues.csv"), StandardCharsets.UTF_8))) {
            Map<List<Integer>, List<Eigenvalue>> all =
                    lines.lines()
                            .skip(1)
                            .map(line -> line.split(","))
                            .collect(
                                    Collectors.groupingBy(
                                            f ->
                                                    List.of(
                                                            Integer.parseInt(f[0]),
                                                            Integer.parseInt(f[1])),
                                            () ->
                                                    new TreeMap<>(
                                                            Comparator.comparing(List::hashCode)),
                                            Collectors.mapping(
                                                    f ->
                                                            new Eigenvalue(
                                                                    Double.parseDouble(f[2]),
                                                                    Double.parseDouble(f[3])),
                                                    Collectors.toCollection(ArrayList::new))));
            all.values()
                    .forEach(
                            values ->
                                    values.sort(
                                            Comparator.comparingDouble(Eigenvalue::modulus)
                                                    .thenComparingDouble(Eigenvalue::im)
                                                    .reversed()));
            return all;
        }
    }
}
