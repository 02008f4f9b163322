// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.SettingsFiles;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Workflows saved by a release open in every later one: the settings of each release are recorded, a file a node. */
class SettingsContractTest {
    private static final Path SETTINGS = Path.of("settings");
    private static final String RELEASE = "1.0";

    private static final String RULE =
            """
            The settings of a new node are not those recorded for this release.
            A released key never changes its name, type, meaning or default. A new key needs a default with which the node does what it did \
            before, and @Migrate(loadDefaultIfAbsent = true).
            If this release is not out yet, copy the file that was made over the recorded one. If it is, leave its folder as it is, record those of \
            the new release in a folder of its own, and name it in RELEASE.""";

    @SuppressWarnings("unused") // the source of parameters below
    private static final List<String> FACTORIES = Nodes.ALL;

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void newNodesHaveTheRecordedSettings(final String factory) throws Exception {
        Recorded.require(
                SETTINGS.resolve(RELEASE).resolve(Recorded.nameOf(factory) + ".xml"),
                SettingsXml.of(saved(Nodes.node(factory))),
                RULE);
    }

    @Test
    void everyReleaseHasRecordedSettings() throws IOException {
        try (Stream<Path> releases = Files.list(Recorded.FOLDER.resolve(SETTINGS))) {
            assertThat(releases.map(r -> r.getFileName().toString())).contains(RELEASE);
        }
        assertThat(files().map(file -> file.getParent().getFileName().toString()))
                .filteredOn(RELEASE::equals)
                .hasSameSizeAs(Nodes.ALL);
    }

    @ParameterizedTest
    @MethodSource("files")
    void settingsOfAReleaseLoadAndKeepTheirValues(final Path file) throws Exception {
        NodeSettings recorded = read(file);
        HostedNode node = Nodes.node(factory(file));
        node.loadSettings(recorded.getNodeSettings("model"));
        if (recorded.containsKey("view")) {
            node.loadViewSettings(recorded.getNodeSettings("view"));
        }
        Map<String, Setting> before = leaves(recorded);
        Map<String, Setting> after = leaves(saved(node));
        assertThat(before.isEmpty()).isEqualTo(node.parametersClass().isEmpty());
        assertThat(after)
                .as("what a workflow of that release holds, loaded and saved again")
                .containsAllEntriesOf(before);
    }

    /** The recorded files of all releases. */
    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Recorded.FOLDER.resolve(SETTINGS))) {
            return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        }
    }

    private static String factory(final Path file) {
        String name = file.getFileName().toString().replace(".xml", "");
        return Nodes.ALL.stream()
                .filter(factory -> Recorded.nameOf(factory).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node has the settings of " + file));
    }

    private static NodeSettings saved(final HostedNode node) {
        NodeSettings root = new NodeSettings("settings.xml");
        node.saveSettings(root.addNodeSettings("model"));
        if (node.viewParametersClass().isPresent()) {
            node.saveViewSettings(root.addNodeSettings("view"));
        }
        return root;
    }

    private static NodeSettings read(final Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return SettingsFiles.read(in);
        }
    }

    private static Map<String, Setting> leaves(final ConfigBaseRO root) {
        Map<String, Setting> leaves = new TreeMap<>();
        collect(root, "", leaves);
        return leaves;
    }

    private static void collect(
            final ConfigBaseRO group, final String path, final Map<String, Setting> leaves) {
        SettingsAccess.entries(group)
                .forEach(
                        (key, value) -> {
                            if (value instanceof Setting setting) {
                                leaves.put(path + key, setting);
                            } else {
                                collect((ConfigBaseRO) value, path + key + "/", leaves);
                            }
                        });
    }
}
