// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * The few keys among which the leader and the runner-up of a row are: all whose score comes near the second greatest in another place than
 * the greatest, as near as rounding can tell. {@link RowKernel} finds the same among them as among all keys. Scratch of one worker: not
 * thread-safe.
 */
sealed interface LeadingKeys permits LeaderSearch, LeaderTile {
    /** The most rows of one call of {@link #begin}. */
    int tile();

    /** Turns to the rows [first, last). */
    void begin(int first, int last);

    /** Finds the keys for row i, one of those turned to. */
    void look(int i);

    /** The keys found, ascending. */
    int[] keys();

    /** How many. */
    int count();
}
