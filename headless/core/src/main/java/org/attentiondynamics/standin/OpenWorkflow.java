// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The workflow whose node the current thread configures or executes: what knime://knime.workflow/ means until it is closed.
 */
public final class OpenWorkflow {
    private static final ThreadLocal<OpenWorkflow> CURRENT = new ThreadLocal<>();

    private final Path folder;
    private final OpenWorkflow outer;

    private OpenWorkflow(final Path folder, final OpenWorkflow outer) {
        this.folder = folder;
        this.outer = outer;
    }

    /** Opens the workflow in a folder; one that was open is again when this is closed. */
    public static OpenWorkflow in(final Path folder) {
        OpenWorkflow opened = new OpenWorkflow(folder.toAbsolutePath().normalize(), CURRENT.get());
        CURRENT.set(opened);
        return opened;
    }

    /** The folder of the open workflow; empty if there is none. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(CURRENT.get()).map(open -> open.folder);
    }

    /** Back to what was open before; in the thread that opened it. */
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
