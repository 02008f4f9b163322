// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.host;

import org.attentiondynamics.engine.attention.Workers;
import org.knime.core.node.KNIMEConstants;
import org.knime.core.util.ThreadPool;

/**
 * The threads of a run: the node's own, and those that the pool of all nodes can spare.
 *
 * <p>A thread of the pool is asked for once an evaluation, and only if it is free: nothing is ever queued or waited for. So nodes cannot
 * block one another, the preference "maximum working threads for all nodes" holds at any time, and a node that queues for a thread gets
 * one before the next evaluation. The pool itself brings the context of the node to its threads.
 */
public final class SharedThreads {
    private SharedThreads() {}

    /** One worker a processor, but not more than the pool has threads. */
    public static Workers workers() {
        ThreadPool pool = pool();
        return Workers.of(pool::trySubmit, count(pool));
    }

    /** The pool the calling thread is of, or that of all nodes. */
    static ThreadPool pool() {
        ThreadPool own = ThreadPool.currentPool();
        return own == null ? KNIMEConstants.GLOBAL_THREAD_POOL : own;
    }

    /** One thread a processor, but not more than the pool has. */
    static int count(final ThreadPool pool) {
        int count = Math.min(pool.getMaxThreads(), Runtime.getRuntime().availableProcessors());
        return Math.max(1, count);
    }
}
