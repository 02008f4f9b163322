// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.knime.core.util.ThreadPool;

/** A pool that counts the tasks it has begun. */
final class CountingPool extends ThreadPool {
    final AtomicInteger begun = new AtomicInteger();

    CountingPool(final int maxThreads) {
        super(maxThreads);
    }

    @Override
    public Future<?> trySubmit(final Runnable task) {
        return super.trySubmit(
                () -> {
                    begun.incrementAndGet();
                    task.run();
                });
    }

    /** What the call answers on a thread of the pool, or throws there. */
    <T> T call(final Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        assertThat(trySubmit(task)).isNotNull();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
