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
 */
public record Outcome(
        Ending ending,
        double time,
        long accepted,
        long rejected,
        long evaluations,
        double lastStep) {
    /** "stopped at ... t = 3.2 after 10000 steps: what to do". */
    public String sentence() {
        return "At t = "
                + time
                + " after "
                + (accepted + rejected)
                + " steps the integration "
                + ending.advice()
                + ".";
    }

    /** Whether the whole time span was solved. */
    public boolean isComplete() {
        return ending == Ending.REACHED_HORIZON;
    }
}
