// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.attentiondynamics.standin.HostExecution;
import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** Runs share the threads of a pool that all nodes share. */
class ParameterSweepThreadsTest extends WithSweeps {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int RUNS = 24;

    @Test
    void resultsAreTheSameForOneThreadAndForMany() throws Exception {
        CountingPool one = new CountingPool(1);
        CountingPool many = new CountingPool(8);
        List<String> expected = one.call(() -> swept(RUNS));
        assertThat(many.call(() -> swept(RUNS))).isEqualTo(expected);
        assertThat(one.begun).hasValue(1);
        assertThat(many.begun.get() > 1).isEqualTo(PROCESSORS > 1);
    }

    @Test
    void oneRunGivesTheSameAloneAndAmongMany() throws Exception {
        assertThat(swept(1)).isEqualTo(swept(RUNS).subList(0, 1));
    }

    @Test
    void busyPoolIsNotWaitedFor() throws Exception {
        CountingPool pool = new CountingPool(2);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> other = pool.trySubmit(() -> await(end));
        assertThat(pool.call(() -> swept(3))).hasSize(3);
        assertThat(other.isDone()).isFalse();
        assertThat(pool.begun).hasValue(2);
        end.countDown();
    }

    @Test
    void onlyTheThreadOfTheNodeAsksKnimeAndTellsProgress() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        ExecutionContext exec =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> threads.add(Thread.currentThread()),
                        () -> {
                            threads.add(Thread.currentThread());
                            return false;
                        });
        new CountingPool(8).call(() -> swept(exec, RUNS));
        assertThat(threads).hasSize(1);
    }

    /** Runs that would go on for hours end because they are asked to. */
    @Test
    void cancellingEndsRunsOfAllThreads() throws Exception {
        CountingPool pool = new CountingPool(8);
        int all = Math.min(2, PROCESSORS);
        ExecutionContext exec =
                HostExecution.context(
                        scratch, (fraction, message) -> {}, () -> pool.begun.get() >= all);
        assertThatThrownBy(
                        () ->
                                pool.call(
                                        () ->
                                                Nodes.run(
                                                        exec,
                                                        sweepOfColumns(
                                                                "tokensColumn",
                                                                "xstring",
                                                                "",
                                                                "tokens/tokens",
                                                                "xint",
                                                                "5000",
                                                                "tolerance",
                                                                "xdouble",
                                                                "1.0E-12"),
                                                        parameters(RUNS))))
                .isInstanceOf(CanceledExecutionException.class);
    }

    /** KNIME interrupts the thread of a node that is cancelled. */
    @Test
    void interruptedThreadThatIsNotCancelledGoesOn() throws Exception {
        AtomicBoolean isInterrupted = new AtomicBoolean();
        List<String> expected = swept(RUNS);
        List<String> found =
                new CountingPool(8)
                        .call(
                                () -> {
                                    Thread.currentThread().interrupt();
                                    List<String> lines = swept(RUNS);
                                    isInterrupted.set(Thread.interrupted());
                                    return lines;
                                });
        assertThat(found).isEqualTo(expected);
        assertThat(isInterrupted).isTrue();
    }

    private List<String> swept(final int runs) throws Exception {
        return swept(HostExecution.context(scratch, (fraction, message) -> {}, () -> false), runs);
    }

    private List<String> swept(final ExecutionContext exec, final int runs) throws Exception {
        return lines(Nodes.run(exec, sweepOfColumns(), parameters(runs)).out()[0]);
    }

    private static void await(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
