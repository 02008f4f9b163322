// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.ode.Outcome;

/**
 * The cost of a run so far, over all its stretches.
 *
 * @param errorSum the local errors of all steps, in units of the tolerance
 */
record Tally(long accepted, long rejected, long evaluations, double lastStep, double errorSum) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    Tally plus(final Outcome stretch) {
        return new Tally(
                accepted + stretch.accepted(),
                rejected + stretch.rejected(),
                evaluations + stretch.evaluations(),
                stretch.accepted() > 0 ? stretch.lastStep() : lastStep,
                errorSum + stretch.errorSum());
    }

    long steps() {
        return accepted + rejected;
    }

    Outcome outcome(final Ending ending, final double time) {
        return new Outcome(
                ending, time, accepted, rejected, evaluations, lastStep, lastStep, errorSum);
    }
}
