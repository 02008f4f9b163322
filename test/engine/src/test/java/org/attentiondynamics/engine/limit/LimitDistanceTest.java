// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

class LimitDistanceTest {
    /** Eigenvalue 2 along (1, 1), -1 along (1, 0). */
    private static final Matrix SKEWED = Matrix.of(2, 2, -1, 3, 0, 2);

    @Test
    void whereAllModesExpandItIsTheEuclideanDistance() {
        assertThat(
                        LimitDistance.of(
                                basis(Matrix.identity(2)),
                                Tokens.of(2, 2, 3, 4, 1, 1),
                                Tokens.of(2, 2, 0, 0, 1, 1)))
                .containsExactly(5, 0);
    }

    @Test
    void whatIsAlongOtherModesDoesNotCount() {
        double[] distance =
                LimitDistance.of(
                        basis(SKEWED), Tokens.of(1, 2, 1000 + 3, 3), Tokens.of(1, 2, 1, 1));
        assertThat(distance[0]).isCloseTo(2 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void distanceThatRoundingHidesIsUnknown() {
        double[] distance =
                LimitDistance.of(basis(SKEWED), Tokens.of(1, 2, 1e20, 3), Tokens.of(1, 2, 1, 1));
        assertThat(distance[0]).isNaN();
    }

    private static ModalBasis basis(final Matrix value) {
        return ValueSpectrum.of(value).basis();
    }
}
