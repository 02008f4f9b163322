// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What draws must not ask the Java runtime how letters, edges, images or XML look: runtimes differ,
 * and some come without java.desktop.
 */
class NoWindowSystemTest {
    @Test
    void noClassOfTheViewKnowsAwtImageWritersXmlOrTheRuntimesDeflate()
            throws IOException, URISyntaxException {
        Path root =
                Path.of(
                        ScenePainter.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        assertThat(classes).hasSizeGreaterThan(40);
        assertThat(classes)
                .allSatisfy(
                        file ->
                                assertThat(constants(file))
                                        .doesNotContain("java/awt")
                                        .doesNotContain("javax/")
                                        .doesNotContain("java/util/zip/Deflater"));
    }

    private static String constants(final Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
