// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

class LeadingModesTest {
    /** Eigenvectors of matrices of dimension 2 and 3 whose eigenvalues are apart. */
    private static final double TOLERANCE = 1e-12;

    @Test
    void firstRowIsTheLeftEigenvectorOfTheFastestMode() {
        Matrix v = PaperMatrices.PLANE;
        ValueSpectrum spectrum = ValueSpectrum.of(v);
        double[] row = LeadingModes.of(spectrum.basis(), 2)[0];
        double[] left = spectrum.leadingPair().orElseThrow().left();
        // parallel: the cross product vanishes
        assertThat(row[0] * left[1] - row[1] * left[0]).isCloseTo(0, within(TOLERANCE));
        assertThat(row[0] * row[0] + row[1] * row[1]).isGreaterThan(0.1);
    }

    @Test
    void rowsComeByFallingGrowthAndPairsStayTogether() {
        // eigenvalues -1, 0.5 +- 2 i, 3
        Matrix v = Matrix.of(4, 4, -1, 0, 0, 0, 0, 0.5, 2, 0, 0, -2, 0.5, 0, 0, 0, 0, 3);
        double[][] rows = LeadingModes.of(ValueSpectrum.of(v).basis(), 4);
        assertThat(Math.abs(rows[0][3])).isCloseTo(1, within(TOLERANCE));
        assertThat(Math.abs(rows[3][0])).isCloseTo(1, within(TOLERANCE));
        for (int r : new int[] {1, 2}) {
            assertThat(Math.hypot(rows[r][1], rows[r][2])).isGreaterThan(0.1);
            assertThat(rows[r][0]).isCloseTo(0, within(TOLERANCE));
            assertThat(rows[r][3]).isCloseTo(0, within(TOLERANCE));
        }
    }

    @Test
    void noMoreRowsThanWantedOrThereAre() {
        ModalBasis basis = ValueSpectrum.of(Matrix.diagonal(1, 2, 3)).basis();
        assertThat(LeadingModes.of(basis, 2).length).isEqualTo(2);
        assertThat(LeadingModes.of(basis, 9).length).isEqualTo(3);
        assertThat(LeadingModes.of(basis, 1)[0]).containsExactly(0, 0, 1);
    }
}
