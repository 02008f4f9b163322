// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.attentiondynamics.standin.OpenWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.KNIMEConstants;
import org.knime.core.util.ThreadPool;

/** What the pool of all nodes does, in KNIME as in the stand-in. */
class ThreadPoolTest {
    private final ThreadPool pool = new ThreadPool(2);

    @Test
    void taskRunsInAThreadThatKnowsItsPool() throws Exception {
        AtomicReference<ThreadPool> seen = new AtomicReference<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        assertThat(
                        pool.trySubmit(
                                        () -> {
                                            seen.set(ThreadPool.currentPool());
                                            thread.set(Thread.currentThread());
                                        })
                                .get())
                .isNull();
        assertThat(seen).hasValue(pool);
        assertThat(thread.get()).isNotEqualTo(Thread.currentThread());
        assertThat(thread.get().isDaemon()).isTrue();
        assertThat(ThreadPool.currentPool()).isNull();
    }

    @Test
    void taskIsForgottenWhereNoThreadIsFree() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Future<?> first = pool.trySubmit(() -> await(end));
        Future<?> second = pool.trySubmit(() -> await(end));
        assertThat(pool.getRunningThreads()).isEqualTo(2);
        assertThat(pool.trySubmit(() -> await(end))).isNull();
        pool.setMaxThreads(3);
        assertThat(pool.getMaxThreads()).isEqualTo(3);
        Future<?> third = pool.trySubmit(() -> await(end));
        end.countDown();
        assertThat(first.get()).isNull();
        assertThat(second.get()).isNull();
        assertThat(third.get()).isNull();
    }

    @Test
    void taskWaitsInTurnUntilAThreadIsFree() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        pool.setMaxThreads(1);
        pool.enqueue(() -> await(end));
        pool.enqueue(() -> order.add(1));
        Future<?> last = pool.enqueue(() -> order.add(2));
        assertThat(pool.getRunningThreads()).isEqualTo(1);
        assertThat(order).isEmpty();
        end.countDown();
        last.get();
        assertThat(order).containsExactly(1, 2);
    }

    @Test
    void taskThatWaitsBeginsWhenThereAreMoreThreads() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        pool.setMaxThreads(1);
        pool.enqueue(() -> await(end));
        Future<?> waiting = pool.enqueue(() -> {});
        pool.setMaxThreads(2);
        assertThat(waiting.get()).isNull();
        end.countDown();
    }

    @Test
    void taskThatFailsGivesItsThreadBack() {
        for (int k = 0; k < 10; k++) {
            Future<?> failed =
                    submit(
                            () -> {
                                throw new IllegalStateException("no");
                            });
            assertThatThrownBy(failed::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("no");
        }
    }

    /** A thread is free only a moment after the result of its task is there. */
    private Future<?> submit(final Runnable task) {
        Future<?> future = pool.trySubmit(task);
        while (future == null) {
            Thread.onSpinWait();
            future = pool.trySubmit(task);
        }
        return future;
    }

    @Test
    void taskRunsInTheWorkflowOfWhoeverSubmittedIt(@TempDir final Path folder) throws Exception {
        AtomicReference<Optional<Path>> seen = new AtomicReference<>();
        OpenWorkflow open = OpenWorkflow.in(folder);
        Future<?> inside = pool.trySubmit(() -> seen.set(OpenWorkflow.folder()));
        open.close();
        assertThat(inside.get()).isNull();
        assertThat(seen.get()).contains(folder.toAbsolutePath().normalize());
        assertThat(submit(() -> seen.set(OpenWorkflow.folder())).get()).isNull();
        assertThat(seen.get()).isEmpty();
    }

    @Test
    void poolOfAllNodesHasAThreadForEveryProcessor() {
        assertThat(KNIMEConstants.GLOBAL_THREAD_POOL.getMaxThreads())
                .isGreaterThanOrEqualTo(
                        Integer.getInteger(
                                KNIMEConstants.PROPERTY_MAX_THREAD_COUNT,
                                Runtime.getRuntime().availableProcessors()));
    }

    @Test
    void poolHasAtLeastOneThread() {
        assertThatThrownBy(() -> new ThreadPool(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of threads must be at least 1, was 0");
        assertThatThrownBy(() -> pool.setMaxThreads(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of threads must not be below 0, was -1");
    }

    private static void await(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
