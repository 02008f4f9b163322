// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.attentiondynamics.headless.cli.Installation;
import org.attentiondynamics.headless.cli.Runner;
import org.attentiondynamics.headless.nodes.BuiltInNodes;
import org.attentiondynamics.headless.nodes.NodeCatalogue;
import org.attentiondynamics.headless.nodes.RegisteredNodes;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.node.HostedNode;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Runs inside Equinox, with the nodes of its extension registry. */
public final class Run {
    private Run() {}

    /**
     * @return the exit code of the process: 0 executed, 2 bad arguments, 3 load error, 4 execution
     *     error
     */
    public static int execute(final String[] args, final PrintStream out, final PrintStream err) {
        return execute(args, out, err, () -> false);
    }

    /**
     * @param cancelled asked often, perhaps from several threads; once true the run ends and leaves
     *     nothing
     */
    public static int execute(
            final String[] args,
            final PrintStream out,
            final PrintStream err,
            final BooleanSupplier cancelled) {
        String self = version(Run.class);
        NodeCatalogue catalogue =
                new RegisteredNodes(Platform.getExtensionRegistry()).or(new BuiltInNodes(self));
        List<String> bundles =
                Stream.of(self, version(HostExecution.class), version(HostedNode.class)).toList();
        return new Runner(new Installation(catalogue, bundles), out, err, cancelled)
                .run(args)
                .number();
    }

    private static String version(final Class<?> type) {
        Bundle bundle =
                Objects.requireNonNull(
                        FrameworkUtil.getBundle(type), "the runner runs inside Equinox");
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
