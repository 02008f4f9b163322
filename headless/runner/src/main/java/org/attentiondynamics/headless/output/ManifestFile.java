// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;

/** A file that holds a manifest alone; written beside it and moved into place. */
public final class ManifestFile {
    private static final String FIRST_KEY = "{\n  \"manifest\" : ";

    private final Path file;

    private ManifestFile(final Path file) {
        this.file = file;
    }

    /** Refuses to replace anything but a manifest. */
    public static ManifestFile at(final Path given) throws RunException {
        Path file = given.toAbsolutePath().normalize();
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw refused(given, "its folder does not exist", "Make the folder");
        }
        if (Files.isDirectory(file)) {
            throw refused(given, "it is a folder", "Name a file in it");
        }
        try {
            if (Files.exists(file) && !Files.readString(file).startsWith(FIRST_KEY)) {
                throw refused(given, "it exists and is no manifest", "Name a new file");
            }
        } catch (IOException e) {
            throw RunException.badArgument(
                    "Cannot write the manifest "
                            + given
                            + ", because "
                            + Causes.of(e)
                            + ". Name a new file.",
                    e);
        }
        return new ManifestFile(file);
    }

    public Path folder() {
        return file.getParent();
    }

    public void write(final byte[] manifest) throws IOException {
        Path part =
                file.resolveSibling(
                        "." + file.getFileName() + ".part" + ProcessHandle.current().pid());
        try {
            Files.write(part, manifest);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static RunException refused(
            final Path given, final String because, final String advice) {
        return RunException.badArgument(
                "Cannot write the manifest "
                        + given
                        + ", because "
                        + because
                        + ". "
                        + advice
                        + ".");
    }
}
