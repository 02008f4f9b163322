// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.attentiondynamics.nodes.host.Memory;
import org.knime.core.node.KNIMEException;

/** The memory of tokens that are all held before they are written: those of a table, and those that are normalised. */
final class TokenMemory {
    /** As read, in the making of a matrix, and normalised. */
    private static final int COPIES = 3;

    /** A row key and what refers to it. */
    private static final double BYTES_OF_A_KEY = 100;

    private TokenMemory() {}

    /** Refuses tokens for which memory does not suffice. */
    static void require(final long n, final int d) throws KNIMEException {
        double bytes = 8.0 * COPIES * d + BYTES_OF_A_KEY;
        Memory.require(
                "Cannot hold the tokens",
                n + " tokens of " + d + " coordinates",
                n * bytes,
                "Take at most " + Memory.fitting(bytes, 0) + " tokens");
    }
}
