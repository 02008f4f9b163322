// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.ExecutionContext;

/** The way to the constructors that only the platform may call. */
public abstract class NodeFriend {
    private static NodeFriend friend;

    protected NodeFriend() {}

    /** Called once, by the class of the execution contexts. */
    public static void register(final NodeFriend implementation) {
        friend = implementation;
    }

    static synchronized NodeFriend get() {
        if (friend == null) {
            try {
                Class.forName(
                        "org.knime.core.node.ExecutionContext",
                        true,
                        NodeFriend.class.getClassLoader());
            } catch (final ClassNotFoundException e) {
                throw new IllegalStateException(
                        "The execution contexts are not in this bundle.", e);
            }
        }
        return friend;
    }

    protected abstract ExecutionContext context(
            Path scratchFolder, HostExecution.ProgressListener progress, BooleanSupplier cancelled);

    protected abstract BufferedDataContainer container(DataTableSpec spec, Path scratchFolder);
}
