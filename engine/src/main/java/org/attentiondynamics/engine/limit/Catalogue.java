// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentiondynamics.engine.spectrum.LeadingPair;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Tokens;

/** The hypotheses of every statement, for one model. */
final class Catalogue {
    private static final int MOST_PARALLEL = 3;

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
        int heads = model.heads().size();
        this.oneHead = Hypothesis.fact("the model has one head", heads == 1);
        this.dimension = model.dimension();
        this.value = new ValueHypotheses(spectrum);
        this.form = new FormHypotheses(model.heads().get(0));
        this.tokens = tokens;
        this.pair = value.group().pair();
        this.growthRates = value.growthRates();
    }

    Regimes regimes() {
        List<Regime> all =
                Arrays.stream(Statement.values())
                        .filter(s -> s != Statement.NONE)
                        .map(this::regime)
                        .toList();
        return new Regimes(all, leading(all));
    }

    /** Theorem 5.2 with a line F says what Theorem 4.2 says, and leaves it to that. */
    private Regime leading(final List<Regime> all) {
        return Stream.of(
                        Statement.BOOLEAN_LIMIT,
                        Statement.POLYTOPE,
                        Statement.MIXED,
                        Statement.HYPERPLANES,
                        Statement.COLLAPSE,
                        Statement.SUBSPACES)
                .flatMap(s -> all.stream().filter(r -> r.statement() == s))
                .filter(r -> r.status() == Status.HOLDS)
                .filter(r -> r.statement() != Statement.MIXED || value.group().size() > 1)
                .findFirst()
                .orElseGet(() -> none(all));
    }

    private Regime none(final List<Regime> all) {
        return new Regime(
                Statement.NONE,
                List.of(),
                0,
                new Prediction.Nothing(new OutsideTheorems(value, form, all).sentence()));
    }

    private Regime regime(final Statement statement) {
        List<Hypothesis> hypotheses = new ArrayList<>(List.of(oneHead));
        if (oneHead.status() == Status.HOLDS) {
            hypotheses.addAll(hypotheses(statement));
        }
        Regime regime = new Regime(statement, hypotheses, rate(statement), prediction(statement));
        return regime.status() == Status.FAILS
                ? new Regime(statement, hypotheses, 0, new Prediction.Nothing(regime.reason()))
                : regime;
    }

    private List<Hypothesis> hypotheses(final Statement statement) {
        return switch (statement) {
            case BOOLEAN_LIMIT -> booleanLimit();
            case POLYTOPE ->
                    List.of(
                            value.scalar(),
                            value.traceHasSign(1),
                            form.symmetric(),
                            form.positiveDefinite());
            case HYPERPLANES -> hyperplanes();
            case SUBSPACES -> List.of(value.growing(), value.real(), value.simpleInGrowth());
            case MIXED ->
                    List.of(
                            value.real(),
                            value.growing(),
                            value.noJordanBlock(),
                            value.dominant(),
                            form.symmetric(),
                            form.positiveDefinite());
            case COLLAPSE ->
                    List.of(
                            value.scalar(),
                            value.traceHasSign(-1),
                            form.symmetric(),
                            form.positiveDefinite());
            case NONE -> List.of();
        };
    }

    private List<Hypothesis> booleanLimit() {
        List<Hypothesis> list = new ArrayList<>();
        list.add(Hypothesis.fact("d = " + dimension + " is 1", dimension == 1));
        if (dimension == 1) {
            list.add(value.traceHasSign(1));
            list.add(form.positiveDefinite());
            tokens.map(Distinctness::of).ifPresent(list::add);
        }
        return list;
    }

    private List<Hypothesis> hyperplanes() {
        List<Hypothesis> list = new ArrayList<>();
        list.add(value.real());
        list.add(value.growing());
        list.add(value.simpleAndDominant());
        pair.ifPresent(p -> list.add(form.pairing(p, value.group())));
        return list;
    }

    private double rate(final Statement statement) {
        return switch (statement) {
            case BOOLEAN_LIMIT, POLYTOPE, HYPERPLANES, MIXED -> value.group().eigenvalue().re();
            case SUBSPACES -> Arrays.stream(growthRates).min().orElse(0);
            case COLLAPSE, NONE -> 0;
        };
    }

    private Prediction prediction(final Statement statement) {
        return switch (statement) {
            case BOOLEAN_LIMIT -> new Prediction.BooleanLimit(MOST_PARALLEL);
            case POLYTOPE -> new Prediction.Polytope(form.form());
            case HYPERPLANES ->
                    pair.<Prediction>map(p -> new Prediction.Hyperplanes(MOST_PARALLEL, p))
                            .orElse(
                                    new Prediction.Nothing(
                                            "lambda_1 has no eigenvector of its own"));
            case SUBSPACES -> new Prediction.Subspaces(MOST_PARALLEL, growthRates.length);
            case MIXED -> new Prediction.Mixed(value.group(), form.form());
            case COLLAPSE -> new Prediction.Collapse();
            case NONE -> new Prediction.Nothing("no statement applies");
        };
    }
}
