// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.attentiondynamics.standin.HostExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEConstants;
import org.knime.core.node.port.PortObject;
import org.knime.core.util.ThreadPool;

/** KNIME executes a node in a thread of a pool that all nodes share. */
class IntegratorThreadsTest extends WithNodes {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** n^2 d = 145200 is enough work to be shared. */
    private static final int MANY = 220;

    private static final String[] SHORT = {
        "horizon", "xdouble", "0.125", "tolerance", "xdouble", "1.0E-6", "frames", "xint", "3"
    };

    private PortObject model;
    private PortObject tokens;

    @BeforeEach
    void drawTokens() throws Exception {
        model = nodes.model("1, 1, 0.5");
        tokens =
                nodes.run(
                                Nodes.node(
                                        Nodes.TOKEN_INITIALIZER,
                                        "tokens",
                                        "xint",
                                        String.valueOf(MANY),
                                        "dimension",
                                        "xint",
                                        "3"))
                        .out()[0];
    }

    @Test
    void resultsAreTheSameForOneThreadAndForMany() throws Exception {
        CountingPool one = new CountingPool(1);
        CountingPool many = new CountingPool(8);
        List<String> expected = one.call(this::tables);
        assertThat(many.call(this::tables)).isEqualTo(expected);
        assertThat(one.begun).hasValue(1);
        assertThat(many.begun.get() > 1).isEqualTo(PROCESSORS > 1);
    }

    @Test
    void outsideOfAPoolThatOfAllNodesIsUsed() throws Exception {
        ThreadPool pool = KNIMEConstants.GLOBAL_THREAD_POOL;
        int usual = pool.getMaxThreads();
        List<String> many = tables();
        try {
            pool.setMaxThreads(1);
            assertThat(tables()).isEqualTo(many);
            pool.setMaxThreads(0);
            assertThat(tables()).isEqualTo(many);
        } finally {
            pool.setMaxThreads(usual);
        }
    }

    @Test
    void busyPoolIsNotWaitedFor() throws Exception {
        CountingPool pool = new CountingPool(2);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> other = pool.trySubmit(() -> await(end));
        assertThat(pool.call(this::tables)).isEqualTo(tables());
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
        new CountingPool(8).call(() -> run(exec));
        assertThat(threads).hasSize(1);
    }

    @Test
    void cancellingEndsTheNodeWhileOthersComputeForIt() {
        CountingPool pool = new CountingPool(8);
        int all = Math.min(2, PROCESSORS);
        ExecutionContext exec =
                HostExecution.context(
                        scratch, (fraction, message) -> {}, () -> pool.begun.get() >= all);
        assertThatThrownBy(() -> pool.call(() -> run(exec)))
                .isInstanceOf(CanceledExecutionException.class);
    }

    private PortObject[] run(final ExecutionContext exec) throws Exception {
        return Nodes.run(exec, Nodes.node(Nodes.INTEGRATOR, SHORT), model, tokens).out();
    }

    /** Every row of every table. */
    private List<String> tables() throws Exception {
        return List.of(run(HostExecution.context(scratch, (fraction, message) -> {}, () -> false)))
                .stream()
                .flatMap(table -> Nodes.rows(table).stream())
                .map(Object::toString)
                .toList();
    }

    private static void await(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
