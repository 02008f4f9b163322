// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes workflows the way genuine KNIME does, entry by entry; every text can be replaced to spoil
 * it.
 */
final class WorkflowOnDisk {
    static final String NODES = "org.attentiondynamics.test.runner.nodes.";
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <config xmlns="http://www.knime.org/2008/09/XMLConfig" key="%s">
            """;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final StringBuilder nodes = new StringBuilder();
    private final List<String> connections = new ArrayList<>();
    private String variables = "";

    /**
     * A node with the factory {@code XNodeFactory} of the test nodes; the settings are entries made
     * by {@link #entry}.
     */
    WorkflowOnDisk node(final int id, final String factory, final String... settings) {
        return node(id, factory, "", settings);
    }

    /**
     * @param tree the content of the tree of flow variables
     */
    WorkflowOnDisk nodeWithVariables(
            final int id, final String factory, final String tree, final String... settings) {
        String group =
                group(
                        "variables",
                        entry("version", "xstring", "V_2019_09_13") + group("tree", tree));
        return node(id, factory, group, settings);
    }

    private WorkflowOnDisk node(
            final int id,
            final String factory,
            final String variableGroup,
            final String... settings) {
        String name =
                factory.substring(factory.lastIndexOf('.') + 1)
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return named(id, name, factoryClass(factory), variableGroup, settings);
    }

    /**
     * @param groups what settings.xml holds beside the model, entry by entry
     */
    WorkflowOnDisk named(
            final int id,
            final String name,
            final String factoryClass,
            final String groups,
            final String... settings) {
        String file = name + " (#" + id + ")/settings.xml";
        nodes.append(
                group(
                        "node_" + id,
                        entry("id", "xint", id)
                                + entry("node_settings_file", "xstring", file)
                                + entry("node_is_meta", "xboolean", false)
                                + entry("node_type", "xstring", "NativeNode")));
        files.put(
                file,
                HEAD.formatted("settings.xml")
                        + group("model", String.join("", settings))
                        + groups
                        + entry("factory", "xstring", factoryClass)
                        + entry("node-name", "xstring", name)
                        + entry("name", "xstring", name)
                        + "</config>\n");
        return this;
    }

    /** A test node goes by its short name, any other by the name of its class. */
    private static String factoryClass(final String factory) {
        return factory.contains(".") ? factory : NODES + factory + "NodeFactory";
    }

    /** Connects data ports, numbered from 1; port 0 is that of the flow variables. */
    WorkflowOnDisk connect(
            final int source, final int sourcePort, final int target, final int targetPort) {
        connections.add(
                entry("sourceID", "xint", source)
                        + entry("destID", "xint", target)
                        + entry("sourcePort", "xint", sourcePort)
                        + entry("destPort", "xint", targetPort));
        return this;
    }

    WorkflowOnDisk variable(
            final String name, final String type, final String entryType, final Object value) {
        variables +=
                group(
                        "Var_" + variables.length(),
                        entry("name", "xstring", name)
                                + entry("class", "xstring", type)
                                + entry("value", entryType, value));
        return this;
    }

    WorkflowOnDisk file(final String path, final String text) {
        files.put(path, text);
        return this;
    }

    static String entry(final String key, final String type, final Object value) {
        String text =
                value.toString().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<entry key=\"" + key + "\" type=\"" + type + "\" value=\"" + text + "\"/>\n";
    }

    static String group(final String key, final String content) {
        return "<config key=\"" + key + "\">\n" + content + "</config>\n";
    }

    static String usedVariable(final String key, final String variable) {
        return group(key, entry("used_variable", "xstring", variable));
    }

    static String exposedVariable(final String key, final String variable) {
        return group(key, entry("exposed_variable", "xstring", variable));
    }

    private Map<String, String> content() {
        StringBuilder wires = new StringBuilder();
        for (int i = 0; i < connections.size(); i++) {
            wires.append(group("connection_" + i, connections.get(i)));
        }
        Map<String, String> content = new LinkedHashMap<>();
        content.put(
                "workflow.knime",
                HEAD.formatted("workflow.knime")
                        + entry("created_by", "xstring", "5.8.0.v202510091000")
                        + entry("version", "xstring", "5.1.0")
                        + group("workflow_variables", variables)
                        + group("nodes", nodes.toString())
                        + group("connections", wires.toString())
                        + "</config>\n");
        content.putAll(files);
        return content;
    }

    Path folder(final Path folder) throws IOException {
        for (Map.Entry<String, String> file : content().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    /**
     * @param top the folder in the archive, with a slash; or nothing
     */
    Path archive(final Path file, final String top) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        content().forEach((path, text) -> entries.put(top + path, text));
        return zip(file, entries);
    }

    /** An archive of a folder, as KNIME exports it. */
    static Path archive(final Path folder, final Path file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(
                        folder.getParent().relativize(path).toString().replace('\\', '/'),
                        Files.readString(path));
            }
        }
        return zip(file, entries);
    }

    static Path zip(final Path file, final Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
