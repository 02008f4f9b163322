// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Other files that a file names: only what lies in its own folder or below.
 *
 * @param file the one that names them
 */
record Neighbours(Path file) {
    /**
     * The file of a name.
     *
     * @throws WeightsException if the name leads out of the folder or there is no such file
     */
    Path named(final String name) throws WeightsException {
        Path folder = file.toAbsolutePath().getParent();
        Path neighbour = relative(name);
        Path found = folder.resolve(neighbour).normalize();
        if (neighbour.isAbsolute() || !found.startsWith(folder.normalize())) {
            throw refusals()
                    .because(
                            "it asks for the file "
                                    + Refusals.quoted(name)
                                    + " outside its own folder",
                            "Use it only if you trust its origin, and then with all files in one folder.");
        }
        if (!Files.isRegularFile(found)) {
            throw refusals()
                    .because(
                            "its file " + Refusals.quoted(name) + " is missing",
                            "Download that file into the same folder.");
        }
        return found;
    }

    private Path relative(final String name) throws WeightsException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw refusals()
                    .because(
                            Refusals.quoted(name) + " is not the name of a file",
                            Refusals.DOWNLOAD_AGAIN,
                            e);
        }
    }

    private Refusals refusals() {
        return Refusals.of(file);
    }
}
