// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.source.HeadWeights;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.weights.file.WeightFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heads of every architecture together do what textbook multi-head attention does with the whole matrices. */
class ArchitecturesTest {
    private static final int D = 12;
    private static final int HEADS = 3;
    private static final HeadCounts COUNTS = new HeadCounts(HEADS, 0, 0);

    /** Sums of at most 12 terms below 12 in each of three products. */
    private static final double ROUNDING = 1e-12;

    @TempDir Path folder;

    private final MultiHeadAttention first = MultiHeadAttention.random(D, HEADS, HEADS, 4, 1);
    private final MultiHeadAttention second = MultiHeadAttention.random(D, HEADS, HEADS, 4, 2);

    @Test
    void bert() throws IOException {
        ModelOnDisk model = new ModelOnDisk();
        addBert(model, "bert.", 0, first);
        addBert(model, "bert.", 1, second);
        assertLayers(model.in(folder), HeadCounts.UNKNOWN.or(COUNTS), first, second);
    }

    @Test
    void bertWithoutPrefixAndLayersOutOfOrder() throws IOException {
        ModelOnDisk model = new ModelOnDisk();
        for (int layer = 10; layer >= 0; layer--) {
            addBert(model, "", layer, layer == 0 ? first : second);
        }
        MultiHeadAttention[] expected = new MultiHeadAttention[11];
        Arrays.fill(expected, second);
        expected[0] = first;
        assertLayers(model.in(folder), COUNTS, expected);
    }

    private static void addBert(
            final ModelOnDisk model,
            final String prefix,
            final int layer,
            final MultiHeadAttention of) {
        String names = prefix + "encoder.layer." + layer + ".attention.";
        model.with(names + "self.query.weight", of.query())
                .with(names + "self.key.weight", of.key())
                .with(names + "self.value.weight", of.value())
                .with(names + "output.dense.weight", of.output())
                .with(
                        prefix + "encoder.layer." + layer + ".output.dense.weight",
                        Matrix.identity(2));
    }

    @Test
    void albert() throws IOException {
        ModelOnDisk model = new ModelOnDisk();
        addAlbert(model, 0, 0, first);
        assertLayers(model.in(folder), COUNTS, first);
    }

    @Test
    void albertCountsEveryGroupAndEveryLayerInIt() throws IOException {
        ModelOnDisk model = new ModelOnDisk();
        addAlbert(model, 1, 0, second);
        addAlbert(model, 0, 1, second);
        addAlbert(model, 0, 0, first);
        try (WeightFile file = WeightFile.open(model.in(folder))) {
            assertLayers(Transformer.of(file, Family.ALBERT), COUNTS, first, second, second);
        }
    }

    private static void addAlbert(
            final ModelOnDisk model,
            final int group,
            final int layer,
            final MultiHeadAttention of) {
        String names =
                "albert.encoder.albert_layer_groups."
                        + group
                        + ".albert_layers."
                        + layer
                        + ".attention.";
        model.with(names + "query.weight", of.query())
                .with(names + "key.weight", of.key())
                .with(names + "value.weight", of.value())
                .with(names + "dense.weight", of.output());
    }

    @Test
    void gpt2() throws IOException {
        ModelOnDisk model = new ModelOnDisk();
        addGpt2(model, 0, first);
        addGpt2(model, 1, second);
        assertLayers(model.in(folder), COUNTS, first, second);
    }

    private static void addGpt2(
            final ModelOnDisk model, final int layer, final MultiHeadAttention of) {
        String names = "transformer.h." + layer + ".attn.";
        Matrix[] parts = {of.query(), of.key(), of.value()};
        double[] sideBySide = new double[D * 3 * D];
        for (int in = 0; in < D; in++) {
            for (int out = 0; out < 3 * D; out++) {
                sideBySide[in * 3 * D + out] = parts[out / D].at(out % D, in);
            }
        }
        model.with(names + "c_attn.weight", Matrix.of(D, 3 * D, sideBySide))
                .with(names + "c_proj.weight", of.output().transpose());
    }

    @Test
    void llama() throws IOException {
        ModelOnDisk model = new ModelOnDisk();
        addLlama(model, 0, first);
        addLlama(model, 1, second);
        assertLayers(model.in(folder), new HeadCounts(HEADS, HEADS, 4), first, second);
    }

    @Test
    void llamaWithSharedKeysAndAHeadSizeOfItsOwn() throws IOException {
        MultiHeadAttention grouped = MultiHeadAttention.random(10, 6, 2, 4, 3);
        ModelOnDisk model = new ModelOnDisk();
        addLlama(model, 0, grouped);
        Files.writeString(
                folder.resolve("config.json"),
                "{\"num_attention_heads\": 6, \"num_key_value_heads\": 2, \"head_dim\": 4}");
        Path path = model.in(folder);
        try (WeightFile file = WeightFile.open(path)) {
            Layer layer = Transformer.of(file).layer(1, ModelConfig.beside(path));
            assertThat(layer.dimension()).isEqualTo(10);
            assertThat(layer.headSize()).isEqualTo(4);
            assertLayer(layer, grouped);
        }
    }

    private static void addLlama(
            final ModelOnDisk model, final int layer, final MultiHeadAttention of) {
        String names = "model.layers." + layer + ".self_attn.";
        model.with(names + "q_proj.weight", of.query())
                .with(names + "k_proj.weight", of.key())
                .with(names + "v_proj.weight", of.value())
                .with(names + "o_proj.weight", of.output());
    }

    @Test
    void namesGivenByHandRowsOutputs() throws IOException {
        ModelOnDisk model = new ModelOnDisk();
        addByHand(model, 3, first, true);
        addByHand(model, 5, second, true);
        assertByHand(model.in(folder), true);
    }

    @Test
    void namesGivenByHandRowsInputs() throws IOException {
        ModelOnDisk model = new ModelOnDisk();
        addByHand(model, 3, first, false);
        addByHand(model, 5, second, false);
        assertByHand(model.in(folder), false);
    }

    private void assertByHand(final Path path, final boolean outputsAreRows) throws IOException {
        WeightNames names =
                new WeightNames(
                        "block{layer}/q (\\E.*",
                        "block{layer}/k",
                        "v",
                        "block{layer}/o{layer}",
                        outputsAreRows);
        try (WeightFile file = WeightFile.open(path)) {
            assertLayers(Transformer.of(file, names), COUNTS, withValue(first), withValue(second));
        }
    }

    /** Of a model in which all layers share W_V. */
    private MultiHeadAttention withValue(final MultiHeadAttention of) {
        return new MultiHeadAttention(
                HEADS, HEADS, of.query(), of.key(), first.value(), of.output());
    }

    private void addByHand(
            final ModelOnDisk model,
            final int layer,
            final MultiHeadAttention of,
            final boolean outputsAreRows) {
        String block = "block" + layer + "/";
        model.with(block + "q (\\\\E.*", stored(of.query(), outputsAreRows))
                .with(block + "k", stored(of.key(), outputsAreRows))
                .with("v", stored(first.value(), outputsAreRows))
                .with(block + "o" + layer, stored(of.output(), outputsAreRows));
    }

    private static Matrix stored(final Matrix matrix, final boolean outputsAreRows) {
        return outputsAreRows ? matrix : matrix.transpose();
    }

    private static void assertLayers(
            final Path path, final HeadCounts counts, final MultiHeadAttention... expected)
            throws IOException {
        try (WeightFile file = WeightFile.open(path)) {
            assertLayers(Transformer.of(file), counts, expected);
        }
    }

    private static void assertLayers(
            final Transformer transformer,
            final HeadCounts counts,
            final MultiHeadAttention... expected)
            throws IOException {
        assertThat(transformer.layers()).isEqualTo(expected.length);
        for (int k = 0; k < expected.length; k++) {
            assertLayer(transformer.layer(k + 1, counts), expected[k]);
        }
    }

    private static void assertLayer(final Layer layer, final MultiHeadAttention expected)
            throws IOException {
        assertThat(layer.heads()).isEqualTo(expected.heads());
        SplittableRandom random = new SplittableRandom(7);
        double[][] x =
                IntStream.range(0, 5)
                        .mapToObj(
                                i ->
                                        random.doubles(layer.dimension())
                                                .map(u -> 2 * u - 1)
                                                .toArray())
                        .toArray(double[][]::new);
        double[][] sum = new double[x.length][layer.dimension()];
        for (int h = 1; h <= layer.heads(); h++) {
            add(sum, layer.head(h), x);
        }
        double[][] whole = expected.of(x);
        for (int i = 0; i < x.length; i++) {
            assertThat(sum[i]).containsExactly(whole[i], within(ROUNDING));
        }
    }

    /** Adds sum_j P_ij V x_j of one head, by its V and B alone. */
    private static void add(final double[][] sum, final HeadWeights weights, final double[][] x) {
        AttentionHead head = weights.head();
        double[][] bx = MultiHeadAttention.project(head.form(), x);
        double[][] vx = MultiHeadAttention.project(head.value(), x);
        for (int i = 0; i < x.length; i++) {
            double[] scores = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                for (int c = 0; c < x[i].length; c++) {
                    scores[j] += x[i][c] * bx[j][c];
                }
            }
            double[] p = MultiHeadAttention.softmax(scores);
            for (int j = 0; j < x.length; j++) {
                for (int c = 0; c < x[i].length; c++) {
                    sum[i][c] += p[j] * vx[j][c];
                }
            }
        }
    }
}
