// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.attentiondynamics.engine.spectrum.ValueMatrices.Named;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeadingGroupTest {
    /** Inverse iteration ends within a few roundings per dimension, times the condition. */
    private static final double ACCURACY = 1e-13;

    @ParameterizedTest
    @MethodSource("org.attentiondynamics.engine.spectrum.ValueMatrices#table")
    void coordinatesInvertTheBasisAndCommuteWithValue(final Named named) {
        Matrix v = named.value();
        LeadingGroup group = ValueSpectrum.of(v).leadingGroup();
        Matrix u = group.basis();
        Matrix psi = group.coordinates();
        double small = ACCURACY * group.condition();
        assertThat(distance(psi.times(u), Matrix.identity(u.columns()))).isLessThan(small);
        Matrix onto = u.times(psi);
        double size = Math.max(v.maxNorm(), Double.MIN_NORMAL);
        assertThat(distance(onto.times(v), v.times(onto)) / size).isLessThan(10 * small);
    }

    @Test
    void jordanBlockIsOneGroupThatDeviates() {
        LeadingGroup group = ValueSpectrum.of(ValueMatrices.jordan(0.7, 3)).leadingGroup();
        assertThat(group.size()).isEqualTo(3);
        assertThat(group.deviation()).isGreaterThan(0.5);
    }

    @Test
    void skewedJordanBlockIsOneGroupThatDeviates() {
        Matrix v = named("two-dimensional Jordan block");
        LeadingGroup group = ValueSpectrum.of(v).leadingGroup();
        assertThat(group.size()).isEqualTo(2);
        assertThat(group.deviation()).isGreaterThan(0.1);
    }

    @Test
    void equalEigenvaluesAreOneGroupThatDoesNotDeviate() {
        LeadingGroup group = ValueSpectrum.of(named("equal eigenvalues")).leadingGroup();
        assertThat(group.size()).isEqualTo(3);
        assertThat(group.eigenvalue().re()).isCloseTo(1, offset(1e-13));
        assertThat(group.deviation()).isLessThan(1e-13);
        assertThat(group.rival()).isCloseTo(0.5, offset(1e-13));
        assertThat(group.rivalGrowth()).isCloseTo(-0.5, offset(1e-13));
    }

    @Test
    void simpleEigenvalueHasThePairOfTheSpectrum() {
        ValueSpectrum spectrum = ValueSpectrum.of(Matrix.of(2, 2, 2, 1, 0, 1));
        LeadingPair pair = spectrum.leadingGroup().pair().orElseThrow();
        LeadingPair expected = spectrum.leadingPair().orElseThrow();
        assertThat(pair.right()).containsExactly(expected.right(), offset(1e-14));
        assertThat(pair.left()).containsExactly(expected.left(), offset(1e-14));
        assertThat(spectrum.leadingGroup().condition()).isCloseTo(Math.sqrt(2), offset(1e-14));
    }

    @Test
    void complexPairIsNotSplitOff() {
        Matrix v = ValueMatrices.turn(0.5, 2);
        LeadingGroup group = ValueSpectrum.of(v).leadingGroup();
        assertThat(group.eigenvalue().distance(new Eigenvalue(0.5, 2))).isLessThan(1e-14);
        assertThat(group.size()).isEqualTo(2);
        assertThat(group.pair()).isEmpty();
    }

    @Test
    void uncertaintyGrowsWithTheCondition() {
        ValueSpectrum normal = ValueSpectrum.of(Matrix.diagonal(1, 0.5));
        ValueSpectrum shear = ValueSpectrum.of(Matrix.of(2, 2, 1, 1e4, 0, 0.5));
        assertThat(normal.uncertainty(normal.leading())).isCloseTo(1.118e-12, offset(1e-15));
        assertThat(shear.uncertainty(shear.leading())).isCloseTo(1e-12 * 1e4 * 2e4, offset(1e-8));
    }

    private static Matrix named(final String name) {
        return ValueMatrices.table().stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static double distance(final Matrix a, final Matrix b) {
        return a.plus(b.times(Matrix.scaledIdentity(b.columns(), -1))).maxNorm();
    }
}
