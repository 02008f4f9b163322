// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that only symmetry keeps in place go where rounding sends them; the second run is sent the other way. */
class NudgeTest {
    @ParameterizedTest
    @CsvSource({"0.1, 5", "0.1, 40", "0.1, 2000", "0.5, 5", "0.5, 40", "0.5, 2000"})
    void tokenBalancedBetweenFourIsUndecidedAtEveryTime(final double height, final double time) {
        Tokens initial =
                Tokens.of(
                        5, 3, 1, 1, height, 1, -1, height, -1, 1, -height, -1, -1, -height, 1, 0,
                        0);
        FlowResult result = checked(Matrix.diagonal(1, 1, -1), initial, time);
        assertThat(result.undecided()).containsExactly(false, false, false, false, true);
    }

    @Test
    void tokenBetweenTwoOnALineIsUndecided() {
        FlowResult result = checked(Matrix.identity(1), Tokens.of(3, 1, -1, 0, 1), 3);
        assertThat(result.undecided()).containsExactly(false, true, false);
    }

    @Test
    void tokensInOnePlaceAreNudgedAlike() {
        Tokens from = Tokens.of(3, 2, 0.3, -2, 0.3, -2, 5, 1);
        Tokens nudged = Nudge.against(from, Tokens.of(3, 2, 1, 1, 1, 1, 2, 0), new int[] {2, 2, 2});
        assertThat(nudged.token(0)).isEqualTo(nudged.token(1)).isNotEqualTo(from.token(0));
        // Away from (2, 0), by 32 units in the last place of 5 along the greater difference.
        double size = 32 * Math.ulp(5.0);
        assertThat(nudged.token(0)).containsExactly(0.3 - size * (1.7 / 2), -2 - size);
        assertThat(nudged.token(2)).containsExactly(5 + size, 1 + size * (1 / 3.0));
    }

    private static FlowResult checked(final Matrix value, final Tokens initial, final double time) {
        Matrix identity = Matrix.identity(value.rows());
        return new RescaledFlow(AttentionModel.of(identity, identity, value))
                .run(initial, FlowSettings.to(time).withCrossCheck(true), frame -> {}, () -> false);
    }
}
