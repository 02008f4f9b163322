// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.file.WeightsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    private static final HeadCounts THREE = new HeadCounts(3, 0, 0);

    @TempDir Path folder;

    private WeightFile file;

    @AfterEach
    void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private Transformer llama(final int q, final int k, final int v, final int o)
            throws IOException {
        String names = "model.layers.0.self_attn.";
        file =
                WeightFile.open(
                        new ModelOnDisk()
                                .with(names + "q_proj.weight", matrix(q, 12))
                                .with(names + "k_proj.weight", matrix(k, 12))
                                .with(names + "v_proj.weight", matrix(v, 12))
                                .with(names + "o_proj.weight", matrix(12, o))
                                .in(folder));
        return Transformer.of(file);
    }

    private static Matrix matrix(final int rows, final int columns) {
        return MultiHeadAttention.random(rows, columns, new SplittableRandom(1));
    }

    private static void assertRefused(final ThrowingCallable call, final String sentence) {
        assertThatThrownBy(call).isInstanceOf(WeightsException.class).hasMessage(sentence);
    }

    private static void assertNotSplit(
            final Transformer transformer, final HeadCounts counts, final String because) {
        assertRefused(
                () -> transformer.layer(1, counts),
                "Cannot split layer 1 into heads, because " + because);
    }

    @Test
    void namesOfNoFamily() throws IOException {
        file = WeightFile.open(new ModelOnDisk().with("w", matrix(2, 2)).in(folder));
        assertRefused(
                () -> Transformer.of(file),
                "Cannot recognise the architecture, because none of the 1 tensors has a name that ends like the query weights of"
                        + " BERT, ALBERT, GPT-2, LLaMA. Look up the names in the file, and give the four of a layer by hand.");
    }

    @Test
    void namesOfAnotherFamilyOfferTheNearest() throws IOException {
        llama(12, 12, 12, 12);
        assertThatThrownBy(() -> Transformer.of(file, Family.BERT))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("encoder.layer.0.attention.self.query.weight")
                .hasMessageContaining("model.layers.0.self_attn.q_proj.weight");
    }

    @Test
    void namesByHandThatAreMissingOfferTheNearest() throws IOException {
        llama(12, 12, 12, 12);
        String names = "model.layers.{layer}.self_attn.";
        Transformer transformer =
                Transformer.of(
                        file,
                        new WeightNames(
                                names + "q_proj.weight",
                                names + "k_proj.weight",
                                names + "v_proj.weight",
                                names + "out_proj.weight",
                                true));
        assertThatThrownBy(() -> transformer.layer(1, THREE))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("model.layers.0.self_attn.out_proj.weight")
                .hasMessageContaining("model.layers.0.self_attn.o_proj.weight");
        assertThatThrownBy(
                        () ->
                                Transformer.of(
                                        file, new WeightNames(names + "q", "k", "v", "o", true)))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("model.layers.0.self_attn.q_proj.weight");
    }

    @Test
    void layerOutOfRange() throws IOException {
        Transformer transformer = llama(12, 12, 12, 12);
        assertRefused(
                () -> transformer.layer(2, THREE),
                "Cannot read layer 2, because the file has the weights of one layer. Set a layer from 1 to 1.");
        assertThatThrownBy(() -> transformer.layer(0, THREE)).hasMessageContaining("layer 0");
    }

    @Test
    void headOutOfRange() throws IOException {
        Layer layer = llama(12, 12, 12, 12).layer(1, THREE);
        assertRefused(
                () -> layer.head(4),
                "Cannot read head 4, because the layer has 3 heads. Set a head from 1 to 3.");
        assertThatThrownBy(() -> layer.head(0)).hasMessageContaining("head 0");
    }

    @Test
    void numberOfHeadsNotKnownListsThoseThatDivide() throws IOException {
        assertNotSplit(
                llama(12, 12, 12, 12),
                HeadCounts.UNKNOWN,
                "the number of heads is not in the weights, not given, and not in a config.json"
                        + " beside them. Put the model's config.json beside the file, or set the number of heads to one of 1, 2, 3, 4, 6, 12.");
    }

    @Test
    void numberOfHeadsThatDoesNotDivide() throws IOException {
        assertNotSplit(
                llama(12, 12, 12, 12),
                new HeadCounts(5, 0, 0),
                "the 12 outputs of the query weights do not divide into 5 heads."
                        + " Set the number of heads to one of 1, 2, 3, 4, 6, 12.");
    }

    @Test
    void sizeOfAnotherModel() throws IOException {
        assertNotSplit(
                llama(12, 12, 12, 12),
                new HeadCounts(3, 0, 5),
                "config.json says that a head has size 5, but 3 heads of the 12 outputs of the"
                        + " query weights have size 4. Use the file and the config.json of one model.");
    }

    @Test
    void sharedKeysNeedTheirNumber() throws IOException {
        Transformer transformer = llama(16, 8, 8, 16);
        assertNotSplit(
                transformer,
                new HeadCounts(4, 0, 0),
                "the key weights have 8 outputs, but 4 key/value heads of size 4 have 16."
                        + " Set the number of key/value heads to 2.");
        assertThat(transformer.layer(1, new HeadCounts(4, 2, 0)).heads()).isEqualTo(4);
    }

    @Test
    void sharedKeysThatNoNumberFits() throws IOException {
        assertNotSplit(
                llama(16, 10, 10, 16),
                new HeadCounts(4, 0, 0),
                "the key weights have 10 outputs, but 4 key/value heads of size 4 have 16."
                        + " Check the number of heads.");
    }

    @Test
    void keysThatCannotBeSharedEvenly() throws IOException {
        assertNotSplit(
                llama(16, 12, 12, 16),
                new HeadCounts(4, 3, 0),
                "4 heads cannot share 3 key/value heads evenly. Check the numbers of heads.");
    }

    @Test
    void sizesThatDoNotFit() throws IOException {
        assertMisfit(
                llama(12, 12, 12, 9),
                "\"model.layers.0.self_attn.o_proj.weight\" is 12x9: it has 9 inputs and needs 12, as many as the query weights have outputs");
        file.close();
        assertMisfit(
                llama(12, 12, 9, 12),
                "\"model.layers.0.self_attn.v_proj.weight\" is 9x12: it has 9 outputs and needs 12, as many as the key weights have");
    }

    @Test
    void sizesOfMatricesStoredTheOtherWay() throws IOException {
        file =
                WeightFile.open(
                        new ModelOnDisk()
                                .with("q", matrix(6, 12))
                                .with("k", matrix(12, 6))
                                .with("o", matrix(6, 12))
                                .in(folder));
        assertMisfit(
                Transformer.of(file, new WeightNames("q", "k", "k", "o", true)),
                "\"k\" is 12x6: it has 6 inputs and needs 12, as many as the query weights have");
        assertMisfit(
                Transformer.of(file, new WeightNames("q", "q", "k", "o", true)),
                "\"k\" is 12x6: it has 6 inputs and needs 12, as many as the query weights have");
        assertMisfit(
                Transformer.of(file, new WeightNames("o", "o", "o", "q", false)),
                "\"q\" is 6x12: it has 6 inputs and needs 12, as many as the query weights have outputs");
    }

    private static void assertMisfit(final Transformer transformer, final String because) {
        assertNotSplit(
                transformer, THREE, because + ". Check the names, and whether rows are outputs.");
    }

    @Test
    void fusedMatrixThatIsNotThree() throws IOException {
        file =
                WeightFile.open(
                        new ModelOnDisk()
                                .with("h.0.attn.c_attn.weight", matrix(12, 35))
                                .with("h.0.attn.c_proj.weight", matrix(12, 12))
                                .in(folder));
        assertNotSplit(
                Transformer.of(file),
                THREE,
                "\"h.0.attn.c_attn.weight\" is 12x35, which does not hold 3 matrices side by"
                        + " side. Check the architecture.");
    }

    @Test
    void configIsReadOrRefused() throws IOException {
        Path weights = folder.resolve("model.safetensors");
        assertThat(ModelConfig.beside(weights)).isEqualTo(HeadCounts.UNKNOWN);
        config("{\"task\": {\"n_head\": 7}, \"n_head\": 12, \"head_dim\": null, \"list\": [1]}");
        assertThat(ModelConfig.beside(weights)).isEqualTo(new HeadCounts(12, 0, 0));
        assertThat(ModelConfig.beside(folder)).isEqualTo(new HeadCounts(12, 0, 0));
        assertConfigRefused("{\"n_head\": 0}", "\"n_head\" is 0, no whole number above 0");
        assertConfigRefused("{\"head_dim\": \"x\"}", "\"head_dim\" is x, no whole number above 0");
        assertConfigRefused("[1]", "it does not hold a JSON object");
        config("{\"n_head\" 0}");
        assertThatThrownBy(() -> ModelConfig.beside(weights))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("because it is not well-formed JSON: Unexpected character");
    }

    private Path config(final String text) throws IOException {
        return Files.writeString(folder.resolve("config.json"), text);
    }

    private void assertConfigRefused(final String text, final String because) throws IOException {
        Path config = config(text);
        assertRefused(
                () -> ModelConfig.beside(folder),
                "Cannot read "
                        + config
                        + ", because "
                        + because
                        + ". Download it again, or remove it and set the numbers of heads by hand.");
    }

    @Test
    void countsGivenByHandComeBeforeThoseOfTheConfig() {
        HeadCounts config = new HeadCounts(8, 2, 64);
        assertThat(HeadCounts.UNKNOWN.or(config)).isEqualTo(config);
        assertThat(new HeadCounts(8, 0, 0).or(config)).isEqualTo(config);
        assertThat(new HeadCounts(4, 1, 0).or(config)).isEqualTo(new HeadCounts(4, 1, 0));
        assertThatThrownBy(() -> new HeadCounts(-1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
