// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who computes the tiles of a task. Tiles are fixed by the task and write to places of their own, so that results do not depend on how
 * many workers there are or which tile falls to whom. Thread-safe.
 */
public final class Workers {
    private static final Workers CALLER = new Workers(Runnable::run, 1);

    /** One tile, computed by worker w in [0, count): w picks scratch that no other worker uses at the time. */
    interface Task {
        void run(int worker, int tile);
    }

    private final Executor pool;
    private final int count;

    private Workers(final Executor pool, final int count) {
        this.pool = pool;
        this.count = count;
    }

    /** The calling thread alone. */
    public static Workers caller() {
        return CALLER;
    }

    /**
     * The calling thread and threads of a pool. The caller never waits for a thread that has not come yet: if the pool is busy it does all
     * the work itself.
     *
     * @param count the most threads at once, the caller included; at least 1
     */
    public static Workers of(final Executor pool, final int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "number of workers must be at least 1, was " + count);
        }
        return count == 1 ? CALLER : new Workers(pool, count);
    }

    /** The most threads at once. */
    int count() {
        return count;
    }

    /** Runs tiles [0, tiles) and returns when all have run; what a tile throws ends the task. */
    void run(final int tiles, final Task task) {
        if (count == 1) {
            for (int tile = 0; tile < tiles; tile++) {
                task.run(0, tile);
            }
            return;
        }
        Share share = new Share(tiles, task);
        List<Helper> helpers = new ArrayList<>();
        for (int w = 1; w < Math.min(count, tiles); w++) {
            Helper helper = new Helper(share, w);
            helpers.add(helper);
            pool.execute(helper);
        }
        try {
            share.drain(0);
        } finally {
            share.next.set(tiles);
            helpers.forEach(Helper::dismiss);
        }
        helpers.forEach(Helper::rethrow);
    }

    private record Share(int tiles, Task task, AtomicInteger next) {
        Share(final int tiles, final Task task) {
            this(tiles, task, new AtomicInteger());
        }

        void drain(final int worker) {
            for (int tile = next.getAndIncrement(); tile < tiles; tile = next.getAndIncrement()) {
                task.run(worker, tile);
            }
        }
    }

    private static final class Helper implements Runnable {
        private final Share share;
        private final int worker;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CountDownLatch done = new CountDownLatch(1);
        private Throwable failure;

        Helper(final Share share, final int worker) {
            this.share = share;
            this.worker = worker;
        }

        @Override
        public void run() {
            if (!claimed.compareAndSet(false, true)) {
                return;
            }
            try {
                share.drain(worker);
            } catch (RuntimeException | Error e) { // lost, it would leave tiles undone
                share.next.set(share.tiles);
                failure = e;
            } finally {
                done.countDown();
            }
        }

        /** Throws what ended this helper, if anything did. */
        void rethrow() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }

        /** Sends a helper away that has not begun, and waits for one that has: it writes to shared arrays. */
        void dismiss() {
            if (claimed.compareAndSet(false, true)) {
                return;
            }
            boolean interrupted = false;
            while (true) {
                try {
                    done.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
