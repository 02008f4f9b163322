// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.Arrays;
import org.attentiondynamics.engine.flow.FlowSink;
import org.attentiondynamics.engine.flow.Frame;

/**
 * Bytes that all threads together allocate from one step of a run to the next, in its second half.
 *
 * @param median of all steps: 0 if a step in steady state allocates nothing
 * @param mean of all steps: above that by what a change of anchors or a frame takes
 * @param steps how many steps were looked at
 */
record Allocation(double median, double mean, int steps) {
    private static final int MOST = 100_000;

    /** Of a run like any that was warmed up before. */
    static Allocation of(final Course course, final double tolerance, final Threads threads) {
        Course.Run run = course.run(Variant.PRUNED, threads.workers()).at(tolerance);
        run.go();
        Meter meter = new Meter(threads);
        run.go(meter);
        return meter.allocation();
    }

    private static final class Meter implements FlowSink {
        private final Threads threads;
        private final long[] allocated = new long[MOST];
        private int count;

        Meter(final Threads threads) {
            this.threads = threads;
        }

        @Override
        public void frame(final Frame frame) {}

        @Override
        public void stepped(final double time, final long steps) {
            if (count < MOST) {
                allocated[count++] = threads.allocated();
            }
        }

        Allocation allocation() {
            int first = count / 2;
            int steps = count - 1 - first;
            if (steps < 1) {
                return new Allocation(Double.NaN, Double.NaN, 0);
            }
            double[] each = new double[steps];
            Arrays.setAll(each, k -> allocated[first + k + 1] - allocated[first + k]);
            double mean = Arrays.stream(each).sum() / steps;
            return new Allocation(Samples.of(each).median(), mean, steps);
        }
    }
}
