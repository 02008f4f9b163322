// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.spectrum.LeadingGroup;
import org.attentiondynamics.engine.spectrum.LeadingPair;
import org.attentiondynamics.engine.spectrum.ValueMatrices;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models inside, on the border of and outside each statement get the right regime, in every system of coordinates and every unit. */
class RegimesTest {
    private static final int LARGE = 128;

    private record Case(String name, TestModel model, Statement expected) {
        @Override
        public String toString() {
            return name + ", d = " + model.value().rows() + ": " + expected;
        }
    }

    private static Case of(
            final String name, final Statement expected, final Matrix value, final Matrix form) {
        return new Case(name, new TestModel(value, form), expected);
    }

    private static Matrix identity(final int d) {
        return Matrix.identity(d);
    }

    private static Matrix diag(final double... entries) {
        return Matrix.diagonal(entries);
    }

    /** Models none of whose hypotheses is within rounding of its border, but for eigenvalues met more than once. */
    static List<Case> clear() {
        List<Case> all = new ArrayList<>();
        all.add(of("line", Statement.BOOLEAN_LIMIT, diag(2), diag(3)));
        all.add(of("slow line", Statement.BOOLEAN_LIMIT, diag(1e-9), diag(1e-9)));
        all.add(of("line of negative scores", Statement.SUBSPACES, diag(2), diag(-3)));
        all.add(of("contracting line", Statement.COLLAPSE, diag(-2), diag(3)));
        all.add(of("contracting line of negative scores", Statement.NONE, diag(-2), diag(-3)));
        for (int d : new int[] {2, 3, 8, 128}) {
            everyDimension(all, d);
        }
        all.add(of("gap 1e-6", Statement.HYPERPLANES, diag(1, 1 - 1e-6), identity(2)));
        all.add(of("-1 next to 1.000001", Statement.HYPERPLANES, diag(1 + 1e-6, -1), identity(2)));
        all.add(of("almost I", Statement.HYPERPLANES, diag(1, 1, 1 + 1e-6), identity(3)));
        all.add(of("plane and line", Statement.MIXED, diag(1, 1, -0.5), identity(3)));
        all.add(of("plane and near line", Statement.MIXED, diag(1, 1, 1 - 1e-6), identity(3)));
        all.add(of("plane and zero", Statement.MIXED, diag(1, 1, 0), identity(3)));
        all.add(
                of(
                        "plane and nilpotent",
                        Statement.MIXED,
                        ValueMatrices.sum(identity(2), TestModel.jordan(0, 3)),
                        identity(5)));
        all.add(of("plane and stronger line", Statement.NONE, diag(1, 1, -1.5), identity(3)));
        all.add(of("plane, indefinite", Statement.NONE, diag(1, 1, 0.5), diag(1, -1, 1)));
        all.add(of("Jordan block", Statement.NONE, TestModel.jordan(1, 2), identity(2)));
        all.add(
                of(
                        "Jordan block and others",
                        Statement.NONE,
                        ValueMatrices.sum(TestModel.jordan(1, 2), diag(0.5, -0.2)),
                        identity(4)));
        all.add(
                of(
                        "Jordan block below",
                        Statement.HYPERPLANES,
                        ValueMatrices.sum(diag(1), TestModel.jordan(0.5, 3)),
                        identity(4)));
        all.add(
                of(
                        "turn leads",
                        Statement.NONE,
                        ValueMatrices.sum(TestModel.turn(1, 1), diag(0.5)),
                        identity(3)));
        all.add(
                of(
                        "turn beside",
                        Statement.NONE,
                        ValueMatrices.sum(TestModel.turn(1, 1e-3), diag(1 - 1e-6)),
                        identity(3)));
        all.add(
                of(
                        "turn below",
                        Statement.HYPERPLANES,
                        ValueMatrices.sum(diag(1), TestModel.turn(0.3, 0.9)),
                        identity(3)));
        all.add(
                of(
                        "turn of greater modulus",
                        Statement.SUBSPACES,
                        ValueMatrices.sum(diag(1), TestModel.turn(0.3, 1)),
                        identity(3)));
        all.add(of("negative leading", Statement.SUBSPACES, diag(0.5, -2), identity(2)));
        all.add(of("contracting", Statement.NONE, diag(-1, -2), identity(2)));
        all.add(of("contracting turn", Statement.NONE, TestModel.turn(-1, 2), identity(2)));
        all.add(
                of(
                        "shear of the identity form",
                        Statement.HYPERPLANES,
                        diag(1, 0.5),
                        Matrix.of(2, 2, 1, 3, 0, -1)));
        all.add(of("negative pairing", Statement.SUBSPACES, diag(1, 0.5), diag(-1, 5)));
        return all;
    }

    /** 0.1 (e_1 e_2^T - e_2 e_1^T). */
    private static Matrix rotationGenerator(final int d) {
        double[] entries = new double[d * d];
        entries[1] = 0.1;
        entries[d] = -0.1;
        return Matrix.of(d, d, entries);
    }

    private static void everyDimension(final List<Case> all, final int d) {
        Matrix b = TestModel.positiveDefinite(d, d);
        Matrix indefinite = TestModel.spectrum(-0.1, 1, 2, d);
        Matrix skew = b.plus(rotationGenerator(d));
        all.add(of("identity", Statement.POLYTOPE, identity(d), identity(d)));
        all.add(
                of(
                        "multiple of the identity",
                        Statement.POLYTOPE,
                        Matrix.scaledIdentity(d, 0.3),
                        b));
        all.add(of("identity, indefinite", Statement.NONE, identity(d), indefinite));
        all.add(of("identity, not symmetric", Statement.NONE, identity(d), skew));
        all.add(of("good triple", Statement.HYPERPLANES, TestModel.spectrum(1, -0.9, 0.9, d), b));
        all.add(
                of(
                        "good triple, general form",
                        Statement.HYPERPLANES,
                        TestModel.spectrum(1, -0.9, 0.9, d),
                        skew));
        all.add(
                of(
                        "leading negative in score",
                        Statement.SUBSPACES,
                        TestModel.spectrum(1, -0.9, 0.9, d),
                        indefinite));
        all.add(of("collapse", Statement.COLLAPSE, Matrix.scaledIdentity(d, -1), identity(d)));
        all.add(
                of(
                        "collapse in other coordinates",
                        Statement.COLLAPSE,
                        Matrix.scaledIdentity(d, -2),
                        b));
        all.add(
                of(
                        "contracting, indefinite",
                        Statement.NONE,
                        Matrix.scaledIdentity(d, -1),
                        indefinite));
    }

    @ParameterizedTest
    @MethodSource("clear")
    void strongestStatementThatHoldsLeads(final Case c) {
        Regimes regimes = c.model.regimes();
        assertThat(regimes.leading().statement())
                .as(regimes.leading().reason())
                .isEqualTo(c.expected);
    }

    /** A rotated V of d = 128 and many eigenvalues takes seconds, so there is only one. */
    static List<Case> movable() {
        return clear().stream()
                .filter(
                        c ->
                                c.model.value().rows() < LARGE
                                        || !c.name.equals("good triple, general form")
                                                && !c.name.equals("leading negative in score"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("movable")
    void statusesDoNotDependOnCoordinates(final Case c) {
        List<Status> expected = statuses(c.model);
        assertThat(statuses(c.model.transformed(2, 10))).as("condition 10").isEqualTo(expected);
        if (c.model.value().rows() < LARGE) {
            assertThat(statuses(c.model.transformed(1, 1))).as("rotated").isEqualTo(expected);
            assertThat(statuses(c.model.transformed(3, 100)))
                    .as("condition 100")
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("clear")
    void statusesDoNotDependOnUnits(final Case c) {
        List<Status> expected = statuses(c.model);
        for (double factor :
                c.model.value().rows() < LARGE
                        ? new double[] {1e-100, 1e-9, 3, 1e12, 1e100}
                        : new double[] {0.3}) {
            assertThat(statuses(c.model.scaled(factor, 1))).isEqualTo(expected);
            assertThat(statuses(c.model.scaled(1, factor))).isEqualTo(expected);
            assertThat(statuses(c.model.scaled(factor, 1 / factor))).isEqualTo(expected);
        }
    }

    private static List<Status> statuses(final TestModel model) {
        return model.regimes().all().stream().map(Regime::status).toList();
    }

    /** mathematics: the matrices of the authors' scripts, with the statements they illustrate. */
    static List<Case> paper() {
        Matrix plane = PaperMatrices.PLANE;
        Matrix spiral = PaperMatrices.SPACE_CONTRACTING_PAIR;
        Matrix inward = PaperMatrices.SPACE_EXPANDING_PAIR;
        Matrix codimension = PaperMatrices.CODIMENSION;
        return List.of(
                of("polytope", Statement.POLYTOPE, identity(3), identity(3)),
                of("two lines", Statement.HYPERPLANES, plane, identity(2)),
                of("planes with a spiral", Statement.HYPERPLANES, spiral, identity(3)),
                of("planes with an inward spiral", Statement.HYPERPLANES, inward, identity(3)),
                of("codimension two", Statement.HYPERPLANES, codimension, identity(3)),
                of("lines over a polygon", Statement.MIXED, diag(1, 1, -0.5), identity(3)),
                of("collapse", Statement.COLLAPSE, Matrix.scaledIdentity(2, -1), identity(2)),
                of("leaders", Statement.BOOLEAN_LIMIT, identity(1), identity(1)));
    }

    @ParameterizedTest
    @MethodSource("paper")
    void paperMatricesIllustrateTheirStatement(final Case c) {
        assertThat(c.model.regimes().leading().statement()).isEqualTo(c.expected);
    }

    @Test
    void paperCodimensionIsTwoAtTheRateOfTheSecondEigenvalue() {
        Regime regime = paper().get(4).model.regimes().of(Statement.SUBSPACES);
        assertThat(regime.status()).isEqualTo(Status.HOLDS);
        assertThat(regime.prediction()).isEqualTo(new Prediction.Subspaces(3, 2));
        assertThat(regime.rate()).isCloseTo(0.252872, offset(1e-6));
    }

    @Test
    void severalHeadsAreOutsideEveryStatement() {
        AttentionHead head = new AttentionHead(identity(2), identity(2), identity(2));
        AttentionModel model = new AttentionModel(List.of(head, head));
        Regimes regimes = Regimes.of(model, ValueSpectrum.of(model.value()));
        assertThat(regimes.leading().statement()).isEqualTo(Statement.NONE);
        assertThat(regimes.leading().reason()).contains("several heads");
        assertThat(regimes.all()).allMatch(r -> r.status() == Status.FAILS);
    }

    @Test
    void mixedPredictionSplitsSpaceAtTheRateOfTheFactor() {
        Regime regime =
                new TestModel(diag(-0.5, 2, 2), identity(3)).transformed(4, 10).regimes().leading();
        LeadingGroup factor = ((Prediction.Mixed) regime.prediction()).factor();
        assertThat(factor.size()).isEqualTo(2);
        assertThat(regime.rate()).isCloseTo(2, offset(1e-12));
    }

    @Test
    void hyperplanesPredictionHasTheNormalOfTheLeadingPair() {
        TestModel model = paper().get(1).model;
        Regime regime = model.regimes().leading();
        LeadingPair normal = ((Prediction.Hyperplanes) regime.prediction()).normal();
        assertThat(normal.right()).containsExactly(new double[] {0.759811, 0.650144}, offset(1e-6));
        assertThat(regime.rate()).isCloseTo(1.3479896, offset(1e-7));
    }

    @Test
    void collapseIsAlgebraic() {
        Regime regime =
                new TestModel(Matrix.scaledIdentity(2, -1), identity(2)).regimes().leading();
        assertThat(regime.rate()).isZero();
        assertThat(regime.prediction()).isEqualTo(new Prediction.Collapse());
    }

    @Test
    void whatFailsPredictsNothingAndSaysWhy() {
        Regime regime = new TestModel(identity(2), diag(1, -1)).regimes().of(Statement.POLYTOPE);
        assertThat(regime.status()).isEqualTo(Status.FAILS);
        assertThat(regime.reason())
                .isEqualTo(
                        "it does not hold that Q^T K is positive definite (margin -0.707, tolerance 1e-12)");
        assertThat(regime.prediction()).isEqualTo(new Prediction.Nothing(regime.reason()));
    }

    static List<Arguments> outside() {
        return List.of(
                Arguments.of(diag(0, 0), identity(2), "V = 0"),
                Arguments.of(identity(2), diag(0, 0), "Q^T K = 0"),
                Arguments.of(TestModel.turn(1, 2), identity(2), "1.00000 +- 2.00000 i, is complex"),
                Arguments.of(TestModel.turn(-1, 2), identity(2), "run away"),
                Arguments.of(identity(2), diag(1, -1), "the hull of the rescaled tokens shrinks"),
                Arguments.of(diag(1, 1, 0), diag(1, -1, 1), "nothing is proved"),
                Arguments.of(diag(-1, -2), identity(2), "no eigenvalue of V has a positive real"),
                Arguments.of(identity(2), diag(1, 0), "Theorem 3.1 is borderline"));
    }

    @ParameterizedTest
    @MethodSource("outside")
    void outsideTheTheoremsItIsSaidWhatIsKnown(
            final Matrix value, final Matrix form, final String known) {
        Regime regime = new TestModel(value, form).regimes().leading();
        assertThat(regime.statement()).isEqualTo(Statement.NONE);
        assertThat(regime.reason()).contains(known);
    }

    @Test
    void coincidingTokensAreOutsideTheBooleanLimit() {
        assertThat(onALine(0, 1, 3)).isEqualTo(Statement.BOOLEAN_LIMIT);
        assertThat(onALine(0, 1, 1)).isEqualTo(Statement.POLYTOPE);
        assertThat(onALine(5)).isEqualTo(Statement.BOOLEAN_LIMIT);
    }

    private static Statement onALine(final double... x) {
        AttentionModel model = AttentionModel.of(identity(1), identity(1), identity(1));
        Optional<Tokens> tokens = Optional.of(Tokens.of(x.length, 1, x));
        return Regimes.of(model, ValueSpectrum.of(model.value()), tokens).leading().statement();
    }
}
