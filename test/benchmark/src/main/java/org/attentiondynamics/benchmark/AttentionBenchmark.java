// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.concurrent.TimeUnit;
import org.attentiondynamics.engine.attention.Attended;
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

/** One right-hand side. JMH gives every size a process of its own: what ran before would be in its profile. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AttentionBenchmark {
    /** n and d. */
    @Param({"64x2", "256x3", "256x128", "1024x3", "1024x64", "4096x2", "4096x64", "16384x3"})
    public String size;

    /** How many threads. */
    @Param({"1", "2"})
    public int threads;

    private Threads running;
    private RightHandSide side;

    /** Makes the problem. */
    @Setup
    public void prepare() {
        running = new Threads(threads);
        side = new RightHandSide(Problem.of(Size.of(size)), running.workers());
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        running.close();
    }

    /** What every token attends to. */
    @Benchmark
    public Attended attend() {
        return side.attend();
    }

    /** Who leads every token: once a step, where attend is called once a stage. */
    @Benchmark
    public Attended lead() {
        return side.lead();
    }
}
