// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.engine.flow.Horizon;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.ode.Outcome;

/** What a user should know of a run that has not gone as hoped. */
final class Warnings {
    private Warnings() {}

    /**
     * The sentences, in one message.
     *
     * @param reported the outcome with the time users see
     * @param shortfall what the attention table lacks
     */
    static Optional<String> of(
            final FlowResult result,
            final Outcome reported,
            final FlowSettings settings,
            final Optional<String> shortfall) {
        List<String> sentences = new ArrayList<>();
        if (!reported.isComplete()) {
            sentences.add(reported.sentence());
        } else if (settings.horizon() instanceof Horizon.Settled
                && reported.ending() != Ending.SETTLED) {
            sentences.add(
                    "The tokens had not settled by t = "
                            + reported.time()
                            + ". Raise the horizon or the closeness; without a direction in which V expands tokens never settle.");
        }
        int undecided = result.undecidedCount();
        if (undecided > 0) {
            sentences.add(
                    undecided
                            + " of "
                            + result.undecided().length
                            + (undecided == 1 ? " tokens is" : " tokens are")
                            + " undecided: the error of the run is larger than what decides which token leads. Lower the tolerance, or leave out "
                            + "the tokens that are not marked in the column \"decided\" of the final tokens.");
        }
        if (!result.last().isInRange()) {
            sentences.add(
                    "Some rescaled coordinates have left the range of double precision and stand in the tables as numbers of about 1e290. Shorten the horizon.");
        }
        shortfall.ifPresent(sentences::add);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }
}
