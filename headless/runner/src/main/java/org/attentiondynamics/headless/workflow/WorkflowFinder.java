// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;

/**
 * Finds the folder of the workflow the user names: the folder itself, or what an archive unpacks
 * to.
 */
public final class WorkflowFinder {
    static final String WORKFLOW_FILE = "workflow.knime";

    private WorkflowFinder() {}

    /**
     * @param given a workflow folder or a .knwf archive
     * @param scratch an empty folder an archive is unpacked into
     * @param unpackLimitBytes how many bytes an archive may unpack to
     */
    public static WorkflowFolder find(
            final Path given, final Path scratch, final long unpackLimitBytes) throws RunException {
        if (!Files.exists(given)) {
            throw RunException.load(
                    "Cannot load workflow "
                            + given
                            + ", because there is no such file or folder. Name a .knwf file or a"
                            + " folder with workflow.knime.");
        }
        Path place = given.toAbsolutePath().normalize();
        String name =
                place.getFileName() == null ? place.toString() : place.getFileName().toString();
        try {
            if (Files.isDirectory(place)) {
                return new WorkflowFolder(
                        existing(place, given),
                        place,
                        place,
                        name,
                        Sha256.ofFolder(place),
                        Optional.empty());
            }
            Path folder = KnwfArchive.unpack(place, given, scratch, unpackLimitBytes);
            return new WorkflowFolder(
                    folder,
                    place.resolveSibling(stem(name)),
                    place,
                    name,
                    Sha256.ofFolder(folder),
                    Optional.empty());
        } catch (IOException e) {
            throw RunException.load(
                    "Cannot load workflow "
                            + given
                            + ", because "
                            + Causes.of(e)
                            + ". Check that the file can be read.",
                    e);
        }
    }

    private static Path existing(final Path folder, final Path given) throws RunException {
        if (!Files.isRegularFile(folder.resolve(WORKFLOW_FILE))) {
            throw RunException.load(
                    "Cannot load workflow "
                            + given
                            + ", because the folder holds no workflow.knime. Name the folder of a"
                            + " single workflow.");
        }
        return folder;
    }

    private static String stem(final String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
