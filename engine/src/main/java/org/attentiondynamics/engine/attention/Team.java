// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Workers for one task after the other, of one owner: helpers are made once, so that a task allocates nothing but what the pool does. Not
 * thread-safe.
 */
final class Team {
    private final Executor pool;
    private final AtomicInteger next = new AtomicInteger();
    private final Helper[] helpers;
    private Workers.Task task;
    private int tiles;

    /**
     * @param count the most threads at once, the caller included
     */
    Team(final Executor pool, final int count) {
        this.pool = pool;
        this.helpers = new Helper[count - 1];
        for (int h = 0; h < helpers.length; h++) {
            helpers[h] = new Helper(h + 1);
        }
    }

    /** The most threads at once. */
    int count() {
        return helpers.length + 1;
    }

    /** Runs tiles [0, howMany) and returns when all have run; what a tile throws ends the task. */
    void run(final int howMany, final Workers.Task work) {
        int called = Math.min(helpers.length, howMany - 1);
        if (called <= 0) {
            for (int tile = 0; tile < howMany; tile++) {
                work.run(0, tile);
            }
            return;
        }
        task = work;
        tiles = howMany;
        next.set(0);
        try {
            for (int h = 0; h < called; h++) {
                helpers[h].call();
            }
            drain(0);
        } finally {
            next.set(tiles);
            for (int h = 0; h < called; h++) {
                helpers[h].dismiss();
            }
        }
        for (int h = 0; h < called; h++) {
            helpers[h].rethrow();
        }
    }

    private void drain(final int worker) {
        for (int tile = next.getAndIncrement(); tile < tiles; tile = next.getAndIncrement()) {
            task.run(worker, tile);
        }
    }

    /**
     * One worker besides the caller. The pool may come to it late, when its task is long done: then it helps with the task of the moment if
     * there is one that waits for it, else it has nothing to do.
     */
    private final class Helper implements Runnable {
        private static final int FREE = 0;
        private static final int CALLED = 1;
        private static final int AT_WORK = 2;

        private final int worker;
        private final AtomicInteger state = new AtomicInteger(FREE);
        private Throwable failure;

        Helper(final int worker) {
            this.worker = worker;
        }

        void call() {
            failure = null;
            state.set(CALLED);
            pool.execute(this);
        }

        @Override
        public void run() {
            if (!state.compareAndSet(CALLED, AT_WORK)) {
                return;
            }
            try {
                drain(worker);
            } catch (RuntimeException | Error e) { // lost, it would leave tiles undone
                next.set(tiles);
                failure = e;
            } finally {
                finish();
            }
        }

        private synchronized void finish() {
            state.set(FREE);
            notifyAll();
        }

        /** Sends a helper away that has not begun, and waits for one that has: it writes to shared arrays. */
        void dismiss() {
            if (!state.compareAndSet(CALLED, FREE)) {
                awaitFree();
            }
        }

        private synchronized void awaitFree() {
            boolean interrupted = false;
            while (state.get() != FREE) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
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
    }
}
