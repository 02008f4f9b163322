// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormalisationTest {
    private static final int N = 50;
    private static final int D = 5;

    /** Roundings of sums of N numbers of size 1. */
    private static final double ROUNDING = N * 0x1p-52;

    private static final Tokens DRAWN =
            new GaussianMixture(3, 4, 1).all(N, D, 2).withMasses(masses());

    private static double[] masses() {
        double[] masses = new UniformBox(1).all(1, N, 3).token(0);
        for (int i = 0; i < N; i++) {
            masses[i] += 1.5;
        }
        return masses;
    }

    @Test
    void noneLeavesTokensAsTheyAre() {
        assertThat(Normalisation.NONE.of(DRAWN)).isEqualTo(DRAWN);
    }

    @Test
    void lengthsAreOneOrTheRootOfTheDimension() {
        Tokens unit = Normalisation.UNIT_LENGTH.of(DRAWN);
        Tokens root = Normalisation.LENGTH_ROOT_D.of(DRAWN);
        for (int i = 0; i < N; i++) {
            assertThat(inner(unit, unit, i)).isCloseTo(1, within(ROUNDING));
            assertThat(inner(root, root, i)).isCloseTo(D, within(D * ROUNDING));
            double length = Math.sqrt(inner(DRAWN, DRAWN, i));
            assertThat(inner(unit, DRAWN, i)).isCloseTo(length, within(length * ROUNDING));
        }
    }

    @Test
    void lengthsBeyondTheSquaresOfDoublePrecisionAreKept() {
        Tokens tokens = Tokens.of(2, 2, 3e300, -4e300, 3e-300, 4e-300);

        double[] unit = Normalisation.UNIT_LENGTH.of(tokens).toArray();
        assertThat(unit).containsExactly(new double[] {0.6, -0.8, 0.6, 0.8}, within(ROUNDING));
        double[] spread = Normalisation.STANDARDISED.of(Tokens.of(2, 1, 1e-300, 3e-300)).toArray();
        assertThat(spread).containsExactly(new double[] {-1, 1}, within(ROUNDING));
    }

    @Test
    void centredTokensHaveMeanZeroAndTheSameDifferences() {
        Tokens centred = Normalisation.CENTRED.of(DRAWN);
        for (int k = 0; k < D; k++) {
            assertThat(mean(centred, k, 1)).isCloseTo(0, within(10 * ROUNDING));
            for (int i = 1; i < N; i++) {
                double difference = DRAWN.at(i, k) - DRAWN.at(0, k);
                assertThat(centred.at(i, k) - centred.at(0, k))
                        .isCloseTo(difference, within(10 * ROUNDING));
            }
        }
    }

    @Test
    void standardisedTokensHaveMeanZeroAndVarianceOne() {
        Tokens standardised = Normalisation.STANDARDISED.of(DRAWN);
        for (int k = 0; k < D; k++) {
            assertThat(mean(standardised, k, 1)).isCloseTo(0, within(ROUNDING));
            assertThat(mean(standardised, k, 2)).isCloseTo(1, within(ROUNDING));
        }
    }

    @Test
    void coordinateThatAllTokensShareBecomesZero() {
        Tokens tokens = Tokens.of(3, 2, 0.1, 1, 0.1, 2, 0.1, 4);
        for (Normalisation each :
                new Normalisation[] {Normalisation.CENTRED, Normalisation.STANDARDISED}) {
            Tokens normalised = each.of(tokens);
            for (int i = 0; i < 3; i++) {
                assertThat(normalised.at(i, 0)).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void tokenOfMassTwoCountsLikeTwo(final Normalisation each) {
        Tokens twice = each.of(Tokens.of(3, 2, 1, 5, -2, 3, -2, 3));
        Tokens heavy = each.of(Tokens.of(2, 2, 1, 5, -2, 3).withMasses(1, 2));
        for (int i = 0; i < 2; i++) {
            assertThat(heavy.token(i)).containsExactly(twice.token(i), within(ROUNDING));
        }
        assertThat(heavy.masses()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void zeroHasNoDirection(final Normalisation each) {
        Tokens tokens = Tokens.of(3, 2, 1, 0, 0, 0, 0, 0);
        if (each == Normalisation.UNIT_LENGTH || each == Normalisation.LENGTH_ROOT_D) {
            assertThat(each.undefinedAt(tokens)).hasValue(1);
            assertThatThrownBy(() -> each.of(tokens))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("token 2 is 0 and has no direction");
        } else {
            assertThat(each.undefinedAt(tokens)).isEmpty();
            assertThat(each.of(tokens).count()).isEqualTo(3);
        }
    }

    private static double mean(final Tokens tokens, final int k, final int power) {
        double sum = 0;
        double total = 0;
        double[] masses = tokens.masses();
        for (int i = 0; i < masses.length; i++) {
            sum += masses[i] * Math.pow(tokens.at(i, k), power);
            total += masses[i];
        }
        return sum / total;
    }

    private static double inner(final Tokens a, final Tokens b, final int i) {
        double sum = 0;
        for (int k = 0; k < a.dimension(); k++) {
            sum += a.at(i, k) * b.at(i, k);
        }
        return sum;
    }
}
