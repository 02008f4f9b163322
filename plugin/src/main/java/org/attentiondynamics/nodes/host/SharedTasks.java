// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.host;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.knime.core.util.ThreadPool;

/**
 * Tasks that do not depend on each other, run by the node's own thread and by threads that the pool of all nodes can spare.
 *
 * <p>The node's thread runs tasks itself, asks for a free thread before each, and never queues for one: with a busy pool it does all of
 * them. Once none is left to begin it waits, and asks whether the user has cancelled fifty times a second.
 */
public final class SharedTasks {
    private static final long MILLISECONDS_BETWEEN = 20;

    private final int tasks;
    private final IntConsumer task;
    private final BooleanSupplier cancelled;
    private final int most;
    private final ThreadPool pool = SharedThreads.pool();
    private final AtomicInteger next = new AtomicInteger();
    private int helpers;
    private Throwable failure;

    private SharedTasks(
            final int tasks,
            final int most,
            final IntConsumer task,
            final BooleanSupplier cancelled) {
        this.tasks = tasks;
        this.task = task;
        this.cancelled = cancelled;
        this.most = Math.min(most, SharedThreads.count(pool));
    }

    /** The most tasks that could run at once. */
    public static int threads() {
        return SharedThreads.count(SharedThreads.pool());
    }

    /**
     * Runs task 0, task 1, ..., each once, and returns when no task runs any more; what a task throws ends the others that have not begun.
     *
     * @param most the most tasks at once, at least 1
     * @param cancelled asked by every thread before each task and by the caller while it waits; true leaves the rest of the tasks undone
     */
    public static void run(
            final int tasks,
            final int most,
            final IntConsumer task,
            final BooleanSupplier cancelled) {
        SharedTasks all = new SharedTasks(tasks, most, task, cancelled);
        try {
            all.drain(all::recruit);
        } finally {
            all.next.set(tasks);
            all.await();
        }
        all.rethrow();
    }

    private void drain(final Runnable before) {
        for (int k = next.getAndIncrement(); k < tasks; k = next.getAndIncrement()) {
            if (cancelled.getAsBoolean()) {
                next.set(tasks);
                return;
            }
            before.run();
            task.accept(k);
        }
    }

    /** Asks for threads as long as tasks and free threads are left. */
    private synchronized void recruit() {
        while (helpers < most - 1 && next.get() < tasks && pool.trySubmit(this::help) != null) {
            helpers++;
        }
    }

    private void help() {
        try {
            drain(() -> {});
        } catch (RuntimeException | Error e) { // lost, it would leave tasks undone
            next.set(tasks);
            failed(e);
        } finally {
            leave();
        }
    }

    private synchronized void failed(final Throwable e) {
        failure = failure == null ? e : failure;
    }

    private synchronized void leave() {
        helpers--;
        notifyAll();
    }

    private void await() {
        boolean interrupted = false;
        while (isHelped()) {
            cancelled.getAsBoolean();
            if (pause()) {
                Thread.currentThread().interrupt();
                cancelled.getAsBoolean(); // which may go by the interruption alone
                interrupted = Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isHelped() {
        return helpers > 0;
    }

    /** Whether the thread was interrupted meanwhile: KNIME interrupts the thread of a node that is cancelled. */
    private synchronized boolean pause() {
        try {
            if (helpers > 0) {
                wait(MILLISECONDS_BETWEEN);
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private synchronized void rethrow() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
