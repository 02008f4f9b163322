// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.concurrent.TimeUnit;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.flow.FlowResult;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A small flow, where steps cost as much as right-hand sides: the time of a run is told beside the time of each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StepBenchmark {
    /** What is solved, see {@link Course}. */
    @Param("identity:20x2:12")
    public String course;

    /** The tolerance: many steps or few, of the same run. */
    @Param({"1e-6", "1e-13"})
    public double tolerance;

    private Course.Run run;

    /** What the runs did: JMH prints the time of a run, all of it, over the number of each. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counters {
        /** Steps, rejected ones included. */
        public long steps;

        /** Right-hand sides. */
        public long evaluations;
    }

    /** Makes the problem. */
    @Setup
    public void prepare() {
        run = Course.of(course).run(Variant.PRUNED, Workers.caller()).at(tolerance);
    }

    /** The flow to T. */
    @Benchmark
    public FlowResult solve(final Counters counters) {
        FlowResult result = run.go();
        counters.steps += result.outcome().accepted() + result.outcome().rejected();
        counters.evaluations += result.outcome().evaluations();
        return result;
    }
}
