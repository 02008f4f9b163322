// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.ExecutionContext;

/** What a host needs to let a node execute. */
public final class HostExecution {
    private HostExecution() {}

    /** A context whose tables go to the scratch folder once they are large. */
    public static ExecutionContext context(
            final Path scratchFolder,
            final ProgressListener progress,
            final BooleanSupplier cancelled) {
        return NodeFriend.get().context(scratchFolder, progress, cancelled);
    }

    /** A container for a table that no node makes. */
    public static BufferedDataContainer container(
            final DataTableSpec spec, final Path scratchFolder) {
        return NodeFriend.get().container(spec, scratchFolder);
    }

    /** Hears how far a node has got. */
    public interface ProgressListener {
        /** The fraction never falls; the message is null before the node sends one. */
        void progress(double fraction, String message);
    }
}
