// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.knime.node.parameters.widget.choices.Label;

/** Which way time runs. Constants are stored in workflows by name and never change their meaning. */
enum Direction {
    @Label(value = "Forward", description = "From t = 0 to t = T.")
    FORWARD,
    @Label(
            value = "Backward",
            description =
                    "From t = 0 to t = -T: where the tokens came from. This is the flow with -V in place of V.")
    BACKWARD;

    /** The model whose flow forward in time is the flow of the given one in this direction. */
    AttentionModel flowing(final AttentionModel model) {
        return this == BACKWARD ? model.reversed() : model;
    }

    /** The time t to report where the flow has gone on for so long. */
    double time(final double elapsed) {
        return this == BACKWARD ? 0 - elapsed : elapsed;
    }

    /** The outcome with the time to report. */
    Outcome reported(final Outcome outcome) {
        return new Outcome(
                outcome.ending(),
                time(outcome.time()),
                outcome.accepted(),
                outcome.rejected(),
                outcome.evaluations(),
                outcome.lastStep(),
                outcome.nextStep(),
                outcome.errorSum());
    }
}
