// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * What a step of a small flow costs beyond its right-hand sides, in seconds.
 *
 * <p>Two runs that differ in tolerance only, so in the number of steps S and of evaluations E: what a run does once is in both times T and
 * cancels. A step takes (T2 - T1) / (S2 - S1), of which (E2 - E1) / (S2 - S1) evaluations take a each, the time of one attend on tokens
 * as the run meets them. Runs and attends alternate, thousands of times.
 *
 * <p>Times are lower deciles of the time that the thread had a processor: what else the machine does is not in them, nor what collector and
 * compiler do on threads of their own.
 *
 * @param step the time of a step, its right-hand sides included
 * @param evaluations the evaluations of a step
 * @param attend the time of one right-hand side
 * @param lead the time of finding the leaders, which a step does once
 */
record StepCost(double step, double evaluations, double attend, double lead) {
    private static final double LOOSE = 1e-6;

    private static final double TIGHT = 1e-13;

    private static final int FRAMES = 16;

    private static final int ATTENDS = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Measured for about the given time, the first half of it to warm up. */
    static StepCost of(final Course course, final double seconds) {
        Course.Run any = course.run(Variant.PRUNED, Workers.caller());
        Course.Run few = any.at(LOOSE);
        Course.Run many = any.at(TIGHT);
        List<RightHandSide> met = met(any);
        Times[] times = new Times[4];
        Arrays.setAll(times, k -> new Times());
        long start = System.nanoTime();
        boolean warm = false;
        double passed;
        do {
            times[0].add(1, few::go);
            times[1].add(1, many::go);
            times[2].add(ATTENDS * met.size(), () -> repeat(met, RightHandSide::attend));
            times[3].add(ATTENDS * met.size(), () -> repeat(met, RightHandSide::lead));
            passed = (System.nanoTime() - start) * 1e-9;
            if (!warm && passed >= seconds / 2) {
                warm = true;
                Arrays.setAll(times, k -> new Times());
            }
        } while (passed < seconds || times[0].isEmpty());
        Outcome fewer = few.go().outcome();
        Outcome more = many.go().outcome();
        double steps = steps(more) - steps(fewer);
        return new StepCost(
                (times[1].lowerDecile() - times[0].lowerDecile()) / steps,
                (more.evaluations() - fewer.evaluations()) / steps,
                times[2].lowerDecile(),
                times[3].lowerDecile());
    }

    /** What a step takes beyond its right-hand sides. */
    double beyondAttend() {
        return step - evaluations * attend;
    }

    private static double steps(final Outcome outcome) {
        return outcome.accepted() + outcome.rejected();
    }

    /** Right-hand sides at tokens on the way. */
    private static List<RightHandSide> met(final Course.Run run) {
        List<RightHandSide> met = new ArrayList<>();
        Size size = new Size(run.start().count(), run.start().dimension());
        Matrix form = Matrix.identity(size.d());
        run.withFrames(FRAMES)
                .go(
                        frame -> {
                            Problem problem = new Problem(size, frame.raw().coordinates(), form);
                            met.add(new RightHandSide(problem, Workers.caller()));
                        });
        return met;
    }

    private static void repeat(
            final List<RightHandSide> sides, final Consumer<RightHandSide> what) {
        for (RightHandSide side : sides) {
            for (int k = 0; k < ATTENDS; k++) {
                what.accept(side);
            }
        }
    }

    /** Seconds, one of many. */
    private static final class Times {
        private final List<Double> seconds = new ArrayList<>();

        void add(final int parts, final Runnable work) {
            long before = THREADS.getCurrentThreadCpuTime();
            work.run();
            seconds.add((THREADS.getCurrentThreadCpuTime() - before) * 1e-9 / parts);
        }

        boolean isEmpty() {
            return seconds.isEmpty();
        }

        double lowerDecile() {
            return seconds.stream()
                    .mapToDouble(s -> s)
                    .sorted()
                    .skip(seconds.size() / 10)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
