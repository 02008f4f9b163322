// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityTest {
    /** Roundings over the gaps, about 1, times conditions up to 10. */
    private static final double ACCURACY = 1e-11;

    @ParameterizedTest
    @ValueSource(ints = {4, 63, 64, 100})
    void conditionOfARealEigenvalueHasItsClosedForm(final int d) {
        // [[3, 5], [0, 2]] has right vectors (1, 0), (-5, 1) and left vectors (1, 5), (0, 1).
        double expected = Math.sqrt(26);
        Matrix v = among(d, Matrix.of(2, 2, 3, 5, 0, 2));
        assertThat(condition(v, new Eigenvalue(3, 0)) / expected).isCloseTo(1, within(ACCURACY));
        assertThat(condition(v, new Eigenvalue(2, 0)) / expected).isCloseTo(1, within(ACCURACY));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 63, 64, 100})
    void conditionOfAComplexPairHasItsClosedForm(final int d) {
        // [[2, 16], [-1, 2]] has right vectors (4, +-i) and left vectors (1, -+4 i): kappa = 17 /
        // 8.
        Matrix v = among(d, Matrix.of(2, 2, 2, 16, -1, 2));
        assertThat(condition(v, new Eigenvalue(2, 4)) / (17.0 / 8)).isCloseTo(1, within(ACCURACY));
        assertThat(condition(v, new Eigenvalue(2, -4)) / (17.0 / 8)).isCloseTo(1, within(ACCURACY));
    }

    /** The block and real eigenvalues between -1 and 1, in another orthonormal basis, which changes no condition. */
    private static Matrix among(final int d, final Matrix block) {
        Matrix others = ValueMatrices.diag(new Random(d).doubles(d - 2, -1, 1).toArray());
        Matrix turn = ValueMatrices.rotation(d, d);
        return turn.times(ValueMatrices.sum(block, others)).times(turn.transpose());
    }

    private static double condition(final Matrix v, final Eigenvalue near) {
        ModalBasis basis = ModalBasis.of(v);
        Sensitivity sensitivity = new Sensitivity(v, basis);
        return basis.eigenvalues().stream()
                .min(Comparator.comparingDouble(near::distance))
                .map(e -> sensitivity.condition(e.times(1 / sensitivity.scale())))
                .orElseThrow();
    }
}
