// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.attentiondynamics.engine.attention.Workers;

/** The calling thread and a pool beside it, as the nodes have it; knows what all of them have allocated. */
final class Threads implements AutoCloseable {
    private static final ThreadMXBean COUNTERS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ExecutorService pool;
    private final List<Thread> all = new CopyOnWriteArrayList<>();
    private final Workers workers;

    /**
     * @param count the number of threads, the caller included; at least 1
     */
    Threads(final int count) {
        all.add(Thread.currentThread());
        pool = Executors.newFixedThreadPool(Math.max(1, count - 1), this::thread);
        workers = Workers.of(pool, count);
    }

    private Thread thread(final Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        all.add(thread);
        return thread;
    }

    /** All threads. */
    Workers workers() {
        return workers;
    }

    /** Bytes that all threads together have allocated so far; asking allocates nothing. */
    long allocated() {
        long sum = 0;
        for (int i = 0; i < all.size(); i++) {
            sum += COUNTERS.getThreadAllocatedBytes(all.get(i).getId());
        }
        return sum;
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
