// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescaledFlowTest {
    /** Two runs at tolerance 1e-12 differ by a few hundred local errors. */
    private static final double AGREES = 1e-9;

    private static final Matrix I2 = Matrix.identity(2);

    @Test
    void oneTokenStaysWhereItIsRescaled() {
        Matrix v = Matrix.of(2, 2, 0.3, -1, 2, 0.1);
        Tokens one = Tokens.of(1, 2, 3, -2);
        // The change to modal coordinates and back rounds once each way.
        assertThat(Flows.rescaledAt(AttentionModel.of(I2, I2, v), one, 5, Flows.TIGHT).toArray())
                .containsExactly(one.toArray(), within(1e-14));
    }

    @Test
    void zeroFormAveragesAllTokens() {
        // E4: B = 0 gives z_i = mean + e^{-tV}(x_i - mean); here V = I.
        Tokens initial = Flows.uniform(new Random(4), 7, 2, 3);
        Matrix zero = Matrix.scaledIdentity(2, 0);
        Tokens z = Flows.rescaledAt(AttentionModel.of(zero, I2, I2), initial, 2, Flows.TIGHT);
        for (int k = 0; k < 2; k++) {
            int c = k;
            double mean =
                    IntStream.range(0, 7)
                            .mapToDouble(i -> initial.at(i, c))
                            .average()
                            .orElseThrow();
            for (int i = 0; i < 7; i++) {
                assertThat(z.at(i, k))
                        .isCloseTo(mean + Math.exp(-2) * (initial.at(i, k) - mean), within(AGREES));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void permutingTokensPermutesTheFlow(final long seed) {
        Tokens initial = Flows.uniform(new Random(seed), 9, 2, 1);
        double[] reversed = new double[18];
        for (int i = 0; i < 9; i++) {
            System.arraycopy(initial.toArray(), 2 * i, reversed, 2 * (8 - i), 2);
        }
        AttentionModel model = AttentionModel.of(I2, I2, Matrix.of(2, 2, 0.6, 0.8, 0.7, 0.5));
        Tokens z = Flows.rescaledAt(model, initial, 3, Flows.TIGHT);
        Tokens w = Flows.rescaledAt(model, Tokens.of(9, 2, reversed), 3, Flows.TIGHT);
        for (int i = 0; i < 9; i++) {
            assertThat(w.token(8 - i)).containsExactly(z.token(i), within(AGREES));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changingTheBasisChangesTheFlowAlong(final long seed) {
        // I3: x -> Mx, V -> M V M^-1, B -> M^-T B M^-1. The transformed V is not symmetric, so this
        // also checks the eigenbasis.
        Random random = new Random(seed);
        Matrix m = Matrix.of(2, 2, 1, random.nextDouble(), -random.nextDouble(), 2);
        Matrix inverse = inverse(m);
        Matrix v = Matrix.diagonal(1, 0.2);
        Tokens initial = Flows.uniform(random, 8, 2, 1);
        Tokens z = Flows.rescaledAt(AttentionModel.of(I2, I2, v), initial, 4, Flows.TIGHT);
        Tokens w =
                Flows.rescaledAt(
                        AttentionModel.of(inverse, inverse, m.times(v).times(inverse)),
                        map(m, initial),
                        4,
                        Flows.TIGHT);
        assertThat(w.toArray()).containsExactly(map(m, z).toArray(), within(AGREES));
    }

    @Test
    void reversedModelRunsTheFlowBackward() {
        AttentionModel model = AttentionModel.of(I2, I2, Matrix.of(2, 2, 0.6, 0.8, 0.7, 0.5));
        Tokens initial = Flows.uniform(new Random(6), 7, 2, 1);
        Tokens later = Tokens.of(7, 2, Flows.tokensAt(model, initial, 1));
        assertThat(Flows.tokensAt(model.reversed(), later, 1))
                .containsExactly(initial.toArray(), within(AGREES));
    }

    @Test
    void twoHeadsOfHalfTheValueAreOneHead() {
        Matrix v = Matrix.of(2, 2, 0.6, 0.8, 0.7, 0.5);
        AttentionHead half = new AttentionHead(I2, I2, v.times(Matrix.scaledIdentity(2, 0.5)));
        Tokens initial = Flows.uniform(new Random(8), 6, 2, 1);
        Tokens two =
                Flows.rescaledAt(new AttentionModel(List.of(half, half)), initial, 3, Flows.TIGHT);
        Tokens one = Flows.rescaledAt(AttentionModel.of(I2, I2, v), initial, 3, Flows.TIGHT);
        assertThat(two.toArray()).containsExactly(one.toArray(), within(AGREES));
    }

    @Test
    void defectiveValueMatrixAgreesWithItsPerturbation() {
        Tokens initial = Flows.uniform(new Random(3), 6, 2, 1);
        Tokens jordan =
                Flows.rescaledAt(
                        AttentionModel.of(I2, I2, Matrix.of(2, 2, 1, 1, 0, 1)), initial, 2, 1e-11);
        Tokens near =
                Flows.rescaledAt(
                        AttentionModel.of(I2, I2, Matrix.of(2, 2, 1, 1, 1e-10, 1)),
                        initial,
                        2,
                        1e-11);
        assertThat(near.toArray()).containsExactly(jordan.toArray(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void identityValueBringsEveryTokenToItsLeader(final long seed) {
        // C2: max |z_i - z_lead(i)| <= 200 e^{-T} for tokens from [-5, 5]^2 and T = 12, and leaders
        // lead themselves.
        Tokens initial = Flows.uniform(new Random(seed), 40, 2, 5);
        AttentionModel model = AttentionModel.of(I2, I2, I2);
        Tokens z = Flows.rescaledAt(model, initial, 12, 1e-9);
        int[] leaders = new RescaledFlow(model).attention(z, 12, 0).leaders();
        for (int i = 0; i < 40; i++) {
            int l = leaders[i];
            assertThat(Math.hypot(z.at(i, 0) - z.at(l, 0), z.at(i, 1) - z.at(l, 1)))
                    .isLessThan(200 * Math.exp(-12));
            assertThat(z.token(leaders[l]))
                    .containsExactly(z.token(l), within(200 * Math.exp(-12)));
        }
    }

    @Test
    void framesAreEquidistantFromZeroToTheHorizon() {
        List<Frame> frames = new ArrayList<>();
        Tokens initial = Flows.uniform(new Random(1), 5, 2, 1);
        FlowResult result =
                new RescaledFlow(AttentionModel.of(I2, I2, I2))
                        .run(initial, FlowSettings.to(3).withFrames(7), frames::add, () -> false);
        assertThat(frames)
                .extracting(Frame::time)
                .containsExactly(0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0);
        assertThat(frames.get(0).rescaled()).isEqualTo(initial);
        assertThat(frames.get(6).rescaled()).isEqualTo(result.rescaled());
    }

    @Test
    void framesInsideAStepAgreeWithRunsThatEndThere() {
        List<Frame> frames = new ArrayList<>();
        Tokens initial = Flows.uniform(new Random(2), 10, 2, 2);
        AttentionModel model = AttentionModel.of(I2, I2, I2);
        new RescaledFlow(model)
                .run(initial, FlowSettings.to(4).withFrames(41), frames::add, () -> false);
        Frame middle = frames.get(17);
        // The continuous extension has order 4, one less than the step.
        assertThat(middle.rescaled().toArray())
                .containsExactly(
                        Flows.rescaledAt(model, initial, middle.time(), Flows.TIGHT).toArray(),
                        within(1e-6));
    }

    @Test
    void attentionRowsSumToOneAtAnyTime() {
        Tokens initial = Flows.uniform(new Random(9), 12, 2, 5);
        RescaledFlow flow = new RescaledFlow(AttentionModel.of(I2, I2, I2));
        double[] row = new double[12];
        for (double t : new double[] {0, 1, 10, 100, 1000}) {
            AttentionSnapshot attention = flow.attention(initial, t, 0);
            for (int i = 0; i < 12; i++) {
                attention.logRow(i, row);
                assertThat(Arrays.stream(row).map(Math::exp).sum())
                        .as("t = %s", t)
                        .isCloseTo(1, within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-15, 1e-11, 1e-7})
    void tokensNearlyInOnePlaceCostNoMoreSteps(final double apart) {
        Tokens initial = Flows.uniform(new Random(7), 20, 2, 1);
        double[] pairs = new double[80];
        for (int k = 0; k < 40; k++) {
            pairs[k] = initial.toArray()[k];
            pairs[40 + k] = pairs[k] + (k % 3 - 1) * apart;
        }
        FlowResult result =
                new RescaledFlow(AttentionModel.of(I2, I2, Matrix.of(2, 2, 0.9, 0.5, -0.2, 0.7)))
                        .run(
                                Tokens.of(40, 2, pairs),
                                FlowSettings.to(3).withTolerance(Flows.TIGHT).withStepLimit(400),
                                frame -> {},
                                () -> false);
        assertThat(result.outcome().isComplete()).as(result.outcome().sentence()).isTrue();
    }

    @Test
    void stopsAtTheStepLimitAndSaysSo() {
        FlowResult result =
                new RescaledFlow(AttentionModel.of(I2, I2, I2))
                        .run(
                                Flows.uniform(new Random(1), 5, 2, 5),
                                FlowSettings.to(12).withStepLimit(10),
                                frame -> {},
                                () -> false);
        assertThat(result.outcome().ending()).isEqualTo(Ending.STEP_LIMIT);
        assertThat(result.outcome().sentence())
                .contains("after 10 steps")
                .contains("raise the limit");
        assertThat(result.outcome().time()).isPositive().isLessThan(12);
    }

    @Test
    void stopsWhenAsked() {
        FlowResult result =
                new RescaledFlow(AttentionModel.of(I2, I2, I2))
                        .run(
                                Flows.uniform(new Random(1), 5, 2, 5),
                                FlowSettings.to(12),
                                frame -> {},
                                () -> true);
        assertThat(result.outcome().ending()).isEqualTo(Ending.CANCELLED);
    }

    @Test
    void refusesTokensOfAnotherDimension() {
        assertThatThrownBy(
                        () ->
                                new RescaledFlow(AttentionModel.of(I2, I2, I2))
                                        .run(
                                                Tokens.of(1, 3, 1, 2, 3),
                                                FlowSettings.to(1),
                                                frame -> {},
                                                () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tokens have 3 coordinates but the value matrix is 2x2");
    }

    private static Matrix inverse(final Matrix m) {
        double det = m.at(0, 0) * m.at(1, 1) - m.at(0, 1) * m.at(1, 0);
        return Matrix.of(
                2, 2, m.at(1, 1) / det, -m.at(0, 1) / det, -m.at(1, 0) / det, m.at(0, 0) / det);
    }

    private static Tokens map(final Matrix m, final Tokens tokens) {
        Matrix rows = Matrix.of(tokens.count(), tokens.dimension(), tokens.toArray());
        return Tokens.of(tokens.count(), tokens.dimension(), rows.times(m.transpose()).toArray());
    }
}
