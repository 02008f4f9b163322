// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

/** V = -I, B = I: all tokens go to the origin, algebraically slowly, and attention becomes uniform; 25 draws of 20 tokens from [-5, 5]^2. */
class ContractionTest {
    private static final int DRAWS = 25;
    private static final int N = 20;
    private static final double T = 500;

    /** Exponents of t within 5 % of the leading term's; what was measured is within 0.4 % (deviation) and 0.7 % (attention). */
    private static final double EXPONENT = 0.05;

    /** Frames inside a step are right to about the tolerance of the run, 1e-9. */
    private static final double DENSE = 1e-8;

    private static final RescaledFlow FLOW =
            new RescaledFlow(
                    AttentionModel.of(
                            Matrix.identity(2), Matrix.identity(2), Matrix.scaledIdentity(2, -1)));

    @Test
    void tokensStayBoundedAndTheLyapunovFunctionDecreases() {
        for (long seed = 1; seed <= DRAWS; seed++) {
            FollowedFlow flow = follow(seed);
            double energy = Double.POSITIVE_INFINITY;
            for (Frame frame : flow.frames()) {
                double[] x = frame.raw().coordinates();
                assertWithinBounds(seed, flow.frames().get(0).rescaled(), x);
                assertThat(energy(x)).as("seed %d, t = %s", seed, frame.time()).isLessThan(energy);
                energy = energy(x);
            }
        }
    }

    /** |x_i(t)| is at most max(|x_i(0)|, sqrt(n)). */
    private static void assertWithinBounds(
            final long seed, final Tokens initial, final double[] x) {
        for (int i = 0; i < N; i++) {
            double start = Math.hypot(initial.at(i, 0), initial.at(i, 1));
            assertThat(Math.hypot(x[2 * i], x[2 * i + 1]))
                    .as("seed %d, token %d", seed, i)
                    .isLessThanOrEqualTo(Math.max(start, Math.sqrt(N)) * (1 + DENSE));
        }
    }

    /** sum_ij e^{x_i . x_j}, less n^2. */
    private static double energy(final double[] x) {
        double energy = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                energy += Math.expm1(x[2 * i] * x[2 * j] + x[2 * i + 1] * x[2 * j + 1]);
            }
        }
        return energy;
    }

    @Test
    void deviationsDecayLikeTheRootOfTimeAndAttentionLikeTime() {
        for (long seed = 1; seed <= DRAWS; seed++) {
            LineFit deviation = new LineFit();
            LineFit attention = new LineFit();
            for (Frame frame : follow(seed).frames()) {
                if (frame.time() >= T / 4) {
                    double logTime = Math.log(frame.time());
                    deviation.add(logTime, Math.log(deviation(frame.raw().coordinates())));
                    attention.add(logTime, Math.log(unevenness(frame)));
                }
            }
            assertThat(deviation.slope())
                    .as("seed %d", seed)
                    .isCloseTo(-0.5, within(0.5 * EXPONENT));
            assertThat(attention.slope()).as("seed %d", seed).isCloseTo(-1, within(EXPONENT));
        }
    }

    /** The largest |x_i - mean|. */
    private static double deviation(final double[] x) {
        double[] mean = new double[2];
        for (int p = 0; p < 2 * N; p++) {
            mean[p % 2] += x[p] / N;
        }
        double deviation = 0;
        for (int i = 0; i < N; i++) {
            deviation = Math.max(deviation, Math.hypot(x[2 * i] - mean[0], x[2 * i + 1] - mean[1]));
        }
        return deviation;
    }

    /** The largest |P_ij - 1/n|. */
    private static double unevenness(final Frame frame) {
        double uneven = 0;
        for (double[] row : AttentionMatrix.of(frame.attention().get(0)).log()) {
            for (double log : row) {
                uneven = Math.max(uneven, Math.abs(Math.exp(log) - 1.0 / N));
            }
        }
        return uneven;
    }

    private static FollowedFlow follow(final long seed) {
        return FollowedFlow.of(
                FLOW, Flows.uniform(new Random(seed), N, 2, 5), FlowSettings.to(T).withFrames(101));
    }
}
