// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * Rescaled tokens at one time, with what a table says of them.
 *
 * @param keys the name of each token: its entry in the column "token" of a trajectory, else its row key
 * @param tokens z1 ... zd
 * @param time t
 * @param leaders the leader of each token, {@value #UNKNOWN} where it names none of these tokens; empty if none is known
 * @param decided the column "decided"; a missing cell counts as no
 * @param errors the column "error", if all its cells are filled
 * @param limit limit1 ... limitd, if all their cells are filled
 * @param limitErrors the column "limit error"; there if and only if there is a limit
 */
public record TokenFrame(
        List<String> keys,
        Tokens tokens,
        double time,
        Optional<int[]> leaders,
        Optional<boolean[]> decided,
        Optional<double[]> errors,
        Optional<Tokens> limit,
        Optional<double[]> limitErrors) {
    /** In place of a token: it is not known which. */
    public static final int UNKNOWN = -1;

    /** Whether a token is marked as not decided. */
    public boolean isUndecided(final int token) {
        return decided.isPresent() && !decided.get()[token];
    }

    /** Whether others have a leader that is known, but not this token. */
    public boolean lacksLeader(final int token) {
        return leaders.isPresent() && leaders.get()[token] == UNKNOWN;
    }

    /** The indices of all tokens. */
    public IntStream indices() {
        return IntStream.range(0, keys.size());
    }
}
