// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

/** Chooses which entries of a row of an attention matrix are listed, and in which order. */
interface EntryChoice {
    /**
     * Chooses.
     *
     * @param logWeights log P_ij for all j. Not modified.
     * @param chosen as long. Begins with the columns j to list, in order. Modified.
     * @return how many are chosen
     */
    int choose(double[] logWeights, int[] chosen);
}
