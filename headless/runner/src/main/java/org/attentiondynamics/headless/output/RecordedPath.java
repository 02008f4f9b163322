// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.io.IOException;
import java.nio.file.Path;
import org.attentiondynamics.headless.workflow.WorkflowFolder;

/**
 * A path as the manifest has it: of a file inside the workflow below {@code
 * knime://knime.workflow/}, of any other relative to the folder of the manifest, with slashes; so
 * that both still mean the file when the whole is moved to another place or machine.
 */
public final class RecordedPath {
    private static final String IN_WORKFLOW = "knime://knime.workflow/";

    private final Path home;

    /**
     * @param home the folder of the manifest, or where it will be
     */
    public RecordedPath(final Path home) {
        this.home = real(home.toAbsolutePath().normalize());
    }

    /** Links are followed, as the file system does when it resolves {@code ..}. */
    private static Path real(final Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) { // it does not exist yet, but its parent might
            return path.getParent() == null
                    ? path
                    : real(path.getParent()).resolve(path.getFileName());
        }
    }

    String of(final Path file, final WorkflowFolder workflow) {
        return file.startsWith(workflow.folder())
                ? IN_WORKFLOW + slashed(workflow.folder().relativize(file))
                : of(file);
    }

    String of(final Path file) {
        Path absolute = real(file.toAbsolutePath().normalize());
        boolean isReachable = absolute.getRoot().equals(home.getRoot());
        return slashed(isReachable ? home.relativize(absolute) : absolute);
    }

    private static String slashed(final Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * What a recorded path means.
     *
     * @throws java.nio.file.InvalidPathException if it is no path
     */
    public Path resolve(final String recorded, final WorkflowFolder workflow) {
        return recorded.startsWith(IN_WORKFLOW)
                ? workflow.folder().resolve(recorded.substring(IN_WORKFLOW.length())).normalize()
                : resolve(recorded);
    }

    /**
     * What a recorded path outside of the workflow means.
     *
     * @throws java.nio.file.InvalidPathException if it is no path
     */
    public Path resolve(final String recorded) {
        return home.resolve(recorded).normalize();
    }
}
