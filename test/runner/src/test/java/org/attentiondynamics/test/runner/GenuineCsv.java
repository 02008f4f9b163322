// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The workflow CSV Reader to CSV Writer as genuine KNIME 5.9 saved it, for files of a test. */
final class GenuineCsv {
    static final String READER = "CSV Reader (#1)/settings.xml";
    static final String WRITER = "CSV Writer (#2)/settings.xml";
    private static final String ROOT = "/genuine-5.9-csv/";

    private GenuineCsv() {}

    /** Copies it and names the two files; everything else is as KNIME wrote it. */
    static Path save(final Path folder, final Path input, final Path output) throws IOException {
        copy("workflow.knime", folder);
        Files.writeString(
                copy(READER, folder), text(READER).replace("/data/tokens.csv", input.toString()));
        Files.writeString(
                copy(WRITER, folder), text(WRITER).replace("/data/out.csv", output.toString()));
        return folder;
    }

    /** Adds a node that no wire leads to. */
    static void addReader(final Path workflow, final int id, final Path input) throws IOException {
        Path settings = workflow.resolve(READER.replace("#1", "#" + id));
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, text(READER).replace("/data/tokens.csv", input.toString()));
        String nodes = "<config key=\"nodes\">";
        change(
                workflow.resolve("workflow.knime"),
                nodes,
                nodes
                        + WorkflowOnDisk.group(
                                "node_" + id,
                                WorkflowOnDisk.entry("id", "xint", id)
                                        + WorkflowOnDisk.entry(
                                                "node_settings_file",
                                                "xstring",
                                                READER.replace("#1", "#" + id))));
    }

    private static Path copy(final String path, final Path folder) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text(path));
    }

    private static String text(final String path) throws IOException {
        try (InputStream in = GenuineCsv.class.getResourceAsStream(ROOT + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Replaces one text of a settings file. */
    static void change(final Path file, final String from, final String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}
