// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

/**
 * How much there is to compute.
 *
 * @param tokens n
 * @param dimension d
 * @param heads the number of heads
 */
record Extent(int tokens, int dimension, int heads) {
    /** What a token takes besides its coordinates. */
    private static final long NUMBERS_A_TOKEN = 150;

    /** Stages, dense output and the like: copies of the coordinates that are there at once. */
    private static final long COPIES_OF_TOKENS = 120;

    /** Products, factors and what eigenvalues are found with. */
    private static final long COPIES_OF_MATRICES = 24;

    private static final double GIGABYTE = 1e9;

    /** Bytes one run takes at most, as measured, with room to spare. */
    double bytes() {
        double n = tokens;
        double d = dimension;
        return 8
                * (n * (COPIES_OF_TOKENS * d + NUMBERS_A_TOKEN)
                        + d * d * (COPIES_OF_MATRICES + 3.0 * heads));
    }

    /** The share of the memory that runs may take. */
    static double budget() {
        return 0.7 * Runtime.getRuntime().maxMemory();
    }

    /** Why such a run is not tried. */
    String refusal() {
        return "Cannot run, because "
                + tokens
                + (tokens == 1 ? " token" : " tokens")
                + " in "
                + dimension
                + (dimension == 1 ? " coordinate take" : " coordinates take")
                + " about "
                + inGigabytes(bytes())
                + " GB of memory and "
                + inGigabytes(budget())
                + " GB are to be had. Draw fewer tokens, or raise the memory limit of the program.";
    }

    private static long inGigabytes(final double bytes) {
        return (long) Math.ceil(bytes / GIGABYTE);
    }
}
