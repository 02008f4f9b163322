// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

/**
 * A prediction, an observation, and whether they agree.
 *
 * @param regime the statement that applies and why
 * @param observation what was measured, as a sentence
 * @param residual how far the observation is from the prediction, relative to the extent of the tokens; NaN where there is no prediction
 * @param tolerance the residual that still counts as agreement; NaN where there is no prediction
 * @param judgement the verdict
 */
public record Verdict(
        Regime regime, String observation, double residual, double tolerance, Judgement judgement) {
    /** Tokens are near their limit once e^{-rate t} falls below this: the factor 40 of the approach leaves them within 5 percent. */
    private static final double NEAR = 0.05 / LimitGeometry.APPROACH;

    /**
     * The verdict on a run that ended at time t.
     *
     * @param geometry what was observed at t
     */
    public static Verdict of(final Regime regime, final LimitGeometry geometry) {
        double remaining = StrictMath.exp(-regime.rate() * geometry.time());
        if (regime.statement() == Statement.NONE) {
            return new Verdict(
                    regime, geometry.sentence(), Double.NaN, Double.NaN, Judgement.NO_THEOREM);
        }
        if (regime.statement() != Statement.POLYTOPE
                && regime.statement() != Statement.HYPERPLANES) {
            return new Verdict(
                    regime, geometry.sentence(), Double.NaN, Double.NaN, Judgement.UNDECIDED);
        }
        double tolerance = LimitGeometry.APPROACH * remaining + LimitGeometry.ROUNDING;
        if (remaining > NEAR) {
            String wait =
                    geometry.sentence()
                            + "; it is too early to say, a horizon of at least "
                            + Math.ceil(-StrictMath.log(NEAR) / regime.rate())
                            + " is needed";
            return new Verdict(regime, wait, Double.NaN, tolerance, Judgement.UNDECIDED);
        }
        double residual =
                regime.statement() == Statement.POLYTOPE
                        ? geometry.selfDominanceDefect()
                        : geometry.hyperplaneDefect();
        return new Verdict(
                regime,
                geometry.sentence(),
                residual,
                tolerance,
                residual <= tolerance ? Judgement.PASS : Judgement.FAIL);
    }
}
