// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentiondynamics.engine.limit.Hypothesis;
import org.attentiondynamics.engine.limit.Regime;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Statement;
import org.attentiondynamics.engine.limit.Status;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Value matrices inside and just outside the hypotheses of Theorems 4.2 and 5.2, by the gap asked for. */
class RandomSpectrumTest {
    private static final double CONDITION = 5;
    private static final double ACCURATE = CONDITION * Spectra.ACCURATE;

    /**
     * What is drawn.
     *
     * @param seed of the matrix
     */
    private record Case(int dimension, double gap, long seed) {
        RandomNumbers random() {
            return RandomNumbers.of(seed);
        }
    }

    static Stream<Case> cases() {
        return IntStream.range(0, 120)
                .mapToObj(
                        s ->
                                new Case(
                                        List.of(2, 3, 4, 7, 16).get(s % 5),
                                        List.of(0.5, 0.9, 0.1, 1e-3).get(s % 4),
                                        s));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goodTripleHasItsGapAndSatisfiesTheHypothesesOfTheorem42(final Case c) {
        Matrix v = new GoodTripleValue(c.dimension(), c.gap(), CONDITION).draw(c.random());
        List<ComplexNumber> found = Spectra.of(v);

        assertThat(found.get(0).re()).isCloseTo(1, within(ACCURATE));
        assertThat(found.get(0).im()).isZero();
        assertThat(Spectra.modulus(found.get(1))).isCloseTo(1 - c.gap(), within(ACCURATE));
        Regime regime = regime(v, Statement.HYPERPLANES);
        assertThat(margin(regime, "lambda_1 exceeds the moduli"))
                .isCloseTo(c.gap(), within(ACCURATE));
        assertThat(regime.status()).isEqualTo(Status.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void paranormalValueSatisfiesTheHypothesesOfTheorem52(final Case c) {
        int d = c.dimension();
        int m = 1 + (int) c.seed() % (d - 1);
        Matrix v = new ParanormalValue(d, m, c.gap(), CONDITION).draw(c.random());
        List<ComplexNumber> found = Spectra.of(v);

        for (ComplexNumber one : found.subList(0, m)) {
            assertThat(one.re()).isCloseTo(1, within(ACCURATE));
            assertThat(one.im()).isCloseTo(0, within(ACCURATE));
        }
        assertThat(Spectra.modulus(found.get(m))).isCloseTo(1 - c.gap(), within(ACCURATE));
        assertThat(Spectra.singularValues(v.plus(Matrix.identity(d).negated()))[d - m])
                .as("V - I has rank d - m")
                .isLessThan(ACCURATE);
        Regime regime = regime(v, Statement.MIXED);
        assertThat(regime.hypotheses())
                .anyMatch(h -> h.statement().endsWith("invariant subspace of dimension " + m));
        assertThat(regime.status()).isEqualTo(Status.HOLDS);
    }

    /** In the plane V is symmetric exactly if the lines F and G are orthogonal. */
    @ParameterizedTest
    @MethodSource("cases")
    void leadingSubspaceAndTheOtherAreNotOrthogonal(final Case c) {
        Matrix v = new ParanormalValue(2, 1, c.gap(), CONDITION).draw(c.random());

        assertThat(v.asymmetry()).isGreaterThan(ACCURATE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void justOutsideValueMissesTheHypothesisByItsGap(final Case c) {
        Matrix v = new JustOutsideValue(c.dimension(), c.gap(), CONDITION).draw(c.random());
        List<ComplexNumber> found = Spectra.of(v);

        assertThat(Spectra.modulus(found.get(0))).isCloseTo(1 + c.gap(), within(ACCURATE));
        assertThat(found.get(0).re()).isLessThan(ACCURATE);
        ComplexNumber second = found.get(found.get(0).isReal() ? 1 : 2);
        assertThat(second.re()).isCloseTo(1, within(ACCURATE));
        assertThat(second.im()).isZero();
        Regime regime = regime(v, Statement.HYPERPLANES);
        assertThat(regime.status()).isEqualTo(Status.FAILS);
        assertThat(regime.hypotheses().stream().filter(h -> h.status() != Status.HOLDS))
                .singleElement()
                .satisfies(
                        h -> {
                            assertThat(h.statement()).startsWith("lambda_1 exceeds the moduli");
                            assertThat(h.margin())
                                    .isCloseTo(-c.gap() / (1 + c.gap()), within(ACCURATE));
                        });
    }

    private static Regime regime(final Matrix value, final Statement statement) {
        Matrix identity = Matrix.identity(value.rows());
        return Regimes.of(AttentionModel.of(identity, identity, value), ValueSpectrum.of(value))
                .of(statement);
    }

    private static double margin(final Regime regime, final String hypothesis) {
        return regime.hypotheses().stream()
                .filter(h -> h.statement().startsWith(hypothesis))
                .mapToDouble(Hypothesis::margin)
                .findFirst()
                .orElseThrow();
    }
}
