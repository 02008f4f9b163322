// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

/** What an attention has seen before does not show in what it sees next. */
class SelfAttentionScratchTest {
    private static final double[] ONE = {1, 1, 1};

    @Test
    void freeTokensLookTheSameAfterHeldOnes() {
        // The flow lets go of held tokens whenever they part; their old offsets once kept pulling.
        AnchoredTokens held = new AnchoredTokens(new int[] {0, 0, 0}, 1, 1);
        held.anchors()[0] = 1;
        held.offsets()[1] = 5;
        held.offsets()[2] = -5;
        held.changed(1);
        AnchoredTokens free = AnchoredTokens.free(3, 1);
        System.arraycopy(new double[] {0.3, 0.2, 0.1}, 0, free.anchors(), 0, 3);
        free.changed(1);
        SelfAttention used = attention();
        used.leader(held, 0);
        double[] expected = new double[3];
        double[] actual = new double[3];
        for (int i = 0; i < 3; i++) {
            assertThat(used.logRow(free, i, actual))
                    .isEqualTo(attention().logRow(free, i, expected));
            assertThat(actual).containsExactly(expected);
        }
    }

    private static SelfAttention attention() {
        return new SelfAttention(
                Matrix.identity(1), ONE, AttentionRule.SOFTMAX, Workers.caller(), () -> false);
    }
}
