// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Optional;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * Where a flow ended.
 *
 * @param last the tokens at the outcome's time, and their attention
 * @param outcome how it ended, when, and at what cost
 * @param leaders the leader of each token in the first head
 * @param undecided the tokens whose fate double precision cannot tell: two candidates for leader are within the error, or a second run, from
 *     tokens moved by a few roundings, disagrees, or the leader itself is such a token
 * @param limit the limit of the rescaled tokens, if it is known
 * @param errors for each token the largest difference to a run at ten times the tolerance, from tokens moved by a few roundings, along an expanding mode, relative to the extent
 *     of the tokens along it; empty if the run was not cross-checked
 */
public record FlowResult(
        Frame last,
        Outcome outcome,
        int[] leaders,
        boolean[] undecided,
        Optional<Limit> limit,
        Optional<double[]> errors) {
    /** z at the outcome's time. */
    public Tokens rescaled() {
        return last.rescaled();
    }

    /** How many tokens are undecided. */
    public int undecidedCount() {
        int count = 0;
        for (boolean u : undecided) {
            count += u ? 1 : 0;
        }
        return count;
    }
}
