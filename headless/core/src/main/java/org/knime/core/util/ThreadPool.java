// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.attentiondynamics.standin.OpenWorkflow;

/** Threads that all nodes share. A task runs in the workflow that was open to whoever submitted it. */
public class ThreadPool {
    private static final ThreadLocal<ThreadPool> CURRENT = new ThreadLocal<>();
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final ExecutorService threads = Executors.newCachedThreadPool(ThreadPool::thread);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int maxThreads;
    private int running;

    public ThreadPool(final int maxThreads) {
        if (maxThreads < 1) {
            throw new IllegalArgumentException(
                    "number of threads must be at least 1, was " + maxThreads);
        }
        this.maxThreads = maxThreads;
    }

    private static Thread thread(final Runnable work) {
        Thread thread = new Thread(work, "KNIME-Worker-" + STARTED.getAndIncrement());
        thread.setDaemon(true);
        return thread;
    }

    /** The pool whose thread this is; null if it is of none. */
    public static ThreadPool currentPool() {
        return CURRENT.get();
    }

    public synchronized int getMaxThreads() {
        return maxThreads;
    }

    /** Threads too many are not stopped, but no new ones begin. */
    public synchronized void setMaxThreads(final int newValue) {
        if (newValue < 0) {
            throw new IllegalArgumentException(
                    "number of threads must not be below 0, was " + newValue);
        }
        maxThreads = newValue;
        startWaiting();
    }

    public synchronized int getRunningThreads() {
        return running;
    }

    /** Has a free thread run the task; if none is free, returns null and forgets the task. */
    public Future<?> trySubmit(final Runnable task) {
        if (!take()) {
            return null;
        }
        FutureTask<?> future = new FutureTask<>(task, null);
        threads.execute(inOpenWorkflow(future));
        return future;
    }

    /** Has a thread run the task as soon as one is free; tasks that wait come in the order they were given. */
    public synchronized Future<?> enqueue(final Runnable task) {
        FutureTask<?> future = new FutureTask<>(task, null);
        waiting.add(inOpenWorkflow(future));
        startWaiting();
        return future;
    }

    private synchronized void startWaiting() {
        while (!waiting.isEmpty() && take()) {
            threads.execute(waiting.remove());
        }
    }

    private Runnable inOpenWorkflow(final FutureTask<?> task) {
        Optional<Path> workflow = OpenWorkflow.folder();
        return () -> run(task, workflow);
    }

    private synchronized boolean take() {
        boolean free = running < maxThreads;
        running += free ? 1 : 0;
        return free;
    }

    private synchronized void giveBack() {
        running--;
        startWaiting();
    }

    private void run(final FutureTask<?> task, final Optional<Path> workflow) {
        Optional<OpenWorkflow> open = workflow.map(OpenWorkflow::in);
        CURRENT.set(this);
        try {
            task.run();
        } finally {
            CURRENT.remove();
            open.ifPresent(OpenWorkflow::close);
            giveBack();
        }
    }
}
