// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters out of their range are refused, by name and value. */
class FamilyRangesTest {
    private static final PrescribedSpectrum ONE =
            new PrescribedSpectrum(List.of(ComplexNumber.real(1)));

    static List<Arguments> refused() {
        return List.of(
                refused("dimension must be at least 1, was 0", () -> new ScaledIdentity(0, 1)),
                refused(
                        "factor must be finite, was Infinity",
                        () -> new ScaledIdentity(1, Double.POSITIVE_INFINITY)),
                refused(
                        "factor must be finite, was NaN",
                        () -> new Scaled(PaperMatrix.CODIMENSION, Double.NaN)),
                refused(
                        "number of diagonal entries must be at least 1, was 0",
                        () -> new Diagonal(List.of())),
                refused(
                        "diagonal entry must be finite, was NaN",
                        () -> new Diagonal(List.of(1.0, Double.NaN))),
                refused("number of rows must be at least 1, was 0", () -> new Gaussian(0, 2, 1)),
                refused("dimension must be at least 1, was 0", () -> new Gaussian(2, 0, 1)),
                refused(
                        "standard deviation must be finite and above 0, was 0.0",
                        () -> new Gaussian(2, 2, 0)),
                refused(
                        "standard deviation must be finite and above 0, was -1.0",
                        () -> new GaussianOrthogonal(2, -1)),
                refused(
                        "dimension must be at least 1, was -3",
                        () -> new GaussianOrthogonal(-3, 1)),
                refused("number of rows must be at least 1, was 0", () -> new Uniform(0, 2, 0, 1)),
                refused(
                        "lower bound must be finite, was NaN",
                        () -> new Uniform(1, 2, Double.NaN, 1)),
                refused(
                        "width of the interval of entries must be finite and above 0, was 0.0",
                        () -> new Uniform(1, 2, 1, 1)),
                refused(
                        "number of eigenvalues must be at least 1, was 0",
                        () -> new SymmetricSpectrum(List.of())),
                refused(
                        "eigenvalue must be finite, was Infinity",
                        () -> new SymmetricSpectrum(List.of(Double.POSITIVE_INFINITY))),
                refused(
                        "condition must be finite and at least 1, was 0.5",
                        () -> new NonNormal(ONE, 0.5)),
                refused(
                        "condition must be finite and at least 1, was Infinity",
                        () -> new NonNormal(ONE, Double.POSITIVE_INFINITY)),
                refused(
                        "dimension must be at least 2, was 1",
                        () -> new GoodTripleValue(1, 0.5, 2)),
                refused(
                        "gap must be above 0 and below 1, was 1.0",
                        () -> new GoodTripleValue(2, 1, 2)),
                refused(
                        "condition must be finite and at least 1, was NaN",
                        () -> new GoodTripleValue(2, 0.5, Double.NaN)),
                refused(
                        "gap must be above 0 and below 1, was 0.0",
                        () -> new ParanormalValue(3, 2, 0, 2)),
                refused(
                        "multiplicity must be at least 1 and below the dimension 3, was 3",
                        () -> new ParanormalValue(3, 3, 0.5, 2)),
                refused(
                        "multiplicity must be at least 1 and below the dimension 3, was 0",
                        () -> new ParanormalValue(3, 0, 0.5, 2)),
                refused(
                        "dimension must be at least 2, was 1",
                        () -> new JustOutsideValue(1, 0.5, 2)),
                refused(
                        "gap must be above 0 and below 1, was NaN",
                        () -> new JustOutsideValue(2, Double.NaN, 2)));
    }

    private static Arguments refused(final String message, final Supplier<MatrixFamily> family) {
        return Arguments.of(message, family);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void parameterOutOfItsRangeIsRefused(
            final String message, final Supplier<MatrixFamily> family) {
        assertThatThrownBy(family::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
