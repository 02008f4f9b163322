// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.nio.file.Path;

/**
 * Where a workflow lies and what paths relative to it mean.
 *
 * @param folder the folder that holds workflow.knime; of an archive, the unpacked one
 * @param place where the folder would lie if the archive had been imported beside its file: what
 *     {@code ../} starts from
 * @param name the name of the file or folder the user gave
 * @param sha256 of the archive, or of the sorted relative paths and contents of the folder's files
 */
public record WorkflowFolder(Path folder, Path place, String name, String sha256) {
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
}
