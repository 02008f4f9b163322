// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import org.attentiondynamics.standin.PortFiles;
import org.attentiondynamics.standin.TypeArgument;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** A port object that stores itself in zip entries. */
public abstract class AbstractPortObject implements PortObject {
    static {
        PortFiles.register(
                (object, out, exec) -> {
                    PortObjectZipOutputStream zip = new PortObjectZipOutputStream(out);
                    object.save(zip, exec);
                    zip.finish();
                });
    }

    public AbstractPortObject() {}

    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    protected abstract void load(
            PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Makes an object by its public constructor and lets it load itself. */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
            extends PortObjectSerializer<T> {
        public AbstractPortObjectSerializer() {}

        @Override
        public void savePortObject(
                final T object, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            object.save(out, exec);
        }

        @Override
        public T loadPortObject(
                final PortObjectZipInputStream in,
                final PortObjectSpec spec,
                final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            T object = TypeArgument.<T>newInstance(getClass());
            object.load(in, spec, exec);
            return object;
        }
    }
}
