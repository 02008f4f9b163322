// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageWriterTest {
    private static final String WRITER = "ImageWriter";

    @TempDir Path temp;

    private Path image;

    @BeforeEach
    void chooseFile() {
        image = temp.resolve("pixel.png");
    }

    private Path workflow(final String source) throws IOException {
        String chooser =
                group(
                        "filechooser",
                        group(
                                        "path",
                                        entry("location_present", "xboolean", true)
                                                + entry("file_system_type", "xstring", "LOCAL")
                                                + entry("path", "xstring", image))
                                + entry("create_missing_folders", "xboolean", false)
                                + entry("if_path_exists", "xstring", "fail"));
        Path folder =
                new WorkflowOnDisk()
                        .node(1, source)
                        .node(2, WRITER, chooser)
                        .connect(1, 1, 2, 1)
                        .folder(temp.resolve("w"));
        GenuineCsv.change(
                folder.resolve("Image Writer (#2)/settings.xml"),
                WorkflowOnDisk.NODES + "ImageWriterNodeFactory",
                "org.knime.base.node.io.filehandling.imagewriter.ImagePortWriterNodeFactory");
        return folder;
    }

    @Test
    void anImageIsWrittenWhereTheNodeSaysAndToTheResults() throws IOException {
        run(workflow("Pixel"), "--out", temp.resolve("out")).succeeded();
        assertThat(Files.readAllBytes(image)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(temp.resolve("out/1-pixel/image.png")).hasSameBinaryContentAs(image);
        assertThat(listing(temp)).noneMatch(path -> path.contains(".part"));
    }

    @Test
    void anImageThatExistsIsKept() throws IOException {
        Files.writeString(image, "precious");
        List<String> before = listing(temp);
        Path workflow = workflow("Pixel");
        run(workflow, "--out", temp.resolve("out"))
                .refused(
                        4,
                        "Cannot configure node 2 \"Image Writer\". The file "
                                + image
                                + " exists and the node must not overwrite it. Remove the file, or"
                                + " let the node overwrite it.");
        assertThat(image).hasContent("precious");
        assertThat(before).isSubsetOf(listing(temp));
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aTableIsNoImage() throws IOException {
        run(workflow("MixedSource"), "--out", temp.resolve("out"))
                .refused(
                        3,
                        "Cannot load workflow w, because output \"Cells\" of node 1 \"Mixed"
                                + " Source\" does not fit input \"Image Input\" of node 2 \"Image"
                                + " Writer\". Connect them anew in KNIME.");
    }
}
