// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final Matrix I2 = Matrix.identity(2);
    private static final Matrix PAPER_2D =
            Matrix.of(2, 2, 0.64709742, 0.81911926, 0.61210449, 0.63263484);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void identityPassesTheoremThreeOne(final long seed) {
        Verdict verdict = verdict(AttentionModel.of(I2, I2, I2), seed, 12);
        assertThat(verdict.regime().statement()).isEqualTo(Statement.POLYTOPE);
        assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.PASS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void goodTriplePassesTheoremFourTwo(final long seed) {
        Verdict verdict = verdict(AttentionModel.of(I2, I2, PAPER_2D), seed, 15);
        assertThat(verdict.regime().statement()).isEqualTo(Statement.HYPERPLANES);
        assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.PASS);
    }

    @Test
    void shortHorizonIsUndecidedAndSaysHowLongToGo() {
        Verdict verdict = verdict(AttentionModel.of(I2, I2, I2), 1, 3);
        assertThat(verdict.judgement()).isEqualTo(Judgement.UNDECIDED);
        assertThat(verdict.observation()).contains("a horizon of at least 7.0 is needed");
    }

    @Test
    void tokenMovedOffItsVertexFails() {
        AttentionModel model = AttentionModel.of(I2, I2, I2);
        double[] z = run(model, 1, 12).toArray();
        z[0] *= 0.5;
        z[1] *= 0.5;
        LimitGeometry geometry = LimitGeometry.observe(model, Tokens.of(40, 2, z), 12);
        assertThat(Verdict.of(regime(model), geometry).judgement()).isEqualTo(Judgement.FAIL);
    }

    @Test
    void fourthLineFails() {
        AttentionModel model = AttentionModel.of(I2, I2, PAPER_2D);
        double[] z = run(model, 1, 15).toArray();
        z[0] *= 0.5;
        z[1] *= 0.5;
        LimitGeometry geometry = LimitGeometry.observe(model, Tokens.of(40, 2, z), 15);
        assertThat(Verdict.of(regime(model), geometry).judgement()).isEqualTo(Judgement.FAIL);
    }

    @Test
    void contractingValueHasNoTheorem() {
        Verdict verdict = verdict(AttentionModel.of(I2, I2, Matrix.diagonal(-1, -2)), 1, 3);
        assertThat(verdict.judgement()).isEqualTo(Judgement.NO_THEOREM);
        assertThat(verdict.regime().statement()).isEqualTo(Statement.NONE);
    }

    @Test
    void indefiniteFormHasNoTheoremForTheIdentity() {
        Matrix q = Matrix.diagonal(1, -1);
        assertThat(regime(AttentionModel.of(q, I2, I2)).statement()).isEqualTo(Statement.NONE);
    }

    private static Verdict verdict(
            final AttentionModel model, final long seed, final double horizon) {
        return Verdict.of(
                regime(model), LimitGeometry.observe(model, run(model, seed, horizon), horizon));
    }

    private static Regime regime(final AttentionModel model) {
        return Regimes.of(model, new RescaledFlow(model).spectrum()).leading();
    }

    private static Tokens run(final AttentionModel model, final long seed, final double horizon) {
        Tokens initial = Tokens.of(40, 2, new Random(seed).doubles(80, -5, 5).toArray());
        return new RescaledFlow(model)
                .run(initial, FlowSettings.to(horizon), frame -> {}, () -> false)
                .rescaled();
    }
}
