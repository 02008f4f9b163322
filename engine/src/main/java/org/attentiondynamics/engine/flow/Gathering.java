// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.attention.AnchoredTokens;

/**
 * Which tokens to hold by which anchors: those that have come within {@value #NEAR} of one another, as seen from all tokens' extent, lose
 * digits of their difference at every e-folding that follows, and are better kept as offsets.
 *
 * <p>Tokens that lead themselves are anchors first; then, in order, every token too far from all anchors. Cost O(n m d).
 */
final class Gathering {
    /** Held at this distance, an offset has lost three digits; held earlier it may not yet move with its anchor. */
    private static final double NEAR = 1e-3;

    private final AnchoredTokens tokens;
    private final int[] anchor;
    private final int[] anchors;
    private final double reach;
    private int count;

    private Gathering(final AnchoredTokens tokens) {
        this.tokens = tokens;
        this.anchor = new int[tokens.count()];
        this.anchors = new int[tokens.count()];
        this.reach = NEAR * tokens.extent();
    }

    /** The anchor of every token, itself where it is to be free. */
    static int[] of(final AnchoredTokens tokens, final Leadership leadership) {
        Gathering gathering = new Gathering(tokens);
        int n = tokens.count();
        for (int i = 0; i < n; i++) {
            if (leadership.leadsItself(i)) {
                gathering.place(i);
            }
        }
        for (int i = 0; i < n; i++) {
            if (!leadership.leadsItself(i)) {
                gathering.place(i);
            }
        }
        return gathering.anchor;
    }

    private void place(final int i) {
        for (int c = 0; c < count; c++) {
            if (tokens.isWithin(reach, i, anchors[c])) {
                anchor[i] = anchors[c];
                return;
            }
        }
        anchor[i] = i;
        anchors[count++] = i;
    }
}
