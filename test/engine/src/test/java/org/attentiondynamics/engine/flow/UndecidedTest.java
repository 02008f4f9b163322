// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

/** Which tokens are marked as undecided: four corners of a square and a fifth token on, or near, the fence between two of them. */
class UndecidedTest {
    private static final int TURNS = 41;

    /** By then e^{2t} times the rounding of a score, 1e-16, exceeds one many times over. */
    private static final double LATE = 30;

    private static final Matrix I1 = Matrix.identity(1);
    private static final Matrix I2 = Matrix.identity(2);
    private static final RescaledFlow LINE = new RescaledFlow(AttentionModel.of(I1, I1, I1));
    private static final RescaledFlow PLANE = new RescaledFlow(AttentionModel.of(I2, I2, I2));

    @Test
    void tokenOnTheFenceOfAnExactlySymmetricSquareIsUndecided() {
        for (boolean checked : new boolean[] {false, true}) {
            FlowSettings settings = FlowSettings.to(LATE).withCrossCheck(checked);
            FlowResult result = FollowedFlow.of(PLANE, square(0, 0), settings).result();
            assertThat(result.undecided())
                    .as("cross-checked: %s", checked)
                    .containsExactly(false, false, false, false, true);
        }
    }

    @Test
    void tokenFurtherFromTheFenceThanRoundingFindsTheRightLeader() {
        // The square is symmetric, and so are the errors of every step but for rounding, some 1e-15
        // on the way: a thousand times that is
        // enough.
        for (int turn = 0; turn < TURNS; turn++) {
            FlowResult result = crossChecked(square(turn, 1e-12), 12);
            assertThat(result.undecidedCount()).as("turn %d", turn).isZero();
            assertThat(result.leaders()[4]).as("turn %d", turn).isZero();
        }
    }

    @Test
    void tokenAsFarFromTheFenceAsRoundingIsRightOrUndecided() {
        for (int turn = 0; turn < TURNS; turn++) {
            FlowResult result = crossChecked(square(turn, 1e-14), 12);
            assertThat(result.leaders()[4] == 0 || result.undecided()[4])
                    .as("turn %d", turn)
                    .isTrue();
        }
    }

    @Test
    void cornersAreDecidedWhateverTheTokenOnTheFenceDoes() {
        for (int turn = 0; turn < TURNS; turn++) {
            FlowResult result = crossChecked(square(turn, 0), 12);
            assertThat(result.undecided())
                    .as("turn %d", turn)
                    .startsWith(false, false, false, false);
        }
    }

    @Test
    void tokenOnTheFenceOfATurnedSquareIsUndecided() {
        for (int turn = 0; turn < TURNS; turn++) {
            assertThat(crossChecked(square(turn, 0), 12).undecided()[4])
                    .as("turn %d", turn)
                    .isTrue();
        }
    }

    @Test
    void genericTokensAreDecided() {
        for (long seed = 1; seed <= 100; seed++) {
            Tokens initial = Flows.uniform(new Random(seed), 20, 2, 5);
            assertThat(crossChecked(initial, 12).undecidedCount()).as("seed %d", seed).isZero();
        }
    }

    @Test
    void whichOfTwoTokensCloserThanRoundingLeadsIsNotGuessed() {
        for (int ulps = 1; ulps <= 64; ulps++) {
            double gap = ulps * Math.ulp(0.8);
            FlowResult result = FollowedFlow.of(LINE, line(gap), checked(LATE)).result();
            Tokens z = result.last().rescaled();
            boolean isRight = result.leaders()[3] == 4;
            boolean isInOnePlace = z.at(3, 0) == z.at(4, 0) && result.leaders()[3] == 3;
            assertThat(isRight || isInOnePlace || result.undecided()[3])
                    .as("%d units in the last place apart", ulps)
                    .isTrue();
        }
    }

    @Test
    void whichOfTwoTokensFurtherApartLeadsIsKnownOnceTimeHasToldThemApart() {
        FlowResult result = FollowedFlow.of(LINE, line(1e-13), checked(40)).result();
        assertThat(result.undecidedCount()).isZero();
        assertThat(result.leaders()).containsExactly(0, 0, 4, 4, 4);
        assertThat(result.limit()).isPresent();
    }

    private static Tokens line(final double gap) {
        return Tokens.of(5, 1, -1, -0.4, 0.3, 0.8, 0.8 + gap);
    }

    /** (2, 1), (2, -1), (0, 1), (0, -1) and (1, offset), turned by so many times 0.15. */
    private static Tokens square(final int turn, final double offset) {
        double c = Math.cos(0.15 * turn);
        double s = Math.sin(0.15 * turn);
        double[] x = {2, 1, 2, -1, 0, 1, 0, -1, 1, offset};
        double[] turned = new double[10];
        for (int p = 0; p < 10; p += 2) {
            turned[p] = c * x[p] - s * x[p + 1];
            turned[p + 1] = s * x[p] + c * x[p + 1];
        }
        return Tokens.of(5, 2, turned);
    }

    private static FlowResult crossChecked(final Tokens initial, final double time) {
        return FollowedFlow.of(PLANE, initial, checked(time)).result();
    }

    private static FlowSettings checked(final double time) {
        return FlowSettings.to(time).withCrossCheck(true);
    }
}
