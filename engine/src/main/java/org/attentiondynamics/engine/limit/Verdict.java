// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.OptionalDouble;

/**
 * A prediction, an observation, and whether they agree.
 *
 * @param regime the statement and whether it applies
 * @param observation what was measured, as a sentence, and why it decides nothing if it does not
 * @param residual how far the observation is from the prediction, relative to the extent of the tokens; NaN where there is no prediction
 *     or it is too early to say
 * @param tolerance the residual that still counts as agreement; NaN where there is no prediction
 * @param horizon the least time needed, where it is too early to say
 * @param judgement the verdict
 */
public record Verdict(
        Regime regime,
        String observation,
        double residual,
        double tolerance,
        OptionalDouble horizon,
        Judgement judgement) {
    /**
     * The verdict of one statement.
     *
     * @param regime whether the model satisfies its hypotheses
     * @param seen what the tokens of the model look like
     */
    public static Verdict of(final Regime regime, final LimitGeometry seen) {
        if (regime.statement() == Statement.NONE || regime.status() == Status.FAILS) {
            return new Verdict(
                    regime,
                    seen.sentence(),
                    Double.NaN,
                    Double.NaN,
                    OptionalDouble.empty(),
                    Judgement.NO_THEOREM);
        }
        Measurement m = Measurement.of(regime.statement(), seen);
        if (regime.status() == Status.BORDERLINE) {
            return undecided(regime, m, "; " + regime.reason());
        }
        if (m.residual() <= m.tolerance() && m.horizon().isEmpty()) {
            return judged(regime, m, "", Judgement.PASS);
        }
        if (m.horizon().isPresent()) {
            return undecided(
                    regime,
                    m,
                    "; it is too early to say, a horizon of at least "
                            + Math.ceil(m.horizon().getAsDouble())
                            + " is needed");
        }
        if (Double.isNaN(m.residual())) {
            return undecided(regime, m, "; that is too uncertain to say");
        }
        return m.certain() <= m.tolerance()
                ? undecided(regime, m, doubts(m.doubtful()))
                : judged(regime, m, "", Judgement.FAIL);
    }

    private static String doubts(final int tokens) {
        return "; "
                + LimitGeometry.count(tokens, "token that matters is", "tokens that matter are")
                + " undecided or late";
    }

    private static Verdict undecided(final Regime regime, final Measurement m, final String why) {
        return judged(regime, m, why, Judgement.UNDECIDED);
    }

    private static Verdict judged(
            final Regime regime, final Measurement m, final String why, final Judgement judgement) {
        return new Verdict(
                regime, m.sentence() + why, m.residual(), m.tolerance(), m.horizon(), judgement);
    }
}
