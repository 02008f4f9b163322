// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.attentiondynamics.engine.spectrum.ValueMatrices;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hypothesis changes its status where its margin does: models swept through the border, in three systems of coordinates. */
class RegimeMarginTest {
    private static final Matrix I2 = Matrix.identity(2);
    private static final Matrix I3 = Matrix.identity(3);

    /** What rounding cannot tell from zero. */
    private static final double[] ROUNDING = {1e-15, 0, -1e-15};

    /** What it can, in skew coordinates too. */
    private static final double[] CLEAR = {0.3, 1e-2, 1e-4, 1e-6, 1e-8};

    /** What it can in good coordinates. */
    private static final double NEAR = 1e-10;

    /** The condition of skew coordinates. Margins of B lose its square. */
    private static final double SKEW = 10;

    /** A model for each distance from the border of one hypothesis, positive inside for inequalities. */
    private record Sweep(
            String hypothesis, Statement statement, DoubleFunction<TestModel> at, int number) {
        Status status(final double x, final DoubleFunction<TestModel> models) {
            return models.apply(x).regimes().of(statement).hypotheses().stream()
                    .filter(h -> h.statement().contains(hypothesis))
                    .findFirst()
                    .orElseThrow()
                    .status();
        }

        @Override
        public String toString() {
            return statement + ": " + hypothesis + ", " + number;
        }
    }

    private static void add(
            final List<Sweep> all,
            final String hypothesis,
            final Statement statement,
            final DoubleFunction<TestModel> at) {
        all.add(new Sweep(hypothesis, statement, at, all.size()));
    }

    static List<Sweep> inequalities() {
        List<Sweep> all = new ArrayList<>();
        add(all, "exceeds the moduli", Statement.HYPERPLANES, x -> model(diag(1, -1 + x), I2));
        add(
                all,
                "exceeds the moduli",
                Statement.HYPERPLANES,
                x -> model(diag(0.5, -0.5 + x, 0.1), I3));
        add(all, "exceeds the moduli", Statement.HYPERPLANES, x -> turned(1 - x, 1));
        add(all, "exceeds the moduli", Statement.MIXED, x -> model(diag(1, 1, -1 + x), I3));
        add(all, "is positive", Statement.HYPERPLANES, x -> model(diag(x, -1), I2));
        add(all, "(Q phi_1)", Statement.HYPERPLANES, x -> model(diag(1, 0.5), diag(x, 1)));
        add(
                all,
                "(Q phi_1)",
                Statement.HYPERPLANES,
                x -> model(diag(1, 0.5), Matrix.of(2, 2, x, 3, -2, -1)));
        add(all, "is positive", Statement.MIXED, x -> model(diag(x, x, -1), I3));
        add(all, "is positive", Statement.SUBSPACES, x -> model(diag(x, -1), I2));
        add(
                all,
                "real parts",
                Statement.SUBSPACES,
                x -> model(ValueMatrices.sum(diag(1), TestModel.turn(1 - Math.abs(x), 0.5)), I3));
        for (Statement s : List.of(Statement.POLYTOPE, Statement.MIXED, Statement.COLLAPSE)) {
            add(all, "positive definite", s, x -> model(I2, diag(x, 1)));
            add(
                    all,
                    "positive definite",
                    s,
                    x -> model(I3, Matrix.of(3, 3, 1, 1 - x, 0, 1 - x, 1, 0, 0, 0, 2)));
        }
        return all;
    }

    static List<Sweep> equalities() {
        List<Sweep> all = new ArrayList<>();
        for (Statement s : List.of(Statement.POLYTOPE, Statement.MIXED, Statement.COLLAPSE)) {
            add(all, "symmetric", s, x -> model(I2, Matrix.of(2, 2, 1, x, 0, 1)));
        }
        add(all, "V = ", Statement.POLYTOPE, x -> model(diag(1, 1 + x), I2));
        add(
                all,
                "V = ",
                Statement.POLYTOPE,
                x -> model(Matrix.of(3, 3, 1, 0, x, 0, 1, 0, 0, 0, 1), I3));
        add(all, "V = ", Statement.COLLAPSE, x -> model(diag(-1, -1 + x), I2));
        add(
                all,
                "V = lambda_1 I",
                Statement.MIXED,
                x -> model(Matrix.of(3, 3, 1, x, 0, 0, 1, 0, 0, 0, 0.5), I3));
        add(all, "is real", Statement.HYPERPLANES, x -> model(TestModel.turn(1, x), I2));
        add(
                all,
                "is real",
                Statement.MIXED,
                x -> model(ValueMatrices.sum(TestModel.turn(1, x), diag(0.2)), I3));
        return all;
    }

    private static TestModel model(final Matrix value, final Matrix form) {
        return new TestModel(value, form);
    }

    private static Matrix diag(final double... entries) {
        return Matrix.diagonal(entries);
    }

    /** An eigenvalue lambda and a pair of the given modulus. */
    private static TestModel turned(final double modulus, final double lambda) {
        return model(
                ValueMatrices.sum(diag(lambda), TestModel.turn(0.6 * modulus, 0.8 * modulus)), I3);
    }

    private static List<DoubleFunction<TestModel>> everywhere(final Sweep sweep) {
        return List.of(
                sweep.at,
                x -> sweep.at.apply(x).transformed(1, 1),
                x -> sweep.at.apply(x).transformed(2, SKEW),
                x -> sweep.at.apply(x).scaled(1e-20, 1e30));
    }

    @ParameterizedTest
    @MethodSource("inequalities")
    void inequalityHoldsOnOneSideAndFailsOnTheOther(final Sweep sweep) {
        for (DoubleFunction<TestModel> models : everywhere(sweep)) {
            for (double x : CLEAR) {
                assertThat(sweep.status(x, models)).as("at " + x).isEqualTo(Status.HOLDS);
                if (!sweep.hypothesis.equals("real parts")) {
                    assertThat(sweep.status(-x, models)).as("at " + -x).isEqualTo(Status.FAILS);
                }
            }
            for (double x : ROUNDING) {
                assertThat(sweep.status(x, models)).as("at " + x).isEqualTo(Status.BORDERLINE);
            }
        }
        assertThat(sweep.status(NEAR, sweep.at)).isEqualTo(Status.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("equalities")
    void equalityHoldsWithinRoundingOnly(final Sweep sweep) {
        for (DoubleFunction<TestModel> models : everywhere(sweep)) {
            for (double x : ROUNDING) {
                assertThat(sweep.status(x, models)).as("at " + x).isEqualTo(Status.HOLDS);
            }
            for (double x : CLEAR) {
                assertThat(sweep.status(x, models)).as("at " + x).isNotEqualTo(Status.HOLDS);
            }
        }
        for (double x : CLEAR) {
            assertThat(sweep.status(x, sweep.at)).as("at " + x).isEqualTo(Status.FAILS);
        }
    }

    /** The gap |lambda_1| - |lambda_2| is never negative: two equal eigenvalues are a rounding from two different ones. */
    static List<DoubleFunction<TestModel>> gaps() {
        return List.of(
                x -> model(diag(1, 1 - x), I2),
                x -> model(diag(1, 1 - x, -0.5), I3),
                x -> model(diag(1, 1 - x, 1 - x), I3),
                x ->
                        model(
                                diag(1, 1 - x)
                                        .plus(Matrix.of(2, 2, 0, 1, 0, 0))
                                        .times(Matrix.scaledIdentity(2, 1)),
                                I2));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void gapIsInsideAtOneMillionthAndOnTheBorderAtARounding(
            final DoubleFunction<TestModel> models) {
        assertThat(simple(models.apply(0.1))).isEqualTo(Status.HOLDS);
        assertThat(simple(models.apply(1e-3))).isEqualTo(Status.HOLDS);
        assertThat(simple(models.apply(1e-15))).isEqualTo(Status.BORDERLINE);
        assertThat(simple(models.apply(0))).isEqualTo(Status.BORDERLINE);
    }

    private static Status simple(final TestModel model) {
        return model.regimes().of(Statement.HYPERPLANES).hypotheses().stream()
                .filter(h -> h.statement().startsWith("lambda_1"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distinctTokensAreToldFromCoincidingOnes(final double distance, final Status expected) {
        AttentionModel line =
                AttentionModel.of(Matrix.identity(1), Matrix.identity(1), Matrix.identity(1));
        Tokens tokens = Tokens.of(4, 1, -3, 1, 1 + distance, 2);
        Regime regime =
                Regimes.of(line, ValueSpectrum.of(line.value()), Optional.of(tokens))
                        .of(Statement.BOOLEAN_LIMIT);
        assertThat(regime.status()).isEqualTo(expected);
    }

    static List<Arguments> distances() {
        return List.of(
                Arguments.of(0.5, Status.HOLDS),
                Arguments.of(1e-12, Status.HOLDS),
                Arguments.of(3e-16, Status.BORDERLINE),
                Arguments.of(0.0, Status.FAILS));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void signsDecideOnALine(final double value, final double form, final Statement expected) {
        TestModel model = model(diag(value), diag(form));
        assertThat(model.regimes().leading().statement()).isEqualTo(expected);
    }

    static List<Arguments> signs() {
        return List.of(
                Arguments.of(1, 1, Statement.BOOLEAN_LIMIT),
                Arguments.of(1e-200, 1e-200, Statement.BOOLEAN_LIMIT),
                Arguments.of(-1, 1, Statement.COLLAPSE),
                Arguments.of(0, 1, Statement.NONE),
                Arguments.of(1, 0, Statement.SUBSPACES),
                Arguments.of(-1, -1, Statement.NONE));
    }
}
