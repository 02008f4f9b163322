// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.concurrent.Executor;

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

    /** These workers for one who has tasks for them, one after the other. */
    Team team() {
        return new Team(pool, count);
    }
}
