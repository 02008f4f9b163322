// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import org.attentiondynamics.engine.flow.AttentionSpread;

/**
 * The rows of an attention matrix in numbers, one each; rows that are not known have the leader -1 and zeros.
 *
 * @param leader argmax_j P_ij
 * @param offBoolean 1 - max_j P_ij
 * @param offCluster 1 - max_C sum_{j in C} P_ij
 * @param margin log P_il - max_{j not l} log P_ij, l the leader
 * @param distanceToUniform max_ij |n P_ij - 1| over all known rows; 0 if none is
 */
record RowFigures(
        int[] leader,
        double[] offBoolean,
        double[] offCluster,
        double[] margin,
        double distanceToUniform) {
    static RowFigures of(final AttentionSpread spread) {
        return new RowFigures(
                spread.leader(),
                spread.offLeader(),
                spread.offGroup(),
                spread.margin(),
                spread.distanceToUniform());
    }
}
