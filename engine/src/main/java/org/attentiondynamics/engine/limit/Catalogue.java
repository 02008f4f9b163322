// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentiondynamics.engine.spectrum.LeadingPair;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Tokens;

/** What each statement assumes and predicts, for one model. */
final class Catalogue {
    /** Of parallel subspaces, and the rank of the Boolean limit: lowest, highest, and one between. */
    private static final int MOST = 3;

    private final Hypothesis oneHead;
    private final int dimension;
    private final ValueHypotheses value;
    private final FormHypotheses form;
    private final Optional<Tokens> tokens;
    private final Optional<LeadingPair> pair;
    private final double[] growthRates;

    Catalogue(
            final AttentionModel model,
            final ValueSpectrum spectrum,
            final Optional<Tokens> tokens) {
        this.oneHead = Hypothesis.fact("the model has one head", model.heads().size() == 1);
        this.dimension = model.dimension();
        this.value = new ValueHypotheses(spectrum);
        this.form = new FormHypotheses(model.heads().get(0));
        this.tokens = tokens;
        this.pair = value.group().pair();
        this.growthRates = value.growthRates();
    }

    Regimes regimes() {
        List<Regime> all =
                List.of(
                        booleanLimit(),
                        polytope(),
                        hyperplanes(),
                        subspaces(),
                        mixed(),
                        collapse());
        return new Regimes(all, leading(all));
    }

    /** What Theorem 4.2 assumes of one head. */
    GoodTriple goodTriple() {
        Regime regime = hyperplanes();
        return new GoodTriple(
                regime.status(),
                value.simpleAndDominant().margin(),
                pair.map(p -> form.pairing(p, value.group()).margin()).orElse(Double.NaN),
                regime.reason());
    }

    private Regime booleanLimit() {
        Hypothesis line = Hypothesis.fact("d = 1", dimension == 1);
        Stream<Hypothesis> onTheLine =
                Stream.concat(
                        Stream.of(value.positiveTrace("V > 0"), form.positiveDefinite()),
                        tokens.map(Distinctness::of).stream());
        return regime(
                Statement.BOOLEAN_LIMIT,
                Stream.concat(
                        Stream.of(line), onTheLine.filter(h -> line.status() == Status.HOLDS)),
                lambda(),
                new Prediction.BooleanLimit(MOST));
    }

    private Regime polytope() {
        return regime(
                Statement.POLYTOPE,
                withPositiveForm(value.scalar(), value.positiveTrace("lambda > 0")),
                lambda(),
                new Prediction.Polytope(form.form()));
    }

    private Regime hyperplanes() {
        return regime(
                Statement.HYPERPLANES,
                Stream.concat(
                        Stream.of(value.real(), value.growing(), value.simpleAndDominant()),
                        pair.map(p -> form.pairing(p, value.group())).stream()),
                lambda(),
                pair.<Prediction>map(p -> new Prediction.Hyperplanes(MOST, p))
                        .orElse(
                                new Prediction.Nothing(
                                        "lambda_1 is multiple to rounding, so that the hyperplanes have no normal")));
    }

    private Regime subspaces() {
        return regime(
                Statement.SUBSPACES,
                Stream.of(value.growing(), value.real(), value.simpleInGrowth()),
                Arrays.stream(growthRates).min().orElse(0),
                new Prediction.Subspaces(MOST, growthRates.length));
    }

    private Regime mixed() {
        return regime(
                Statement.MIXED,
                withPositiveForm(
                        value.real(), value.growing(), value.noJordanBlock(), value.dominant()),
                lambda(),
                new Prediction.Mixed(value.group(), form.form()));
    }

    private Regime collapse() {
        return regime(
                Statement.COLLAPSE,
                withPositiveForm(value.scalar(), value.negativeTrace("lambda < 0")),
                0,
                new Prediction.Collapse());
    }

    private double lambda() {
        return value.group().eigenvalue().re();
    }

    private Stream<Hypothesis> withPositiveForm(final Hypothesis... ofValue) {
        return Stream.concat(
                Arrays.stream(ofValue), Stream.of(form.symmetric(), form.positiveDefinite()));
    }

    /** With several heads only that is said; what fails predicts nothing. */
    private Regime regime(
            final Statement statement,
            final Stream<Hypothesis> ofOneHead,
            final double rate,
            final Prediction prediction) {
        List<Hypothesis> hypotheses =
                Stream.concat(
                                Stream.of(oneHead),
                                ofOneHead.filter(h -> oneHead.status() == Status.HOLDS))
                        .toList();
        Regime regime = new Regime(statement, hypotheses, rate, prediction);
        return regime.status() == Status.FAILS
                ? new Regime(statement, hypotheses, 0, new Prediction.Nothing(regime.reason()))
                : regime;
    }

    /** The strongest that holds. Theorem 5.2 with a line F says what Theorem 4.2 says, and leaves it to that. */
    private Regime leading(final List<Regime> all) {
        return Stream.of(
                        Statement.BOOLEAN_LIMIT,
                        Statement.POLYTOPE,
                        Statement.MIXED,
                        Statement.HYPERPLANES,
                        Statement.COLLAPSE,
                        Statement.SUBSPACES)
                .filter(s -> s != Statement.MIXED || value.group().size() > 1)
                .flatMap(s -> all.stream().filter(r -> r.statement() == s))
                .filter(r -> r.status() == Status.HOLDS)
                .findFirst()
                .orElseGet(() -> none(all));
    }

    private Regime none(final List<Regime> all) {
        String known = new OutsideTheorems(value, form, all).sentence();
        return new Regime(Statement.NONE, List.of(), 0, new Prediction.Nothing(known));
    }
}
