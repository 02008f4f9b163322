// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

/**
 * What of the heads of a layer its weights do not tell; 0 where it is not known.
 *
 * @param heads the number of heads
 * @param keyValueHeads the number of heads of W_K and W_V; not known means as many as heads
 * @param size the size k of a head; not known means as many rows as W_Q has for each head
 */
public record HeadCounts(int heads, int keyValueHeads, int size) {
    /** Nothing is known. */
    public static final HeadCounts UNKNOWN = new HeadCounts(0, 0, 0);

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public HeadCounts {
        if (heads < 0 || keyValueHeads < 0 || size < 0) {
            throw new IllegalArgumentException(
                    "counts of heads must not be negative, were "
                            + heads
                            + ", "
                            + keyValueHeads
                            + " and "
                            + size);
        }
    }

    /** This where it is known, another where it is not. A size belongs to a number of heads and is not taken without it. */
    public HeadCounts or(final HeadCounts other) {
        boolean same = heads == 0 || heads == other.heads;
        return new HeadCounts(
                heads > 0 ? heads : other.heads,
                keyValueHeads > 0 ? keyValueHeads : other.keyValueHeads,
                size > 0 || !same ? size : other.size);
    }
}
