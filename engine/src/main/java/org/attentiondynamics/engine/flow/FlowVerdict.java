// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.Optional;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * What the end of a run, and of a second run beside it, tells about the tokens.
 *
 * @param ended the run
 * @param check a run at ten times the tolerance from nudged tokens, if there was one
 * @param tolerance the tolerance of the run
 */
record FlowVerdict(FlowEnd ended, Optional<FlowEnd> check, double tolerance) {
    /** The sum of local errors is the error of the whole to within about this factor where the flow does not magnify it. */
    private static final double SAFETY = 10;

    /** What attention past a frozen leader may add up to, for each token: e^-40. */
    private static final double FROZEN_LEAK = 4.3e-18;

    /**
     * @param complete how a run that reached its end is said to have ended
     */
    FlowResult result(final FrameWriter frames, final Ending complete) {
        Outcome outcome = ended.outcome();
        if (outcome.ending() == Ending.REACHED_HORIZON) {
            outcome = outcome.withEnding(complete);
        }
        Frame last =
                frames.frame(
                        ended.forest(),
                        outcome.time(),
                        ended.state(),
                        outcome.accepted(),
                        outcome.evaluations(),
                        outcome.lastStep());
        Optional<double[]> errors = sameEnd().map(this::differences);
        return new FlowResult(
                last,
                outcome,
                ended.leadership().leader().clone(),
                undecided(),
                ended.settled().map(settled -> limit(settled.since(), errors)),
                errors);
    }

    /** The second run, if it got as far. */
    private Optional<FlowEnd> sameEnd() {
        return check.filter(other -> other.outcome().time() == ended.outcome().time());
    }

    private boolean[] undecided() {
        Leadership own = ended.leadership();
        boolean[] undecided = own.tied().clone();
        sameEnd()
                .ifPresent(
                        other -> {
                            for (int i = 0; i < undecided.length; i++) {
                                undecided[i] |=
                                        other.leadership().tied()[i]
                                                || other.leadership().leader()[i]
                                                        != own.leader()[i];
                            }
                        });
        for (boolean spread = true; spread; ) {
            spread = false;
            for (int i = 0; i < undecided.length; i++) {
                if (!undecided[i] && undecided[own.leader()[i]]) {
                    undecided[i] = true;
                    spread = true;
                }
            }
        }
        return undecided;
    }

    /** For each token the largest difference along an expanding mode, relative to the extent of the tokens along it. */
    private double[] differences(final FlowEnd other) {
        Forest forest = ended.forest();
        int d = forest.dimension();
        double[] a = forest.rescaled(ended.outcome().time(), ended.state());
        double[] b = other.forest().rescaled(other.outcome().time(), other.state());
        double[] extent = new double[d];
        for (int p = 0; p < a.length; p++) {
            extent[p % d] = Math.max(extent[p % d], Math.abs(a[p]));
        }
        double[] result = new double[forest.count()];
        for (int p = 0; p < a.length; p++) {
            if (forest.isExpanding(p % d) && extent[p % d] > 0) {
                result[p / d] = Math.max(result[p / d], Math.abs(a[p] - b[p]) / extent[p % d]);
            }
        }
        return result;
    }

    private Limit limit(final double since, final Optional<double[]> errors) {
        Forest forest = ended.forest();
        int n = forest.count();
        int d = forest.dimension();
        double[] zeta = new double[n * d];
        double[] extent = new double[d];
        for (int p = 0; p < n * d; p++) {
            if (forest.isExpanding(p % d)) {
                zeta[p] = ended.state()[forest.anchor(p / d) * d + p % d];
                extent[p % d] = Math.max(extent[p % d], Math.abs(zeta[p]));
            }
        }
        double own = SAFETY * ended.outcome().errorSum() * tolerance + n * FROZEN_LEAK;
        double reach = forest.basis().reach(extent);
        double[] bounds = new double[n];
        Arrays.setAll(
                bounds,
                i ->
                        reach
                                * Math.max(
                                        own,
                                        Math.max(
                                                error(errors, i),
                                                error(errors, forest.anchor(i)))));
        return new Limit(Tokens.of(n, d, forest.basis().fromModal(zeta, n)), bounds, since);
    }

    private static double error(final Optional<double[]> errors, final int i) {
        return errors.map(e -> e[i]).orElse(0.0);
    }
}
