// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;

/**
 * The folder the user names for the results, replaced as a whole or not at all.
 *
 * <p>Everything is written to a hidden folder beside it and moved at the end; unless {@link
 * #publish} was reached, closing removes every trace. An existing folder is replaced only if it is
 * empty or holds the manifest of an earlier run.
 */
public final class OutputFolder implements Closeable {
    public static final String MANIFEST = "manifest.json";

    private final Path target;
    private final Path staging;
    private final List<Path> createdParents;
    private boolean published;

    private OutputFolder(final Path target, final Path staging, final List<Path> createdParents) {
        this.target = target;
        this.staging = staging;
        this.createdParents = createdParents;
    }

    /** Checks that results can be put there and makes the hidden folder. */
    public static OutputFolder open(final Path given) throws RunException {
        Path target = given.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw refused(given, "it is the root of a file system", "Name a new folder");
        }
        requireReplaceable(given, target);
        List<Path> created = new ArrayList<>();
        try {
            createParents(target.getParent(), created);
            return new OutputFolder(target, staging(target), created);
        } catch (IOException e) {
            removeEmpty(created);
            throw RunException.badArgument(
                    "Cannot write to "
                            + given
                            + ", because "
                            + Causes.of(e)
                            + ". Name a folder that can be written to.",
                    e);
        }
    }

    private static void requireReplaceable(final Path given, final Path target)
            throws RunException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw refused(given, "it is a file", "Name a new folder");
        }
        if (!Files.isDirectory(target) || Files.isRegularFile(target.resolve(MANIFEST))) {
            return;
        }
        try (Stream<Path> content = Files.list(target)) {
            if (content.findAny().isPresent()) {
                throw refused(
                        given,
                        "it exists and holds files that are not results of an earlier run",
                        "Name a new or empty folder");
            }
        } catch (IOException e) {
            throw RunException.badArgument(
                    "Cannot write to "
                            + given
                            + ", because "
                            + Causes.of(e)
                            + ". Name a folder that can be read.",
                    e);
        }
    }

    private static void createParents(final Path folder, final List<Path> created)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                createParents(folder.getParent(), created);
            }
            Files.createDirectory(folder);
            created.add(0, folder);
        }
    }

    /** Not a temporary folder of Java, since that would be closed to everybody but its owner. */
    private static Path staging(final Path target) throws IOException {
        String name = "." + target.getFileName() + ".part" + ProcessHandle.current().pid();
        for (int i = 0; ; i++) {
            Path staging = target.resolveSibling(name + "-" + i);
            if (!Files.exists(staging)) {
                return Files.createDirectory(staging);
            }
        }
    }

    /** The hidden folder. */
    public Path staging() {
        return staging;
    }

    /** Moves the results into place. If that fails, the earlier results are where they were. */
    public void publish() throws IOException {
        Path old = staging.resolveSibling(staging.getFileName() + ".old");
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, old);
        }
        try {
            Files.move(staging, target);
            published = true;
        } finally {
            if (replaces && !published) {
                Files.move(old, target);
            }
        }
        if (replaces) {
            Folders.delete(old);
        }
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            Folders.delete(staging);
            removeEmpty(createdParents);
        }
    }

    /** Innermost first; one that is no longer empty is somebody else's now. */
    private static void removeEmpty(final List<Path> folders) {
        for (Path folder : folders) {
            if (!folder.toFile().delete()) {
                return;
            }
        }
    }

    private static RunException refused(
            final Path given, final String because, final String advice) {
        return RunException.badArgument(
                "Cannot write to " + given + ", because " + because + ". " + advice + ".");
    }
}
