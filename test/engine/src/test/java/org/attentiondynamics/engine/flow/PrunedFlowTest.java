// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.attention.Pruning;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

/** Passing over keys that weigh nothing changes no flow beyond rounding. */
class PrunedFlowTest {
    /** Sums differ by 1e-14 of a row; a hundred times that on the way, as against the tokens' extent. */
    private static final double ROUNDING = 1e-12;

    private static final int N = 1100;

    @Test
    void identityFlowIsTheSame() {
        requireSame(Matrix.identity(2), 2);
        requireSame(Matrix.identity(3), 1.5);
    }

    @Test
    void flowOfAGoodTripleIsTheSame() {
        requireSame(PaperMatrices.PLANE, 1.5);
    }

    private static void requireSame(final Matrix value, final double horizon) {
        int d = value.rows();
        Matrix identity = Matrix.identity(d);
        AttentionModel model = AttentionModel.of(identity, identity, value);
        Tokens tokens = Flows.uniform(new Random(d), N, d, 5);
        FlowSettings settings = FlowSettings.to(horizon).withTolerance(1e-7);
        FlowResult dense = run(model, Pruning.NEVER, tokens, settings);
        FlowResult pruned = run(model, Pruning.WHERE_IT_PAYS, tokens, settings);
        double[] expected = dense.last().rescaled().toArray();
        double[] actual = pruned.last().rescaled().toArray();
        double extent = 0;
        for (double coordinate : expected) {
            extent = Math.max(extent, Math.abs(coordinate));
        }
        for (int p = 0; p < expected.length; p++) {
            assertThat(actual[p])
                    .as("coordinate %d of token %d", p % d, p / d)
                    .isCloseTo(expected[p], within(ROUNDING * extent));
        }
        assertThat(actual).isNotEqualTo(expected); // something was passed over
        assertThat(pruned.leaders()).isEqualTo(dense.leaders());
    }

    private static FlowResult run(
            final AttentionModel model,
            final Pruning pruning,
            final Tokens tokens,
            final FlowSettings settings) {
        return FollowedFlow.of(new RescaledFlow(model, Workers.caller(), pruning), tokens, settings)
                .result();
    }
}
