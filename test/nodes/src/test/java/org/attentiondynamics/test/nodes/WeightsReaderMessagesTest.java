// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attentiondynamics.standin.OpenWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

class WeightsReaderMessagesTest extends WithNodes {
    private void assertRefused(
            final Class<? extends Exception> type,
            final String sentence,
            final String file,
            final String... changes) {
        List<String> open = List.of("file", "xstring", file);
        assertThatThrownBy(() -> nodes.run(Nodes.node(Nodes.WEIGHTS_READER, open, changes)))
                .isInstanceOf(type)
                .hasMessage(sentence);
    }

    @Test
    void noFileSaysWhatToEnter() {
        assertRefused(
                InvalidSettingsException.class,
                "Cannot find the weights, because no file is given. Enter the path of a file such as model.safetensors, or"
                        + " knime://knime.workflow/data/model.safetensors for one inside the workflow.",
                " ");
    }

    @Test
    void relativePath() {
        assertRefused(
                InvalidSettingsException.class,
                "Cannot find the weights, because \"data/model.safetensors\" is a relative path. Enter an absolute one, or"
                        + " knime://knime.workflow/data/... for a file inside the workflow.",
                "data/model.safetensors");
    }

    @Test
    void textThatCannotBeAPath() {
        assertRefused(
                InvalidSettingsException.class,
                "Cannot find the weights, because \"/a\0b\" cannot be a path on this machine. Correct it.",
                "/a\0b");
    }

    @Test
    void fileThatIsMissing() {
        Path file = scratch.resolve("none.safetensors");
        assertRefused(
                InvalidSettingsException.class,
                "Cannot find the weights, because there is no file " + file + ". Correct the path.",
                file.toString());
    }

    @Test
    void urlThatIsNotLocal() {
        assertRefused(
                InvalidSettingsException.class,
                "Cannot find the weights, because \"https://example.org/model.safetensors\" is not on this machine. Download the file,"
                        + " and enter its path.",
                "https://example.org/model.safetensors");
    }

    @Test
    void urlThatIsNotWellFormed() {
        assertRefused(
                InvalidSettingsException.class,
                "Cannot find the weights, because \"file:///a%zz\" is not a well-formed URL. Correct it.",
                "file:///a%zz");
    }

    @Test
    void urlsOfKnimeThatCannotBeResolved() {
        String inside = "knime://knime.workflow/data/w.csv";
        assertRefused(
                InvalidSettingsException.class,
                "Cannot find the weights, because \""
                        + inside
                        + "\" has no path: no workflow is being executed. Correct it.",
                inside);
        OpenWorkflow open = OpenWorkflow.in(scratch);
        try {
            assertRefused(
                    InvalidSettingsException.class,
                    "Cannot find the weights, because \"knime://knime.workflow/../w.csv\" has no path: the path leads out of the"
                            + " workflow. Correct it.",
                    "knime://knime.workflow/../w.csv");
            assertRefused(
                    InvalidSettingsException.class,
                    "Cannot find the weights, because \"knime://LOCAL/w.csv\" has no path: the host \"LOCAL\" of a knime URL means"
                            + " nothing outside of KNIME, where only knime://knime.workflow/ is known. Correct it.",
                    "knime://LOCAL/w.csv");
        } finally {
            open.close();
        }
        assertThat(OpenWorkflow.folder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heads|-1|number of heads is -1. Set 0 or more.",
                "keyValueHeads|-2|number of key/value heads is -2. Set 0 or more.",
                "layer|0|layer is 0. Set 1 or more.",
                "head|0|head is 0. Set 1 or more.",
            })
    void settingOutOfRange(final String key, final String value, final String because) {
        assertRefused(
                InvalidSettingsException.class,
                "Cannot read weights, because the " + because,
                "/model.safetensors",
                key,
                "xint",
                value);
    }

    @ParameterizedTest
    @CsvSource({"query", "key", "value", "output"})
    void nameByHandThatIsEmpty(final String matrix) {
        assertRefused(
                InvalidSettingsException.class,
                "Cannot read weights, because the name of the "
                        + matrix
                        + " weights is empty. Enter the name they have in the file, or choose another architecture.",
                "/model.safetensors",
                "architecture",
                "xstring",
                "BY_HAND",
                matrix + "Name",
                "xstring",
                " ");
    }

    @Test
    void fileThatIsNoModel() throws IOException {
        Path file = Files.writeString(scratch.resolve("w.csv"), "1,2\n3,4\n");
        assertRefused(
                KNIMEException.class,
                "Cannot recognise the architecture, because none of the 1 tensors has a name that ends like the query weights of BERT,"
                        + " ALBERT, GPT-2, LLaMA. Look up the names in the file, and give the four of a layer by hand.",
                file.toString());
    }

    @Test
    void numberOfHeadsThatNobodyTells() throws IOException {
        Path file = llama(6).zeros(scratch.resolve("model.safetensors"));
        assertRefused(
                KNIMEException.class,
                "Cannot split layer 1 into heads, because the number of heads is not in the weights, not given, and not in a config.json"
                        + " beside them. Put the model's config.json beside the file, or set the number of heads to one of 1, 2, 3, 6.",
                file.toString());
    }

    @Test
    void headAndLayerThatAreNotThere() throws IOException {
        String file = llama(6).zeros(scratch.resolve("model.safetensors")).toString();
        assertRefused(
                KNIMEException.class,
                "Cannot read head 4, because the layer has 3 heads. Set a head from 1 to 3.",
                file,
                "heads",
                "xint",
                "3",
                "head",
                "xint",
                "4");
        assertRefused(
                KNIMEException.class,
                "Cannot read layer 2, because the file has the weights of one layer. Set a layer from 1 to 1.",
                file,
                "heads",
                "xint",
                "3",
                "layer",
                "xint",
                "2");
    }

    @Test
    void modelLargerThanAModelMayBe() throws IOException {
        String file = llama(8200).zeros(scratch.resolve("model.safetensors")).toString();
        assertRefused(
                KNIMEException.class,
                "Cannot make the attention model, because its value matrices are 8200x8200, and a model holds up to 8192x8192. Read a"
                        + " smaller model.",
                file,
                "heads",
                "xint",
                "1");
    }

    @Test
    void modelLargerThanMemory() throws IOException {
        String file = llama(8192).zeros(scratch.resolve("model.safetensors")).toString();
        assertThatThrownBy(
                        () ->
                                nodes.run(
                                        Nodes.node(
                                                Nodes.WEIGHTS_READER,
                                                "file",
                                                "xstring",
                                                file,
                                                "heads",
                                                "xint",
                                                "8192",
                                                "model",
                                                "xstring",
                                                "ALL_HEADS")))
                .isInstanceOf(KNIMEException.class)
                .hasMessageMatching(
                        "Cannot make the attention model, because 8192 heads of dimension 8192 take about 4399\\.1 GB of memory and .* GB are to be "
                                + "had\\. Choose the model of one head, or raise the memory limit of the program\\.");
    }

    private static Safetensors llama(final int dimension) {
        String names = "model.layers.0.self_attn.";
        String square = dimension + "," + dimension;
        return new Safetensors()
                .with(names + "q_proj.weight", square)
                .with(names + "k_proj.weight", square)
                .with(names + "v_proj.weight", square)
                .with(names + "o_proj.weight", square);
    }
}
