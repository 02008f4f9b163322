// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.ode.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every benchmark computes what it says, on inputs small enough for a build. */
class BenchmarkTest {
    /** Sums of a few dozen positive terms in another order, and exponentials of a few units. */
    private static final double ROUNDING = 1e-12;

    /** The engine's default tolerance, and steps of 1/400 of order four. */
    private static final double INTEGRATION = 1e-7;

    private static final int STEPS = 400;

    @ParameterizedTest
    @CsvSource({"5x2, 1", "40x3, 2", "9x16, 1", "300x2, 2"})
    void attendFindsTheMeansOfThePlainFormula(final String size, final int threads) {
        AttentionBenchmark benchmark = attention(size, threads);
        Attended attended = benchmark.attend();
        benchmark.end();
        Problem problem = Problem.of(Size.of(size));
        double[] x = problem.tokens();
        double[] means = PlainAttention.means(x, problem.form(), x);
        int d = problem.size().d();
        for (int k = 0; k < x.length; k++) {
            double reference = x[attended.reference()[k / d] * d + k % d];
            assertThat(attended.far()[k] + reference).isCloseTo(means[k], within(ROUNDING));
        }
    }

    @ParameterizedTest
    @CsvSource({"5x2, 1", "40x3, 2", "9x16, 1"})
    void leadFindsTheKeyOfGreatestScore(final String size, final int threads) {
        AttentionBenchmark benchmark = attention(size, threads);
        Attended attended = benchmark.lead();
        benchmark.end();
        Problem problem = Problem.of(Size.of(size));
        for (int i = 0; i < problem.size().n(); i++) {
            assertThat(attended.leader()[i])
                    .isEqualTo(PlainAttention.leader(problem.tokens(), problem.form(), i));
        }
    }

    private static AttentionBenchmark attention(final String size, final int threads) {
        AttentionBenchmark benchmark = new AttentionBenchmark();
        benchmark.size = size;
        benchmark.threads = threads;
        benchmark.prepare();
        return benchmark;
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity:6x2:1", "identity:5x3:1", "wide:4x1:0.1"})
    void solvesEndWhereThePlainFlowDoes(final String text) {
        FlowResult result = solve(text);
        Course course = Course.of(text);
        double[] plain =
                PlainAttention.rescaled(
                        course.start().toArray(), course.size().d(), course.time(), STEPS);
        assertThat(result.rescaled().toArray()).containsExactly(plain, within(INTEGRATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plane:6x2:1", "spectrum:6x4:1"})
    void solvesOfOtherValueMatricesReachTheirEnd(final String text) {
        FlowResult result = solve(text);
        assertThat(result.outcome().ending()).isEqualTo(Ending.REACHED_HORIZON);
        assertThat(result.rescaled()).isNotEqualTo(Course.of(text).start());
    }

    private static FlowResult solve(final String text) {
        CourseBenchmark benchmark = new CourseBenchmark();
        benchmark.course = text;
        benchmark.threads = 1;
        benchmark.prepare();
        FlowResult result = benchmark.solve();
        benchmark.end();
        return result;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-10})
    void stepsAndEvaluationsAreThoseOfTheRun(final double tolerance) {
        StepBenchmark benchmark = new StepBenchmark();
        benchmark.course = "identity:6x2:1";
        benchmark.tolerance = tolerance;
        benchmark.prepare();
        StepBenchmark.Counters counters = new StepBenchmark.Counters();
        FlowResult result = benchmark.solve(counters);
        benchmark.solve(counters);
        long steps = result.outcome().accepted() + result.outcome().rejected();
        assertThat(counters.steps).isEqualTo(2 * steps).isPositive();
        assertThat(counters.evaluations).isEqualTo(2 * result.outcome().evaluations());
    }
}
