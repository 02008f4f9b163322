// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {
    private static final String ALL = "org.attentiondynamics.engine.ode.Tableau#all";

    /** What a solve may allocate whatever its length: a controller and an outcome. */
    private static final long PER_SOLVE = 1024;

    @ParameterizedTest
    @MethodSource(ALL)
    void stepsDenseOutputAndEventsAllocateNothing(final Tableau tableau) {
        double[] inside = new double[2];
        Solver solver =
                new Solver(
                        tableau,
                        Problem.LOTKA_VOLTERRA,
                        Problem.tolerance(1e-10),
                        1_000_000,
                        Event.when((t, y) -> y[0] - 2),
                        Event.when((t, y) -> y[0] - 1).of(1, 1));
        StepObserver observer =
                step -> {
                    step.at(0.5 * (step.from() + step.to()), inside);
                    step.at(0.3 * step.from() + 0.7 * step.to(), 1, 1, inside);
                    return true;
                };
        double[] y = Problem.LOTKA_VOLTERRA.start().clone();
        solver.solve(0, y, 500, observer);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(thread);
        long before = threads.getThreadAllocatedBytes(thread);
        Outcome outcome = solver.solve(500, y, 1000, observer);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(outcome.accepted()).isGreaterThan(PER_SOLVE);
        assertThat(allocated).isLessThan(PER_SOLVE);
    }
}
