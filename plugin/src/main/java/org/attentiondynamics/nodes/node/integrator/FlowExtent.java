// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.nodes.host.Memory;

/**
 * How much there is to compute in a flow.
 *
 * @param tokens n
 * @param dimension d
 * @param heads the number of heads
 */
public record FlowExtent(long tokens, int dimension, int heads) {
    /** What a token takes besides its coordinates. */
    private static final long NUMBERS_A_TOKEN = 150;

    /** Stages, dense output and the like: copies of the coordinates that are there at once. */
    private static final long COPIES_OF_TOKENS = 120;

    /** Products, factors and what eigenvalues are found with. */
    private static final long COPIES_OF_MATRICES = 24;

    /** Bytes the flow takes at most, as measured, with room to spare. Its frames go to tables and count nothing. */
    public double bytes() {
        return tokens * bytesOfAToken() + bytesOfMatrices();
    }

    private double bytesOfAToken() {
        return 8 * (COPIES_OF_TOKENS * (double) dimension + NUMBERS_A_TOKEN);
    }

    private double bytesOfMatrices() {
        return 8 * (double) dimension * dimension * (COPIES_OF_MATRICES + 3.0 * heads);
    }

    /** Whether memory suffices. */
    public boolean fits() {
        return bytes() <= Memory.budget();
    }

    /**
     * Why a flow that does not fit is not tried, and how many tokens would fit.
     *
     * @param goal what cannot be done then
     */
    public String refusal(final String goal) {
        return Memory.refusal(
                goal,
                tokens
                        + (tokens == 1 ? " token" : " tokens")
                        + " in "
                        + dimension
                        + (dimension == 1 ? " coordinate" : " coordinates"),
                bytes(),
                bytesOfMatrices() < Memory.budget()
                        ? "Take at most "
                                + Memory.fitting(bytesOfAToken(), bytesOfMatrices())
                                + " tokens"
                        : "Take fewer coordinates");
    }
}
