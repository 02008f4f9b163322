// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

/**
 * The flow against values computed elsewhere with 34 digits (Runge-Kutta of order 4 with Richardson extrapolation) and given to 14.
 *
 * <p>Named as in the specification of the mathematics: G1, G2, G4, G6.
 */
class GoldenValuesTest {
    /** The tolerance of the run is 1e-12 a step; some tens of steps, each well inside it, leave a digit of room. */
    private static final double RELATIVE = 1e-10;

    private static final Matrix I = Matrix.identity(2);
    private static final Tokens THREE = Tokens.of(3, 2, 1, 0, 0, 1, -0.5, -0.5);

    @Test
    void g1IdentityAtTimeOne() {
        assertTokens(
                Flows.tokensAt(AttentionModel.of(I, I, I), THREE, 1),
                2.1927027936522,
                0.25487039942303,
                0.25487039942303,
                2.1927027936522,
                -0.65717688159185,
                -0.65717688159185);
    }

    @Test
    void g1IdentityAtTimeTwo() {
        assertTokens(
                Flows.tokensAt(AttentionModel.of(I, I, I), THREE, 2),
                5.9460055144371,
                0.70609464844877,
                0.70609464844877,
                5.9460055144371,
                -1.6427083615013,
                -1.6427083615013);
    }

    @Test
    void g2ValueMatrixOfThePaperInThePlane() {
        Matrix v = PaperMatrices.PLANE;
        assertTokens(
                Flows.tokensAt(AttentionModel.of(I, I, v), THREE, 1),
                2.2699382142342,
                1.1093861739087,
                1.3570309756172,
                2.130484257161,
                -0.89595633900342,
                -0.83630204113166);
    }

    @Test
    void g4MinusIdentity() {
        assertTokens(
                Flows.tokensAt(AttentionModel.of(I, I, Matrix.scaledIdentity(2, -1)), THREE, 3),
                0.45633773159742,
                -0.10277397265404,
                -0.10277397265404,
                0.45633773159742,
                -0.33794206573687,
                -0.33794206573687);
    }

    @Test
    void g6OneDimension() {
        Matrix one = Matrix.identity(1);
        assertTokens(
                Flows.tokensAt(
                        AttentionModel.of(one, one, one), Tokens.of(4, 1, -0.7, 0.1, 0.4, 1.1), 2),
                0.079155630355065,
                4.7754950755992,
                5.3644370642043,
                6.4324440175215);
    }

    private static void assertTokens(final double[] actual, final double... expected) {
        for (int k = 0; k < expected.length; k++) {
            assertThat(Math.abs(actual[k] - expected[k]) / Math.abs(expected[k]))
                    .as("number %d: %s", k, actual[k])
                    .isLessThan(RELATIVE);
        }
    }
}
