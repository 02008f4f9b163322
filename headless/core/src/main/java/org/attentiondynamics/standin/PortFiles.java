// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.io.IOException;
import java.io.OutputStream;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;

/** Stores a port object in the zip its own class writes. */
public final class PortFiles {
    /** Writes one object. */
    @FunctionalInterface
    public interface Writer {
        void write(AbstractPortObject object, OutputStream out, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;
    }

    private static Writer writer;

    private PortFiles() {}

    /** Called once, by the class that stores port objects. */
    public static void register(final Writer implementation) {
        writer = implementation;
    }

    /** Writes the object and leaves the stream open. */
    public static void write(
            final AbstractPortObject object, final OutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        writer.write(object, out, exec);
    }
}
