// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.concurrent.TimeUnit;
import org.attentiondynamics.engine.limit.LimitGeometry;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
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

/** What the limit looks like, measured once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LimitBenchmark {
    /** What is looked at, see {@link Scene}. */
    @Param({
        "clustered:10000x3:12",
        "spread:10000x3:0",
        "spread:10000x3:1",
        "clustered:100000x3:12",
        "spread:100000x3:0",
        "spread:100000x3:1",
        "subspaces:256x128:15"
    })
    public String scene;

    private Scene seen;
    private ValueSpectrum spectrum;

    /** Makes the tokens. */
    @Setup
    public void prepare() {
        seen = Scene.of(scene);
        spectrum = ValueSpectrum.of(seen.model().value());
    }

    /** Clusters, subspaces, hyperplanes and attention. */
    @Benchmark
    public LimitGeometry observe() {
        return LimitGeometry.observe(seen.model(), spectrum, seen.observation());
    }
}
