// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.lang.reflect.Field;
import java.util.function.LongSupplier;
import org.attentiondynamics.standin.node.HostedNode;

/** Lets nodes believe that the process may have so much memory, until it is closed. */
final class LittleMemory implements AutoCloseable {
    private final Field most;
    private final LongSupplier usual;

    LittleMemory(final HostedNode node, final long bytes) throws Exception {
        Class<?> memory =
                node.parametersClass()
                        .orElseThrow()
                        .getClassLoader()
                        .loadClass("org.attentiondynamics.nodes.host.Memory");
        most = memory.getDeclaredField("most");
        most.setAccessible(true);
        usual = (LongSupplier) most.get(null);
        LongSupplier little = () -> bytes;
        most.set(null, little);
    }

    @Override
    public void close() throws IllegalAccessException {
        most.set(null, usual);
    }
}
