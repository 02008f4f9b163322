// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.nodes.host.Cancellation;
import org.knime.core.node.ExecutionContext;

/** Whether the user has cancelled; and tells how many runs have ended, ten times a second at most, by the thread that made this alone. */
final class SweepProgress implements BooleanSupplier {
    private static final long NANOSECONDS_BETWEEN = 100_000_000;

    private final int runs;
    private final ExecutionContext exec;
    private final Cancellation cancellation;
    private final Thread telling = Thread.currentThread();
    private final AtomicInteger ended = new AtomicInteger();
    private long due = System.nanoTime();

    SweepProgress(final int runs, final ExecutionContext exec) {
        this.runs = runs;
        this.exec = exec;
        this.cancellation = new Cancellation(exec);
    }

    /** A run has ended. */
    void ended() {
        ended.incrementAndGet();
    }

    @Override
    public boolean getAsBoolean() {
        if (Thread.currentThread() == telling && System.nanoTime() - due >= 0) {
            due = System.nanoTime() + NANOSECONDS_BETWEEN;
            int count = ended.get();
            exec.setProgress((double) count / runs, () -> count + " of " + runs + " runs");
        }
        return cancellation.getAsBoolean();
    }
}
