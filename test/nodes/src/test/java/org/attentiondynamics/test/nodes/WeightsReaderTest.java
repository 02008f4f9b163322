// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.OpenWorkflow;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

class WeightsReaderTest extends WithNodes {
    /** Eigenvalues of 2 x 2 matrices of small whole numbers. */
    private static final double ROUNDING = 1e-14;

    private static final double[] IDENTITY = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};

    /** The first head has the eigenvalues 2 and 1, the second 3 i and -3 i. */
    private static final double[] VALUE = {2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, -3, 0, 0, 3, 0};

    /** Two layers of two heads of size 2, d = 4. */
    private Path bert() throws IOException {
        Safetensors file = new Safetensors();
        for (int layer = 0; layer < 2; layer++) {
            String names = "bert.encoder.layer." + layer + ".attention.";
            file.with(names + "self.query.weight", "4,4", IDENTITY)
                    .with(names + "self.key.weight", "4,4", IDENTITY)
                    .with(names + "self.value.weight", "4,4", VALUE)
                    .with(names + "output.dense.weight", "4,4", IDENTITY);
        }
        Files.writeString(scratch.resolve("config.json"), "{\"num_attention_heads\": 2}");
        return file.in(scratch.resolve("model.safetensors"));
    }

    private static HostedNode reader(final Path file, final String... changes) throws Exception {
        return Nodes.node(
                Nodes.WEIGHTS_READER, List.of("file", "xstring", file.toString()), changes);
    }

    @Test
    void specsAreKnownBeforeExecution() throws Exception {
        PortObjectSpec[] specs = reader(bert()).configure(new PortObjectSpec[0]).specs();
        assertThat(columns(specs[1]))
                .containsExactly(
                        "layer",
                        "head",
                        "re",
                        "im",
                        "next modulus",
                        "good triple",
                        "dominance margin",
                        "pairing margin",
                        "reason");
        assertThat(columns(specs[2]))
                .containsExactly(
                        "layer", "head", "re", "im", "modulus", "multiplicity", "condition");
        assertThat(columns(specs[3])).containsExactly("name", "shape", "type");
    }

    private static List<String> columns(final PortObjectSpec spec) {
        return ((DataTableSpec) spec).stream().map(c -> c.getName()).toList();
    }

    @Test
    void oneHeadIsReadWithItsSpectrum() throws Exception {
        PortObject[] out = nodes.run(reader(bert())).out();
        assertThat(out[0].getSummary()).isEqualTo("Attention model: 1 head, V 4x4, Q and K 2x4");
        assertThat(Nodes.numbers(out[1], "layer")).containsExactly(1);
        assertThat(Nodes.numbers(out[1], "head")).containsExactly(1);
        assertThat(Nodes.numbers(out[1], "re")).containsExactly(2);
        assertThat(Nodes.numbers(out[1], "next modulus")).containsExactly(1);
        assertThat(Nodes.texts(out[1], "good triple")).containsExactly("holds");
        assertThat(Nodes.numbers(out[1], "dominance margin")).containsExactly(0.5);
        assertThat(Nodes.numbers(out[1], "pairing margin"))
                .containsExactly(new double[] {Math.sqrt(0.5)}, within(ROUNDING));
        assertThat(Nodes.text(out[1], 0, "reason")).contains("is positive", "lambda_1 exceeds");
        assertThat(Nodes.numbers(out[2], "re")).containsExactly(2, 1);
        assertThat(Nodes.texts(out[3], "shape")).hasSize(8).containsOnly("4x4");
        assertThat(Nodes.texts(out[3], "type")).containsOnly("float64");
        assertThat(Nodes.texts(out[3], "name"))
                .startsWith("bert.encoder.layer.0.attention.self.query.weight");
    }

    @Test
    void modelOfTheLayerHasAllHeads() throws Exception {
        PortObject[] out =
                nodes.run(
                                reader(
                                        bert(),
                                        "layer",
                                        "xint",
                                        "2",
                                        "head",
                                        "xint",
                                        "2",
                                        "model",
                                        "xstring",
                                        "ALL_HEADS",
                                        "spectra",
                                        "xstring",
                                        "LAYER"))
                        .out();
        assertThat(out[0].getSummary()).isEqualTo("Attention model: 2 heads, V 4x4, Q and K 2x4");
        assertThat(Nodes.numbers(out[1], "layer")).containsExactly(2, 2);
        assertThat(Nodes.numbers(out[1], "head")).containsExactly(1, 2);
        assertThat(Nodes.texts(out[1], "good triple")).containsExactly("holds", "fails");
        assertThat(Nodes.text(out[1], 1, "reason")).contains("is real");
        assertThat(Nodes.numbers(out[1], "pairing margin")[1]).isNaN();
        assertThat(Nodes.numbers(out[2], "head")).containsExactly(1, 1, 2, 2);
        assertThat(Nodes.numbers(out[2], "im"))
                .containsExactly(new double[] {0, 0, 3, -3}, within(ROUNDING));
    }

    @Test
    void theModelReadMovesTokens() throws Exception {
        PortObject model = nodes.run(reader(bert())).out()[0];
        PortObject tokens = nodes.drawn(4);
        PortObject[] out = nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens).out();
        assertThat(Nodes.rows(out[1])).hasSize(40);
    }

    @Test
    void allLayersAreListedWithProgress() throws Exception {
        List<String> messages = new ArrayList<>();
        ExecutionContext exec =
                HostExecution.context(
                        scratch, (fraction, message) -> messages.add(message), () -> false);
        HostedNode reader = reader(bert(), "spectra", "xstring", "ALL_LAYERS");
        PortObject[] out = Nodes.run(exec, reader).out();
        assertThat(Nodes.numbers(out[1], "layer")).containsExactly(1, 1, 2, 2);
        assertThat(messages)
                .contains(
                        "layer 1, head 1 of 2",
                        "layer 1, head 2 of 2",
                        "layer 2, head 1 of 2",
                        "layer 2, head 2 of 2");
    }

    @Test
    void cancellingStopsBetweenHeads() throws Exception {
        List<String> messages = new ArrayList<>();
        ExecutionContext exec =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> messages.add(message),
                        () -> messages.contains("layer 1, head 2 of 2"));
        HostedNode reader = reader(bert(), "spectra", "xstring", "ALL_LAYERS");
        assertThatThrownBy(() -> Nodes.run(exec, reader))
                .isInstanceOf(CanceledExecutionException.class);
        assertThat(messages).last().isEqualTo("layer 1, head 2 of 2");
    }

    @Test
    void namesByHandFromCsv() throws Exception {
        assertSameMatrix(Files.writeString(scratch.resolve("w.csv"), "0,2\n3,5\n"));
    }

    @Test
    void namesByHandFromNumPy() throws Exception {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }";
        String padded = header + " ".repeat(117 - header.length()) + "\n";
        java.nio.ByteBuffer bytes =
                java.nio.ByteBuffer.allocate(10 + padded.length() + 32)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        bytes.put((byte) 1).put((byte) 0).putShort((short) padded.length());
        bytes.put(padded.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        bytes.putDouble(0).putDouble(2).putDouble(3).putDouble(5);
        assertSameMatrix(Files.write(scratch.resolve("w.npy"), bytes.array()));
    }

    /** V = W W for the W of rows (0, 2) and (3, 5), whose eigenvalues are 6 and -1; transposed or not. */
    private void assertSameMatrix(final Path file) throws Exception {
        for (String orientation : List.of("OUTPUTS", "INPUTS")) {
            PortObject[] out = nodes.run(byHand(file, orientation)).out();
            assertThat(Nodes.numbers(out[2], "re"))
                    .containsExactly(new double[] {36, 1}, within(36 * ROUNDING));
        }
    }

    private static HostedNode byHand(final Path file, final String orientation) throws Exception {
        return reader(
                file,
                "architecture",
                "xstring",
                "BY_HAND",
                "queryName",
                "xstring",
                "w",
                "keyName",
                "xstring",
                "w",
                "valueName",
                "xstring",
                "w",
                "outputName",
                "xstring",
                " w ",
                "orientation",
                "xstring",
                orientation,
                "heads",
                "xint",
                "1");
    }

    @Test
    void urlsOfFilesAreUnderstood() throws Exception {
        Path spaced = Files.createDirectory(scratch.resolve("two words")).resolve("w.csv");
        Files.writeString(spaced, "0,2\n3,5\n");
        HostedNode byFile = byHand(Path.of("x"), "OUTPUTS");
        byFile.loadSettings(Nodes.settings(byFile, "file", "xstring", spaced.toUri().toString()));
        assertThat(Nodes.numbers(nodes.run(byFile).out()[2], "re")[0])
                .isCloseTo(36, within(36 * ROUNDING));
        byFile.loadSettings(
                Nodes.settings(
                        byFile, "file", "xstring", "knime://knime.workflow/two words/w.csv"));
        OpenWorkflow open = OpenWorkflow.in(scratch);
        try {
            assertThat(Nodes.rows(nodes.run(byFile).out()[2])).hasSize(2);
        } finally {
            open.close();
        }
    }
}
