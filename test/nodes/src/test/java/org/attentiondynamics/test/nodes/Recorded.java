// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that were recorded, and what is made now in their place. */
final class Recorded {
    /** Where recorded texts are, seen from the folder of this module, in which its tests run. */
    static final Path FOLDER = Path.of("src/test/resources");

    private static final Path MADE = Path.of("target/made");

    private Recorded() {}

    /** The folder of a node's recorded texts, and the name of their files: the last part of its package. */
    static String nameOf(final String factory) {
        String inPackage = factory.substring(Nodes.PREFIX.length());
        return inPackage.substring(0, inPackage.indexOf('.'));
    }

    /**
     * Fails if the text is not the recorded one, and leaves it in target/made for whoever finds that it should be.
     *
     * @param rule what a difference means and how to accept it
     */
    static void require(final Path file, final String now, final String rule) throws IOException {
        Path recorded = FOLDER.resolve(file);
        String before = Files.exists(recorded) ? Files.readString(recorded) : "";
        if (!now.equals(before)) {
            Path made = MADE.resolve(file);
            Files.createDirectories(made.getParent());
            Files.writeString(made, now);
            assertThat(now.lines().toList())
                    .as("%s%nRecorded: %s%nMade now: %s", rule, recorded, made)
                    .isEqualTo(before.lines().toList());
            assertThat(now).as(rule).isEqualTo(before);
        }
    }
}
