// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentiondynamics.standin.OpenWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a node finds by a URL of its workflow. */
class WorkflowFilesTest {
    private static final String READER =
            "org.attentiondynamics.nodes.node.weightsreader.WeightsReaderNodeFactory";

    /** 2.0 as a double, the lowest byte first. */
    private static final String TWO = "\0\0\0\0\0\0\0@";

    @TempDir Path temp;

    /** A file of one layer of one head, d = 1, that is text from beginning to end: W_Q = W_K = W_V = W_O = 2. */
    private static String tiny() {
        StringBuilder header = new StringBuilder("{");
        StringBuilder numbers = new StringBuilder();
        for (String name : new String[] {"q", "k", "v", "o"}) {
            int at = numbers.length();
            header.append(at == 0 ? "" : ",")
                    .append(
                            "\"layers.0.self_attn.%s_proj.weight\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[%d,%d]}"
                                    .formatted(name, at, at + 8));
            numbers.append(TWO);
        }
        header.append("}").append(" ".repeat(512 - header.length()));
        return "\0\2\0\0\0\0\0\0" + header + numbers;
    }

    private static WorkflowOnDisk reading(final String file) {
        return new WorkflowOnDisk()
                .node(
                        1,
                        READER,
                        entry("file", "xstring", file),
                        entry("architecture", "xstring", "AUTO"),
                        entry("queryName", "xstring", ""),
                        entry("keyName", "xstring", ""),
                        entry("valueName", "xstring", ""),
                        entry("outputName", "xstring", ""),
                        entry("orientation", "xstring", "OUTPUTS"),
                        entry("heads", "xint", 1),
                        entry("keyValueHeads", "xint", 0),
                        entry("layer", "xint", 1),
                        entry("head", "xint", 1),
                        entry("model", "xstring", "THIS_HEAD"),
                        entry("spectra", "xstring", "THIS_HEAD"))
                .file("data/tiny.safetensors", tiny());
    }

    @Test
    void aFileInTheWorkflowIsFound() throws IOException {
        Path workflow =
                reading("knime://knime.workflow/data/tiny.safetensors").folder(temp.resolve("w"));
        Path out = temp.resolve("out");
        run(workflow, "--out", out).succeeded();
        assertThat(spectrum(out)).isRegularFile().content().contains("Row0,1,1,4.0,0.0,4.0,1,1.0");
        assertThat(OpenWorkflow.folder()).isEmpty();
    }

    private static Path spectrum(final Path out) {
        return out.resolve("1-weights-reader-node-factory/spectrum.csv");
    }

    @Test
    void aFileInAnArchiveIsFound() throws IOException {
        Path archive =
                reading("knime://knime.workflow/data/tiny.safetensors")
                        .archive(temp.resolve("w.knwf"), "w/");
        Path out = temp.resolve("out");
        run(archive, "--out", out).succeeded();
        assertThat(spectrum(out)).isRegularFile();
    }

    @Test
    void aFileOutsideOfTheWorkflowIsRefused() throws IOException {
        Files.writeString(temp.resolve("tiny.safetensors"), tiny());
        refused("knime://knime.workflow/../tiny.safetensors", "the path leads out of the workflow");
        refused(
                "knime://knime.workflow/data/%2E%2E/../../tiny.safetensors",
                "the path leads out of the workflow");
    }

    @Test
    void otherPlacesOfKnimeAreRefused() throws IOException {
        refused(
                "knime://knime.mountpoint/tiny.safetensors",
                "the host \"knime.mountpoint\" of a knime URL means nothing outside of KNIME, where only knime://knime.workflow/ is"
                        + " known");
        refused(
                "knime:tiny.safetensors",
                "the host \"\" of a knime URL means nothing outside of KNIME, where only knime://knime.workflow/ is known");
    }

    private void refused(final String url, final String because) throws IOException {
        Path workflow = reading(url).folder(temp.resolve("w"));
        run(workflow, "--out", temp.resolve("out"))
                .refused(
                        4,
                        "Cannot configure node 1 \"Weights Reader Node Factory\". Cannot find the weights, because \""
                                + url
                                + "\" has no path: "
                                + because
                                + ". Correct it.");
        assertThat(OpenWorkflow.folder()).isEmpty();
    }
}
