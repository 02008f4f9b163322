// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.Limit;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {
    private static final Ensemble LINE =
            Ensemble.of(Statement.BOOLEAN_LIMIT, Matrix.identity(1), 40, 1, 12);
    private static final Ensemble POLYGON =
            Ensemble.of(Statement.POLYTOPE, Matrix.identity(2), 20, 5, 12);
    private static final Ensemble POLYHEDRON =
            Ensemble.of(Statement.POLYTOPE, Matrix.identity(3), 40, 5, 12);
    private static final Ensemble LINES =
            Ensemble.of(Statement.HYPERPLANES, PaperMatrices.PLANE, 20, 5, 15);
    private static final Ensemble PLANES_INWARD =
            Ensemble.of(Statement.HYPERPLANES, PaperMatrices.SPACE_CONTRACTING_PAIR, 20, 5, 15);
    private static final Ensemble PLANES_OUTWARD =
            Ensemble.of(Statement.HYPERPLANES, PaperMatrices.SPACE_EXPANDING_PAIR, 20, 5, 15);
    private static final Ensemble CODIMENSION =
            Ensemble.of(Statement.SUBSPACES, PaperMatrices.CODIMENSION, 20, 5, 40);
    private static final Ensemble MIXED =
            Ensemble.of(Statement.MIXED, Matrix.diagonal(1, 1, -0.5), 20, 5, 12);
    private static final Ensemble COLLAPSE =
            Ensemble.of(Statement.COLLAPSE, Matrix.scaledIdentity(2, -1), 20, 5, 50);

    /** How many runs, and a time at which none has settled. */
    static Stream<Arguments> ensembles() {
        return Stream.of(
                Arguments.of(LINE, 50, 3),
                Arguments.of(POLYGON, 50, 1),
                Arguments.of(POLYHEDRON, 50, 1),
                Arguments.of(LINES, 50, 1),
                Arguments.of(PLANES_INWARD, 25, 1),
                Arguments.of(PLANES_OUTWARD, 25, 1),
                Arguments.of(CODIMENSION, 50, 0.5),
                Arguments.of(MIXED, 50, 1),
                Arguments.of(COLLAPSE, 50, 10));
    }

    /** What is asked for may not be long enough: a verdict that asks for more gets it, once. */
    @ParameterizedTest
    @MethodSource("ensembles")
    void runsThatReachedTheirHorizonPass(final Ensemble ensemble, final int runs) {
        for (long seed = 1; seed <= runs; seed++) {
            FlowResult end = ensemble.run(seed);
            Verdict told = verdict(ensemble, Observation.of(end));
            Verdict seen = verdict(ensemble, plain(end));
            if (seen.horizon().isPresent()) {
                assertThat(seen.judgement()).isEqualTo(Judgement.UNDECIDED);
                end = ensemble.to(Math.ceil(seen.horizon().getAsDouble())).run(seed);
                told = verdict(ensemble, Observation.of(end));
                seen = verdict(ensemble, plain(end));
            }
            assertThat(told.judgement()).as("seed %d: %s", seed, told).isEqualTo(Judgement.PASS);
            assertThat(seen.judgement()).as("seed %d: %s", seed, seen).isEqualTo(Judgement.PASS);
        }
    }

    @ParameterizedTest
    @MethodSource("ensembles")
    void runsStoppedEarlyAreUndecidedAndSayHowFarToGo(
            final Ensemble ensemble, final int runs, final double early) {
        Ensemble stopped = ensemble.to(early);
        for (long seed = 1; seed <= runs; seed++) {
            FlowResult end = stopped.run(seed);
            for (Observation o : List.of(Observation.of(end), plain(end))) {
                Verdict verdict = verdict(stopped, o);
                assertThat(verdict.judgement())
                        .as("seed %d: %s", seed, verdict)
                        .isEqualTo(Judgement.UNDECIDED);
                assertThat(verdict.horizon().orElseThrow()).isGreaterThan(early);
            }
        }
    }

    /** In the middle of the way: a limit that is proved is not yet one that is seen. */
    @Test
    void tokensHalfWayAreUndecidedEvenIfTheirLimitIsProved() {
        int proved = 0;
        for (long seed = 1; seed <= 50; seed++) {
            FlowResult end = POLYGON.to(4).run(seed);
            proved += end.limit().isPresent() ? 1 : 0;
            for (Observation o : List.of(Observation.of(end), plain(end))) {
                assertThat(verdict(POLYGON, o).judgement()).isEqualTo(Judgement.UNDECIDED);
            }
        }
        assertThat(proved).isPositive();
    }

    @Test
    void shortHorizonSaysHowLongToGo() {
        Verdict verdict = verdict(POLYGON, plain(POLYGON.to(3).run(1)));
        assertThat(verdict.observation()).contains("a horizon of at least 7.0 is needed");
    }

    /** One that follows another: a leader moved by itself would span another polytope, as good as the first. */
    @ParameterizedTest
    @MethodSource("polytopes")
    void tokenMovedOffItsVertexFails(final Ensemble ensemble) {
        for (long seed = 1; seed <= 10; seed++) {
            FlowResult end = ensemble.run(seed);
            int i = follower(end);
            Tokens moved = scaled(end.rescaled(), i, 0.5);
            assertThat(verdict(ensemble, Observation.of(moved, 12)).judgement())
                    .isEqualTo(Judgement.FAIL);
            Limit limit = end.limit().orElseThrow();
            Limit wrong =
                    new Limit(scaled(limit.tokens(), i, 0.5), limit.errorBounds(), limit.since());
            assertThat(verdict(ensemble, Observation.of(end).withLimit(wrong)).judgement())
                    .isEqualTo(Judgement.FAIL);
        }
    }

    static Stream<Ensemble> polytopes() {
        return Stream.of(POLYGON, POLYHEDRON, MIXED);
    }

    @Test
    void tokenMovedBeyondItsVertexFailsForThoseLeftBehind() {
        Tokens moved = scaled(POLYGON.run(1).rescaled(), 0, 2);
        assertThat(verdict(POLYGON, Observation.of(moved, 12)).judgement())
                .isEqualTo(Judgement.FAIL);
    }

    @Test
    void tokenMovedAlongTheFreeSubspacePasses() {
        Tokens tokens = MIXED.run(1).rescaled();
        double[] z = tokens.toArray();
        z[2] *= 3;
        Verdict verdict =
                verdict(MIXED, Observation.of(Tokens.of(tokens.count(), 3, z), MIXED.horizon()));
        assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.PASS);
    }

    @Test
    void fourthHyperplaneFails() {
        for (Ensemble ensemble : List.of(LINES, PLANES_INWARD, PLANES_OUTWARD)) {
            Tokens moved = scaled(ensemble.run(1).rescaled(), 0, 0.5);
            assertThat(verdict(ensemble, Observation.of(moved, 15)).judgement())
                    .isEqualTo(Judgement.FAIL);
        }
    }

    /** Two tokens move along phi_2, so that the hyperplanes of Theorem 4.2 still are two. */
    @Test
    void fourthSubspaceFailsWhereHyperplanesPass() {
        FlowResult end = CODIMENSION.run(1);
        ValueSpectrum spectrum = ValueSpectrum.of(CODIMENSION.model().value());
        double[] zeta = spectrum.basis().toModal(end.rescaled().toArray(), 20);
        int second = indexOfSecond(spectrum.basis().rates());
        zeta[second] += 1;
        zeta[3 + second] += 2;
        Observation wrong =
                Observation.of(Tokens.of(20, 3, spectrum.basis().fromModal(zeta, 20)), 40);
        assertThat(verdict(CODIMENSION, wrong).judgement()).isEqualTo(Judgement.FAIL);
        Verdict planes = verdict(hyperplanes(CODIMENSION), wrong);
        assertThat(planes.judgement()).as(planes.toString()).isEqualTo(Judgement.PASS);
    }

    @Test
    void attentionOfRankFiveFails() {
        int[] columns = {0, 1, 2, 3, 4};
        assertThat(withAttention(columns, 1).judgement()).isEqualTo(Judgement.FAIL);
    }

    @Test
    void twoExceptionalRowsFailAndOneDoesNot() {
        int[] ends = ends(LINE.run(1).rescaled());
        assertThat(withAttention(ends, 0.7).judgement()).isEqualTo(Judgement.FAIL);
        double[] p = rows(ends, 1);
        p[ends[0]] -= 0.4;
        p[ends[1]] += 0.4;
        assertThat(withAttention(p).judgement()).isEqualTo(Judgement.PASS);
        p[7] += p[ends[1]];
        p[ends[1]] = 0;
        assertThat(withAttention(p).judgement()).isEqualTo(Judgement.PASS);
    }

    @Test
    void tokenThatDoesNotCollapseFails() {
        Tokens tokens = COLLAPSE.run(1).rescaled();
        double[] z = tokens.toArray();
        z[0] = 3 * StrictMath.exp(50);
        assertThat(verdict(COLLAPSE, Observation.of(Tokens.of(20, 2, z), 50)).judgement())
                .isEqualTo(Judgement.FAIL);
    }

    @Test
    void tokensThatMatterAndAreUndecidedAreNamed() {
        FlowResult end = POLYGON.run(1);
        boolean[] undecided = new boolean[20];
        undecided[0] = true;
        Observation wrong =
                Observation.of(scaled(end.rescaled(), 0, 0.5), 12)
                        .withLeaders(end.leaders(), undecided);
        Verdict verdict = verdict(POLYGON, wrong);
        assertThat(verdict.judgement()).isEqualTo(Judgement.UNDECIDED);
        assertThat(verdict.observation()).contains("1 token that matters is undecided");
        Observation right = plain(end).withLeaders(end.leaders(), undecided);
        assertThat(verdict(POLYGON, right).judgement()).isEqualTo(Judgement.PASS);
    }

    /** At t = 12 half a percent is what a token has left that chose its leader at t = 6.7. */
    @Test
    void lateTokenIsUndecided() {
        Verdict verdict =
                verdict(POLYGON, Observation.of(scaled(POLYGON.run(1).rescaled(), 0, 0.995), 12));
        assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.UNDECIDED);
        assertThat(verdict.observation()).contains("1 token that matters is undecided or late");
    }

    @Test
    void borderlineHypothesisIsUndecidedAndNamed() {
        Regime holds = POLYGON.regime();
        Regime borderline =
                new Regime(
                        holds.statement(),
                        List.of(new Hypothesis("V is a multiple of I", 0, 1e-12)),
                        holds.rate(),
                        holds.prediction());
        Verdict verdict =
                Verdict.of(
                        borderline, LimitGeometry.observe(POLYGON.model(), plain(POLYGON.run(1))));
        assertThat(verdict.judgement()).isEqualTo(Judgement.UNDECIDED);
        assertThat(verdict.observation()).contains("V is a multiple of I");
    }

    @Test
    void everyStatementHasAVerdictAndTheLeadingOneIsTheStrongest() {
        ValueSpectrum spectrum = ValueSpectrum.of(POLYGON.model().value());
        Verdicts verdicts =
                Verdicts.of(
                        Regimes.of(POLYGON.model(), spectrum),
                        LimitGeometry.observe(POLYGON.model(), Observation.of(POLYGON.run(1))));
        assertThat(verdicts.all()).hasSize(Statement.values().length - 1);
        assertThat(verdicts.leading().regime().statement()).isEqualTo(Statement.POLYTOPE);
        assertThat(verdicts.leading().judgement()).isEqualTo(Judgement.PASS);
        assertThat(verdicts.all())
                .filteredOn(v -> v.regime().status() == Status.FAILS)
                .isNotEmpty()
                .allMatch(v -> v.judgement() == Judgement.NO_THEOREM);
    }

    @Test
    void contractingValueHasNoTheorem() {
        Matrix i2 = Matrix.identity(2);
        AttentionModel model = AttentionModel.of(i2, i2, Matrix.diagonal(-1, -2));
        ValueSpectrum spectrum = ValueSpectrum.of(model.value());
        Observation seen = Observation.of(Tokens.of(2, 2, 1, 2, 3, 4), 3);
        Verdict verdict =
                Verdict.of(
                        Regimes.of(model, spectrum).leading(), LimitGeometry.observe(model, seen));
        assertThat(verdict.judgement()).isEqualTo(Judgement.NO_THEOREM);
        assertThat(verdict.regime().statement()).isEqualTo(Statement.NONE);
    }

    private static Verdict verdict(final Ensemble ensemble, final Observation seen) {
        return Verdict.of(ensemble.regime(), LimitGeometry.observe(ensemble.model(), seen));
    }

    private static Observation plain(final FlowResult end) {
        return Observation.of(end.rescaled(), end.outcome().time());
    }

    private static Ensemble hyperplanes(final Ensemble e) {
        return new Ensemble(e.model(), Statement.HYPERPLANES, e.n(), e.width(), e.horizon());
    }

    private static int follower(final FlowResult end) {
        int i = 0;
        while (end.leaders()[i] == i) {
            i++;
        }
        return i;
    }

    private static int indexOfSecond(final double[] rates) {
        double second = Arrays.stream(rates).sorted().toArray()[rates.length - 2];
        int k = 0;
        while (rates[k] != second) {
            k++;
        }
        return k;
    }

    private static Tokens scaled(final Tokens tokens, final int token, final double factor) {
        double[] z = tokens.toArray();
        for (int k = 0; k < tokens.dimension(); k++) {
            z[token * tokens.dimension() + k] *= factor;
        }
        return Tokens.of(tokens.count(), tokens.dimension(), z);
    }

    /** The tokens of least and of greatest place on a line. */
    private static int[] ends(final Tokens line) {
        int[] ends = new int[2];
        for (int i = 0; i < line.count(); i++) {
            ends[0] = line.at(i, 0) < line.at(ends[0], 0) ? i : ends[0];
            ends[1] = line.at(i, 0) > line.at(ends[1], 0) ? i : ends[1];
        }
        return ends;
    }

    /** Row i puts the given share on one of the columns, and the rest on the next one. */
    private static double[] rows(final int[] columns, final double share) {
        double[] p = new double[40 * 40];
        for (int i = 0; i < 40; i++) {
            p[i * 40 + columns[i % columns.length]] += share;
            p[i * 40 + columns[(i + 1) % columns.length]] += 1 - share;
        }
        return p;
    }

    private static Verdict withAttention(final int[] columns, final double share) {
        return withAttention(rows(columns, share));
    }

    private static Verdict withAttention(final double[] p) {
        return Verdict.of(
                LINE.regime(),
                LimitGeometry.observe(LINE.model(), plain(LINE.run(1)), Matrix.of(40, 40, p)));
    }
}
