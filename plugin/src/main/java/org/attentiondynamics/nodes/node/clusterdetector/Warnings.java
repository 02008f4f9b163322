// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.limit.LimitGeometry;
import org.attentiondynamics.nodes.table.TokenFrame;
import org.attentiondynamics.nodes.table.TokenFrames;

/** What a user should know of tokens that cannot be judged as hoped. */
final class Warnings {
    private Warnings() {}

    /**
     * The sentences, in one message.
     *
     * @param expands whether V expands in some direction
     */
    static Optional<String> of(
            final TokenFrames input,
            final TokenFrame frame,
            final LimitGeometry seen,
            final boolean expands) {
        List<String> sentences = new ArrayList<>();
        if (expands && seen.settledModes() == 0) {
            sentences.add(
                    "No direction of V has settled by t = "
                            + seen.time()
                            + ", so all tokens count as one cluster. Integrate to a longer horizon.");
        }
        long undecided = frame.indices().filter(frame::isUndecided).count();
        if (undecided > 0) {
            sentences.add(
                    share(undecided, frame)
                            + " undecided: it is not known for certain which token leads. A verdict that hangs on undecided tokens is UNDECIDED; "
                            + "integrate at a lower tolerance.");
        }
        long leaderless = frame.indices().filter(frame::lacksLeader).count();
        if (leaderless > 0) {
            sentences.add(
                    share(leaderless, frame)
                            + " without a known leader: the column \"leader\" names none of the rows. Connect the tokens unfiltered.");
        }
        if (input.isTrajectory() && !input.isOrdered()) {
            sentences.add(
                    "The table \"Through time\" is empty, because the rows are not in the order of t. Sort the trajectory by t.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private static String share(final long tokens, final TokenFrame frame) {
        return tokens + " of " + frame.keys().size() + (tokens == 1 ? " tokens is" : " tokens are");
    }
}
