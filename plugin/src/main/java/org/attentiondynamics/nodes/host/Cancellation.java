// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.host;

import java.util.function.BooleanSupplier;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/**
 * Whether the user has cancelled. Only the thread that made this asks KNIME, whose answer depends on whether the asking thread is
 * interrupted; what it hears it tells the threads that compute for it.
 */
public final class Cancellation implements BooleanSupplier {
    private final ExecutionMonitor exec;
    private final Thread asking = Thread.currentThread();
    private volatile boolean heard;

    /**
     * To be asked of the given monitor, by the calling thread.
     */
    public Cancellation(final ExecutionMonitor exec) {
        this.exec = exec;
    }

    @Override
    public boolean getAsBoolean() {
        if (!heard && Thread.currentThread() == asking) {
            try {
                exec.checkCanceled();
            } catch (CanceledExecutionException e) {
                heard = true;
            }
        }
        return heard;
    }
}
