// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.concurrent.TimeUnit;
import org.attentiondynamics.engine.flow.FlowResult;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Whole solves at the engine's own tolerance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CourseBenchmark {
    /** What is solved, see {@link Course}; the last takes minutes. */
    @Param({
        "identity:40x2:12",
        "plane:40x2:15",
        "spectrum:128x128:3",
        "identity:1024x3:12",
        "wide:20000x3:5"
    })
    public String course;

    /** How many threads. */
    @Param({"1", "2"})
    public int threads;

    private Threads running;
    private Course.Run run;

    /** Makes the problem. */
    @Setup
    public void prepare() {
        running = new Threads(threads);
        run = Course.of(course).run(Variant.PRUNED, running.workers());
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        running.close();
    }

    /** The spectrum of V and the flow to T. */
    @Benchmark
    public FlowResult solve() {
        return run.go();
    }
}
