// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersAndShardsTest {
    private static final String INDEX = "model.safetensors.index.json";
    private static final String BECAUSE = "Cannot read " + INDEX + ", because ";
    private static final String ENDINGS =
            ".safetensors.index.json, .safetensors, .npy, .npz, .onnx, .mtx, .csv";

    @TempDir private Path parent;

    private Path folder() throws IOException {
        return Files.createDirectories(parent.resolve("model"));
    }

    private Path put(final String fixture, final String name) throws IOException {
        return Files.write(folder().resolve(name), Fixtures.bytes(fixture));
    }

    private Path index(final String json) throws IOException {
        return Files.writeString(folder().resolve(INDEX), json);
    }

    @Test
    void aFolderIsItsIndexBeforeItsSingleFile() throws IOException {
        put("types.safetensors", "model.safetensors");
        assertThat(names(folder())).contains("layer.0.half");
        for (int k = 1; k <= 2; k++) {
            String shard = "model-0000" + k + "-of-00002.safetensors";
            put("sharded/" + shard, shard);
        }
        put("sharded/" + INDEX, INDEX);
        assertThat(names(folder())).containsExactly("a.weight", "a.bias", "b.weight");
    }

    @Test
    void aFolderIsTheOnlyFileOfWeightsInIt() throws IOException {
        put("vector.npy", "weights.npy");
        put("README.md", "README.md");
        assertThat(names(folder())).containsExactly("weights");
    }

    private static Iterable<String> names(final Path path) throws IOException {
        try (WeightFile file = WeightFile.open(path)) {
            return file.tensors().stream().map(TensorInfo::name).toList();
        }
    }

    @Test
    void endingsAreReadInAnyCase() throws IOException {
        assertThat(names(put("vector.npy", "Weights.NPY"))).containsExactly("Weights");
    }

    @Test
    void aFolderOfSeveralFilesAsksForOne() throws IOException {
        put("vector.npy", "a.npy");
        put("stored.npz", "b.npz");
        Fixtures.refuses(
                folder(),
                "Cannot read model, because the folder has several files of weights; there is \"a.npy\", \"b.npz\". Choose one of"
                        + " them.");
    }

    @Test
    void aFolderWithoutWeightsSaysWhatIsThere() throws IOException {
        String advice = ". Choose a folder with a file that ends in one of " + ENDINGS + ".";
        Fixtures.refuses(
                folder(),
                "Cannot read model, because the folder has no file of weights; there is nothing"
                        + advice);
        for (int k = 1; k <= 7; k++) {
            Files.writeString(folder().resolve("part-" + k + ".bin"), "");
        }
        Fixtures.refuses(
                folder(),
                "Cannot read model, because the folder has no file of weights; there is \"part-1.bin\", \"part-2.bin\","
                        + " \"part-3.bin\", \"part-4.bin\", \"part-5.bin\" and 2 more"
                        + advice);
    }

    @Test
    void aFileThatIsNotThere() {
        Path path = parent.resolve("x.npy");
        Fixtures.refuses(
                path,
                "Cannot read x.npy, because there is no file "
                        + path.toAbsolutePath()
                        + ". Check the path, or download the file.");
    }

    @Test
    void anEndingNobodyKnows() {
        Fixtures.refuses(
                parent.resolve("model.gguf"),
                "Cannot read model.gguf, because its name ends in none of "
                        + ENDINGS
                        + ". Convert the weights to one of these formats, for example to safetensors.");
    }

    @Test
    void anEmptyFileOfAnyFormat() throws IOException {
        for (String ending : ENDINGS.split(", ")) {
            Fixtures.refuses(
                    parent.resolve("x" + ending),
                    new byte[0],
                    "Cannot read x"
                            + ending
                            + ", because the file is empty. Download or export the file again.");
        }
    }

    @Test
    void aShardThatIsMissing() throws IOException {
        Fixtures.refuses(
                index("{\"weight_map\":{\"w\":\"part.safetensors\"}}"),
                BECAUSE
                        + "its file \"part.safetensors\" is missing. Download that file into the same folder.");
    }

    @Test
    void aShardOutsideTheFolder() throws IOException {
        Path outside =
                Files.write(parent.resolve("x.safetensors"), Fixtures.bytes("types.safetensors"));
        for (String name :
                new String[] {"../x.safetensors", "a/../../x.safetensors", outside.toString()}) {
            Fixtures.refuses(
                    index("{\"weight_map\":{\"w\":\"" + name + "\"}}"),
                    BECAUSE
                            + "it asks for the file "
                            + Refusals.quoted(name)
                            + " outside its own folder. Use it only if you trust its origin, and then with all files in one"
                            + " folder.");
        }
    }

    @Test
    void aShardWithoutTheTensor() throws IOException {
        put("types.safetensors", "part.safetensors");
        Fixtures.refuses(
                index("{\"weight_map\":{\"w\":\"part.safetensors\"}}"),
                BECAUSE
                        + "tensor \"w\" is not in \"part.safetensors\", where the index says it is. Download the index and all its files"
                        + " again.");
    }

    @Test
    void anIndexThatNamesNoFile() throws IOException {
        Fixtures.refuses(
                index("{\"weight_map\":{\"w\":1}}"),
                BECAUSE
                        + "its weight_map names no file for \"w\". Download or export the file again.");
        Fixtures.refuses(
                index("{\"weight_map\":[]}"),
                BECAUSE
                        + "its weight_map is not a JSON object. Download or export the file again.");
        Fixtures.refuses(
                index("{\"weight_map\":{\"w\":\"\\u0000\"}}"),
                BECAUSE + "\"?\" is not the name of a file. Download or export the file again.");
    }

    @Test
    void anIndexWithoutWeights() throws IOException {
        Fixtures.refuses(
                index("{\"metadata\":{}}"),
                BECAUSE + "it has no weight_map. Download or export the file again.");
    }
}
