// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Families whose eigenvalues are given have them. */
class PrescribedSpectrumTest {
    /** Of products of three matrices of norm 1, in units of the condition. */
    private static final double ROUNDING = 1e-13;

    private static final PrescribedSpectrum PAIRS =
            new PrescribedSpectrum(
                    List.of(
                            ComplexNumber.real(1),
                            new ComplexNumber(0.2, 0.3),
                            new ComplexNumber(-0.7, -2),
                            new ComplexNumber(0.2, -0.3),
                            ComplexNumber.real(1),
                            ComplexNumber.real(-0.5),
                            new ComplexNumber(-0.7, 2),
                            ComplexNumber.real(0)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void symmetricMatrixHasItsEigenvaluesAndIsSymmetricExactly(final long seed) {
        List<Double> wanted = List.of(3.0, -0.7, 0.1, 0.1, 1.0, 0.0, -40.0);
        Matrix v = new SymmetricSpectrum(wanted).draw(RandomNumbers.of(seed));

        assertThat(v.asymmetry()).isZero();
        Spectra.assertSpectrum(v, wanted.stream().map(ComplexNumber::real).toList(), 1);
    }

    @Test
    void symmetricMatrixOfOneEigenvalueIsAMultipleOfTheIdentity() {
        Matrix v = new SymmetricSpectrum(List.of(2.0, 2.0, 2.0)).draw(RandomNumbers.of(1));

        assertThat(v.plus(Matrix.scaledIdentity(3, -2)).maxNorm()).isLessThan(ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 10", "4, 1000", "5, 1e5"})
    void nonNormalMatrixHasItsEigenvalues(final long seed, final double condition) {
        Matrix v = new NonNormal(PAIRS, condition).draw(RandomNumbers.of(seed));

        Spectra.assertSpectrum(v, PAIRS.eigenvalues(), condition);
    }

    @Test
    void conditionOneMeansNormalAndMoreMeansNot() {
        assertThat(commutator(new NonNormal(PAIRS, 1).draw(RandomNumbers.of(1))))
                .isLessThan(ROUNDING);
        assertThat(commutator(new NonNormal(PAIRS, 2).draw(RandomNumbers.of(1)))).isGreaterThan(1);
    }

    /** max |V V^T - V^T V|. */
    private static double commutator(final Matrix v) {
        return v.times(v.transpose()).plus(v.transpose().times(v).negated()).maxNorm();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 50", "9, 1", "9, 3", "9, 1e6", "40, 100"})
    void basisHasItsConditionAndItsInverse(final int d, final double condition) {
        ConditionedBasis s = ConditionedBasis.draw(d, condition, RandomNumbers.of(d));
        double[] stretches = Spectra.singularValues(s.basis());

        assertThat(stretches[0]).isCloseTo(condition, within(ROUNDING * condition));
        assertThat(stretches[d - 1]).isCloseTo(1, within(ROUNDING * condition));
        assertThat(s.basis().times(s.inverse()).plus(Matrix.identity(d).negated()).maxNorm())
                .isLessThan(ROUNDING * condition);
        for (int k = 1; k < d - 1; k++) {
            assertThat(stretches[k] * stretches[k])
                    .isCloseTo(
                            stretches[k - 1] * stretches[k + 1],
                            within(ROUNDING * condition * condition));
        }
    }

    @Test
    void basisOfTheLineIsALength() {
        ConditionedBasis s = ConditionedBasis.draw(1, 7, RandomNumbers.of(1));

        assertThat(Math.abs(s.basis().at(0, 0))).isEqualTo(1);
        assertThat(s.inverse()).isEqualTo(s.basis());
    }

    @Test
    void complexEigenvalueNeedsItsConjugateAsOften() {
        ComplexNumber above = new ComplexNumber(0.2, 0.3);
        List<ComplexNumber> twice = new ArrayList<>(List.of(above, above, above.conjugate()));

        assertThatThrownBy(() -> new PrescribedSpectrum(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eigenvalue 0.2+0.3i must come with its conjugate 0.2-0.3i");
        twice.add(above.conjugate());
        assertThat(new PrescribedSpectrum(twice).size()).isEqualTo(4);
        assertThatThrownBy(() -> new PrescribedSpectrum(List.of()))
                .hasMessage("number of eigenvalues must be at least 1, was 0");
    }

    @Test
    void signOfZeroDoesNotPart() {
        List<ComplexNumber> pair = List.of(new ComplexNumber(-0.0, 1), new ComplexNumber(0, -1));

        assertThat(new PrescribedSpectrum(pair).size()).isEqualTo(2);
        assertThat(ComplexNumber.real(1).conjugate()).isEqualTo(ComplexNumber.real(1));
    }

    @Test
    void complexNumbersAreWrittenAsRead() {
        assertThat(new ComplexNumber(1.5, 0)).hasToString("1.5");
        assertThat(new ComplexNumber(-1, -2)).hasToString("-1.0-2.0i");
        assertThat(new ComplexNumber(0, 2)).hasToString("0.0+2.0i");
        assertThatThrownBy(() -> new ComplexNumber(1, Double.NaN))
                .hasMessage("imaginary part must be finite, was NaN");
        assertThatThrownBy(() -> ComplexNumber.real(Double.POSITIVE_INFINITY))
                .hasMessage("real part must be finite, was Infinity");
    }
}
