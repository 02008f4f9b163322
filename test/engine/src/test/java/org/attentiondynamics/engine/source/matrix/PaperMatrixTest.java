// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperMatrixTest {
    /** Figures are given to six digits. */
    private static final double SIX_DIGITS = 6e-7;

    private static final Map<PaperMatrix, List<ComplexNumber>> SPECTRA =
            Map.of(
                    PaperMatrix.HYPERPLANES_2D,
                    List.of(ComplexNumber.real(1.3479896), ComplexNumber.real(-0.0682574)),
                    PaperMatrix.HYPERPLANES_3D_CONTRACTING,
                    List.of(ComplexNumber.real(0.991010), new ComplexNumber(-0.054700, 0.253979)),
                    PaperMatrix.HYPERPLANES_3D_EXPANDING,
                    List.of(ComplexNumber.real(1.078327), new ComplexNumber(0.099083, 0.081917)),
                    PaperMatrix.CODIMENSION,
                    List.of(
                            ComplexNumber.real(1.963445),
                            ComplexNumber.real(0.252872),
                            ComplexNumber.real(-0.222104)),
                    PaperMatrix.POLYTOPE_TIMES_LINE,
                    List.of(
                            ComplexNumber.real(1),
                            ComplexNumber.real(1),
                            ComplexNumber.real(-0.5)));

    @ParameterizedTest
    @EnumSource
    void eigenvaluesAreThoseOfThePaper(final PaperMatrix paper) {
        List<ComplexNumber> found = Spectra.of(paper.draw(RandomNumbers.of(1)));
        List<ComplexNumber> wanted = SPECTRA.get(paper);

        assertThat(found).hasSize(paper.dimension());
        for (int k = 0; k < wanted.size(); k++) {
            assertThat(found.get(k).re()).isCloseTo(wanted.get(k).re(), within(SIX_DIGITS));
            assertThat(Math.abs(found.get(k).im()))
                    .isCloseTo(wanted.get(k).im(), within(SIX_DIGITS));
        }
    }
}
