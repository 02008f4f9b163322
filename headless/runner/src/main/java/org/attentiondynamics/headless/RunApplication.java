// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/**
 * What {@code ./run} starts. On an interrupt the node that executes is cancelled, and Java ends
 * after the run has removed what it has begun to write.
 */
public final class RunApplication implements IApplication {
    private static final long SECONDS_TO_CLEAN_UP = 20;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);

    @Override
    public Object start(final IApplicationContext context) {
        Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "cancel run"));
        context.applicationRunning();
        try {
            return Run.execute((String[]) arguments, System.out, System.err, cancelled::get);
        } finally {
            finished.countDown();
        }
    }

    /** Called by Equinox and by the shutdown hook; returns when the run has ended. */
    @Override
    public void stop() {
        cancelled.set(true);
        try {
            finished.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
