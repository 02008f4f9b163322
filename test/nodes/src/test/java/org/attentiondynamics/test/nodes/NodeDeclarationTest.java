// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attentiondynamics.standin.node.HostedNode;
import org.attentiondynamics.standin.node.HostedPortGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.knime.core.node.NodeSettings;

class NodeDeclarationTest {
    @SuppressWarnings("unused") // the source of parameters below
    private static final List<String> FACTORIES = Nodes.ALL;

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void isFoundWithNameKeywordsAndDescription(final String factory) throws Exception {
        HostedNode node = Nodes.node(factory);
        assertThat(node.name()).isNotBlank();
        assertThat(node.shortDescription()).endsWith(".");
        assertThat(node.keywords()).hasSizeGreaterThan(4);
        assertThatCode(() -> parse(node.fullDescription())).doesNotThrowAnyException();
        for (HostedPortGroup port : ports(node)) {
            assertThat(port.description()).isNotBlank();
            assertThatCode(() -> parse(port.description())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void hasAnIconOfSixteenPixels(final String factory) throws Exception {
        var image = ImageIO.read(Nodes.node(factory).icon());
        assertThat(image.getWidth()).isEqualTo(16);
        assertThat(image.getHeight()).isEqualTo(16);
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void loadsTheSettingsItSaves(final String factory) throws Exception {
        HostedNode node = Nodes.node(factory);
        NodeSettings saved = Nodes.settings(node);
        node.loadSettings(saved);
        NodeSettings again = Nodes.settings(node);
        assertThat(again.keySet()).isEqualTo(saved.keySet());
        assertThat(saved.keySet().isEmpty()).isEqualTo(node.parametersClass().isEmpty());
    }

    private static List<HostedPortGroup> ports(final HostedNode node) {
        List<HostedPortGroup> ports = new ArrayList<>(node.inputGroups());
        ports.addAll(node.outputGroups());
        return ports;
    }

    private static void parse(final String fragment) throws Exception {
        byte[] xml = ("<fragment>" + fragment + "</fragment>").getBytes(StandardCharsets.UTF_8);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }
}
