// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/**
 * How a solve ended, when, and at what cost.
 *
 * @param ending why it ended
 * @param time the time reached
 * @param accepted steps taken
 * @param rejected steps tried and undone
 * @param evaluations evaluations of the vector field
 * @param lastStep the size of the last accepted step; 0 if none was
 * @param nextStep the size the next step would have been tried with, to resume the solve; 0 if none was chosen
 * @param errorSum the sum of the local errors of all accepted steps, in units of the tolerance
 */
public record Outcome(
        Ending ending,
        double time,
        long accepted,
        long rejected,
        long evaluations,
        double lastStep,
        double nextStep,
        double errorSum) {
    /** "At t = 3.2 after 10000 steps, 12 of them rejected, the integration stopped ...; what to do." */
    public String sentence() {
        long steps = accepted + rejected;
        return "At t = "
                + time
                + " after "
                + (steps + (steps == 1 ? " step, " : " steps, "))
                + rejected
                + " of them rejected, the integration "
                + ending.advice()
                + ".";
    }

    /** Whether nothing more is to be had: the horizon was reached, or the solution settled before. */
    public boolean isComplete() {
        return ending == Ending.REACHED_HORIZON || ending == Ending.SETTLED;
    }

    /** The same with another reason, for callers who know better why they stopped. */
    public Outcome withEnding(final Ending other) {
        return new Outcome(
                other, time, accepted, rejected, evaluations, lastStep, nextStep, errorSum);
    }
}
