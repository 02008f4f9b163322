// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import java.nio.file.Files;
import java.nio.file.Path;

/** The workflows in the folder examples. */
final class Examples {
    /** The folder of the whole project. */
    static final Path ROOT = root();

    private Examples() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path file(final String name) {
        return ROOT.resolve("examples").resolve(name + ".knwf");
    }
}
