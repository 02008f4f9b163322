// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import org.attentiondynamics.nodes.host.Memory;
import org.knime.core.node.KNIMEException;

/** The memory that looking at the tokens of one time takes; a trajectory is looked at frame by frame. */
final class ObservationMemory {
    /** Rows as read, tokens, limits, modal coordinates, and what hulls and clusters are found with. */
    private static final int COPIES_OF_TOKENS = 12;

    /** Keys, marks and distances. */
    private static final double BYTES_A_TOKEN = 600;

    /** As much as eigenvalues are found with. */
    private static final int COPIES_OF_MATRICES = 24;

    private ObservationMemory() {}

    /** Refuses tokens for which memory does not suffice. */
    static void require(final long n, final int d) throws KNIMEException {
        double bytesOfAToken = 8.0 * COPIES_OF_TOKENS * d + BYTES_A_TOKEN;
        double bytesOfMatrices = 8.0 * COPIES_OF_MATRICES * d * d;
        Memory.require(
                "Cannot observe the tokens",
                n + " tokens of " + d + " coordinates",
                n * bytesOfAToken + bytesOfMatrices,
                "Take at most " + Memory.fitting(bytesOfAToken, bytesOfMatrices) + " tokens");
    }
}
