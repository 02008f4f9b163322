// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import java.util.Arrays;

/** Earlier places of a window whose next three bytes are the same, the latest first. */
final class Matches {
    static final int SHORTEST = 3;
    static final int LONGEST = 258;
    private static final int HASHES = 1 << 15;
    private static final int MOST_TRIED = 96;

    /** Farther away, the shortest copy takes more bits than its three bytes. */
    private static final int TOO_FAR = 4096;

    private final byte[] window;
    private final int[] latest = new int[HASHES];
    private final int[] before; // the place before with the same hash, by place modulo its length
    private int length;
    private int distance;

    /**
     * @param reach farthest distance of a copy, a power of two
     */
    Matches(final byte[] window, final int reach) {
        this.window = window;
        before = new int[reach];
        Arrays.fill(latest, -1);
        Arrays.fill(before, -1);
    }

    /** Makes a place known; its next two bytes must be there. */
    void add(final int at) {
        int hash = hash(at);
        before[at & before.length - 1] = latest[hash];
        latest[hash] = at;
    }

    private int hash(final int at) {
        return ((window[at] & 0xFF) << 10 ^ (window[at + 1] & 0xFF) << 5 ^ window[at + 2] & 0xFF)
                & HASHES - 1;
    }

    /**
     * Looks for the longest copy of what is at a place that is not known yet.
     *
     * @param longerThan shorter ones do not help; at least 2
     * @return its length, 0 if there is none
     */
    int find(final int at, final int end, final int longerThan) {
        int most = Math.min(LONGEST, end - at);
        length = longerThan;
        distance = 0;
        if (most > longerThan) {
            int place = latest[hash(at)];
            int farthest = at - before.length + LONGEST + SHORTEST;
            for (int tries = MOST_TRIED; place >= 0 && place >= farthest && tries > 0; tries--) {
                int same =
                        window[place + length] == window[at + length] ? same(place, at, most) : 0;
                if (same > length) {
                    length = same;
                    distance = at - place;
                    if (same == most) {
                        break;
                    }
                }
                place = before[place & before.length - 1];
            }
        }
        boolean helps = distance > 0 && (length > SHORTEST || distance <= TOO_FAR);
        return helps ? length : 0;
    }

    /** Of the copy found last. */
    int distance() {
        return distance;
    }

    private int same(final int place, final int at, final int most) {
        int mismatch = Arrays.mismatch(window, place, place + most, window, at, at + most);
        return mismatch < 0 ? most : mismatch;
    }

    /** The window has lost bytes at its start. */
    void slide(final int lost) {
        for (int[] places : new int[][] {latest, before}) {
            for (int i = 0; i < places.length; i++) {
                places[i] = Math.max(-1, places[i] - lost);
            }
        }
    }
}
