// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.limit.Hypothesis;
import org.attentiondynamics.engine.limit.Regime;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Statement;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadWeightsTest {
    private static final int D = 12;
    private static final int K = 3;

    /** Products of D terms of size 1, a rounding each. */
    private static final double ROUNDING = 1e-13;

    @Test
    void headScoresAndMovesTokensAsTheWeightsDo() {
        HeadWeights weights = weights(1);
        Matrix x = drawn(2, D, 1);
        Matrix y = drawn(3, D, 1);
        AttentionHead head = weights.head();

        double score =
                weights.query().times(x).transpose().times(weights.key().times(y)).at(0, 0)
                        / Math.sqrt(K);
        assertThat(x.transpose().times(head.form()).times(y).at(0, 0))
                .isCloseTo(score, within(ROUNDING));
        assertThat(head.value().times(x).toArray())
                .containsExactly(
                        weights.output().times(weights.value().times(x)).toArray(),
                        within(ROUNDING));
    }

    @Test
    void restrictedHeadActsAsTheHeadDoesOnTheRangeOfTheOutput() {
        HeadWeights weights = weights(4);
        Matrix u = drawn(5, K, 1);
        Matrix w = drawn(6, K, 1);
        Matrix x = weights.output().times(u);
        Matrix y = weights.output().times(w);
        AttentionHead restricted = weights.restricted();

        assertThat(weights.output().times(restricted.value().times(u)).toArray())
                .containsExactly(weights.head().value().times(x).toArray(), within(10 * ROUNDING));
        assertThat(u.transpose().times(restricted.form()).times(w).at(0, 0))
                .isCloseTo(
                        x.transpose().times(weights.head().form()).times(y).at(0, 0),
                        within(10 * ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void restrictedHeadIsAGoodTripleExactlyIfTheHeadIs(final long seed) {
        HeadWeights weights = weights(seed);
        Regime whole = hyperplanes(weights.head());
        Regime restricted = hyperplanes(weights.restricted());

        assertThat(ValueSpectrum.of(weights.restricted().value()).growthRate()).isPositive();
        assertThat(restricted.status()).isEqualTo(whole.status());
        assertThat(restricted.hypotheses().stream().map(Hypothesis::status).toList())
                .isEqualTo(whole.hypotheses().stream().map(Hypothesis::status).toList());
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        Matrix wide = drawn(1, K, D);
        Matrix tall = drawn(1, D, K);

        assertThatThrownBy(() -> new HeadWeights(wide, drawn(1, 2, D), wide, tall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key weights must be 3x12 as the query weights demand, were 2x12");
        assertThatThrownBy(() -> new HeadWeights(wide, wide, tall, tall))
                .hasMessage("value weights must be 3x12 as the query weights demand, were 12x3");
        assertThatThrownBy(() -> new HeadWeights(wide, wide, wide, wide))
                .hasMessage("output weights must be 12x3 as the query weights demand, were 3x12");
    }

    private static Regime hyperplanes(final AttentionHead head) {
        AttentionModel model = new AttentionModel(List.of(head));
        return Regimes.of(model, ValueSpectrum.of(head.value())).of(Statement.HYPERPLANES);
    }

    /** Weights whose product W_V W_O has an eigenvalue of positive real part. */
    private static HeadWeights weights(final long seed) {
        Matrix value = drawn(40 + seed, K, D);
        Matrix output = drawn(60 + seed, D, K).times(0.3).plus(value.transpose().times(0.4));
        return new HeadWeights(drawn(10 + seed, K, D), drawn(20 + seed, K, D), value, output);
    }

    private static Matrix drawn(final long seed, final int rows, final int columns) {
        RandomNumbers random = RandomNumbers.of(seed);
        double[] entries = new double[rows * columns];
        Arrays.setAll(entries, k -> random.normal());
        return Matrix.of(rows, columns, entries);
    }
}
