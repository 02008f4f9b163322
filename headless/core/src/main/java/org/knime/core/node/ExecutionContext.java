// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.standin.HostExecution.ProgressListener;
import org.attentiondynamics.standin.NodeFriend;
import org.knime.core.data.DataTableSpec;

/** The monitor of an execution that can also make tables. */
public class ExecutionContext extends ExecutionMonitor {
    static {
        NodeFriend.register(
                new NodeFriend() {
                    @Override
                    protected ExecutionContext context(
                            final Path scratchFolder,
                            final ProgressListener progress,
                            final BooleanSupplier cancelled) {
                        return new ExecutionContext(scratchFolder, progress, cancelled);
                    }

                    @Override
                    protected BufferedDataContainer container(
                            final DataTableSpec spec, final Path scratchFolder) {
                        return new BufferedDataContainer(spec, scratchFolder);
                    }
                });
    }

    private final Path scratchFolder;

    ExecutionContext(
            final Path scratchFolder,
            final ProgressListener progress,
            final BooleanSupplier cancelled) {
        super(progress, cancelled);
        this.scratchFolder = scratchFolder;
    }

    private ExecutionContext(
            final ExecutionContext parent, final double share, final boolean silent) {
        super(parent, share, silent, parent.cancelled());
        scratchFolder = parent.scratchFolder;
    }

    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return new BufferedDataContainer(spec, scratchFolder);
    }

    public ExecutionContext createSubExecutionContext(final double maxProgress) {
        return new ExecutionContext(this, maxProgress, false);
    }

    /** A part whose messages are kept back. */
    public ExecutionContext createSilentSubExecutionContext(final double maxProgress) {
        return new ExecutionContext(this, maxProgress, true);
    }
}
