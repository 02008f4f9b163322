// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.attention.RowMasses;

/**
 * How the attention of each token is spread over the others; a token whose attention is not known has the leader -1 and zeros. The arrays
 * are not to be modified.
 *
 * @param leader the leader l of each token: the token of greatest score, the first of those that tie
 * @param offLeader 1 - P_il
 * @param offGroup 1 - max_C sum_{j in C} P_ij over groups C of tokens
 * @param margin log P_il - max_{j not l} log P_ij
 * @param distanceToUniform max_ij |n P_ij - 1| over all known rows; 0 if none is
 */
public record AttentionSpread(
        int[] leader,
        double[] offLeader,
        double[] offGroup,
        double[] margin,
        double distanceToUniform) {
    static AttentionSpread of(final RowMasses masses) {
        return new AttentionSpread(
                masses.leader(),
                masses.offLeader(),
                masses.offGroup(),
                masses.margin(),
                masses.distanceToUniform());
    }
}
