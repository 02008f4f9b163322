// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a workflow lies and what paths relative to it mean.
 *
 * @param folder the folder that holds workflow.knime; of an archive, the unpacked one
 * @param place where the folder would lie if the archive had been imported beside its file: what
 *     {@code ../} starts from
 * @param origin what the user named: the archive, or the folder
 * @param name the name of the file or folder the user gave
 * @param sha256 of the sorted relative paths and contents of the workflow's files, the same for a
 *     folder and an archive of it
 * @param rehearsal where files of writer nodes land instead of where their settings say; empty
 *     unless the run is only a rehearsal
 */
public record WorkflowFolder(
        Path folder,
        Path place,
        Path origin,
        String name,
        String sha256,
        Optional<Path> rehearsal) {

    /** The same workflow under the name it had, for a run whose writer nodes leave no trace. */
    public WorkflowFolder rehearsing(final String formerName, final Path below) {
        return new WorkflowFolder(folder, place, origin, formerName, sha256, Optional.of(below));
    }

    /** The workflow data area, knime.workflow.data. */
    public Path dataArea() {
        return folder.resolve("data");
    }

    /**
     * What a path relative to knime.workflow means: inside the workflow it is unpacked, outside it
     * is beside the archive.
     */
    public Path relativeToWorkflow(final String path) {
        Path inside = folder.resolve(path).normalize();
        return inside.startsWith(folder) ? inside : place.resolve(path).normalize();
    }

    /**
     * Where a file that settings name is written.
     *
     * @throws IOException if there is no room for a rehearsal
     */
    public Path written(final Path named) throws IOException {
        if (rehearsal.isEmpty()) {
            return named;
        }
        Path absolute = named.toAbsolutePath().normalize();
        Path file = rehearsal.get().resolve(absolute.getRoot().relativize(absolute).toString());
        Files.createDirectories(file.getParent());
        return file;
    }
}
