// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

class AttentionSharesTest {
    private static final int N = 9;
    private static final AttentionModel MODEL =
            AttentionModel.of(Matrix.identity(2), Matrix.identity(2), Matrix.identity(2));
    private static final ValueSpectrum SPECTRUM = ValueSpectrum.of(MODEL.value());
    private static final Tokens TOKENS =
            Tokens.of(N, 2, new SplittableRandom(7).doubles(2 * N, -1, 1).toArray());

    /** n exponentials of 53 digits added. */
    private static final double TOLERANCE = 1e-14 * N;

    @Test
    void rowsOverAllTokensSumToOne() {
        int[] all = IntStream.range(0, N).toArray();
        double[] p = shares(Observation.of(TOKENS, 1.5), all);
        for (int i = 0; i < N; i++) {
            assertThat(Arrays.stream(p, i * N, (i + 1) * N).sum()).isCloseTo(1, within(TOLERANCE));
        }
    }

    @Test
    void entriesAreSoftmaxOfTheScoresOfTheTokensThemselves() {
        double t = 0.5;
        double[] p = shares(Observation.of(TOKENS, t), IntStream.range(0, N).toArray());
        for (int i = 0; i < N; i++) {
            double[] weight = new double[N];
            for (int j = 0; j < N; j++) {
                double product =
                        TOKENS.at(i, 0) * TOKENS.at(j, 0) + TOKENS.at(i, 1) * TOKENS.at(j, 1);
                weight[j] = StrictMath.exp(StrictMath.exp(2 * t) * product);
            }
            double sum = Arrays.stream(weight).sum();
            for (int j = 0; j < N; j++) {
                assertThat(p[i * N + j]).isCloseTo(weight[j] / sum, within(TOLERANCE));
            }
        }
    }

    @Test
    void chosenTokensGetWhatTheyGetAmongAll() {
        int[] chosen = {7, 2, 4};
        double[] p = shares(Observation.of(TOKENS, 1), IntStream.range(0, N).toArray());
        double[] some = shares(Observation.of(TOKENS, 1), chosen);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(some[i * 3 + j]).isEqualTo(p[chosen[i] * N + chosen[j]]);
            }
        }
    }

    @Test
    void lateAttentionIsOnTheLeadersIfTheyAreKnown() {
        int[] all = IntStream.range(0, N).toArray();
        int[] leaders = new int[N];
        boolean[] unsure = new boolean[N];
        Arrays.fill(leaders, 3);
        unsure[1] = true;
        double[] p = shares(Observation.of(TOKENS, 40).withLeaders(leaders, unsure), all);
        assertThat(p[3]).isEqualTo(1);
        assertThat(p[2]).isZero();
        assertThat(p[N]).isNaN();
        assertThat(AttentionShares.of(MODEL, SPECTRUM, Observation.of(TOKENS, 40), all)).isEmpty();
    }

    private static double[] shares(final Observation seen, final int[] chosen) {
        return AttentionShares.of(MODEL, SPECTRUM, seen, chosen).orElseThrow();
    }
}
