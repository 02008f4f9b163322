// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.AnchoredTokens;

/**
 * Which tokens to hold by which anchors: those that have come within {@value #NEAR} of one another, as seen from all tokens' extent, lose
 * digits of their difference at every e-folding that follows, and are better kept as offsets.
 *
 * <p>Tokens that lead themselves are anchors first; then, in order, every token too far from all anchors; a token goes to the first anchor
 * in reach. Anchors are looked up by slices of the coordinate in which tokens differ most. Cost O(n d) and the anchors in neighbouring
 * slices.
 */
final class Gathering {
    /** Held at this distance, an offset has lost three digits; held earlier it may not yet move with its anchor. */
    private static final double NEAR = 1e-3;

    private final double[] positions;
    private final int d;
    private final double reach;
    private final int widest;
    private final int[] anchor;
    private final int[] rank;
    private final Map<Long, List<Integer>> slices = new HashMap<>();
    private int anchors;

    private Gathering(final AnchoredTokens tokens) {
        this.positions = tokens.scaledPositions();
        this.d = tokens.dimension();
        this.widest = widest(positions, d);
        this.reach = NEAR * extent(positions, widest, d);
        this.anchor = new int[tokens.count()];
        Arrays.setAll(anchor, i -> i);
        this.rank = new int[tokens.count()];
    }

    /**
     * The anchor of every token, itself where it is to be free.
     *
     * @param cancelled asked for every token; true leaves those not yet seen free
     */
    static int[] of(
            final AnchoredTokens tokens,
            final Leadership leadership,
            final BooleanSupplier cancelled) {
        Gathering gathering = new Gathering(tokens);
        int n = tokens.count();
        for (int i = 0; i < n && !cancelled.getAsBoolean(); i++) {
            if (leadership.leadsItself(i)) {
                gathering.place(i);
            }
        }
        for (int i = 0; i < n && !cancelled.getAsBoolean(); i++) {
            if (!leadership.leadsItself(i)) {
                gathering.place(i);
            }
        }
        return gathering.anchor;
    }

    private void place(final int i) {
        long slice = slice(i);
        int first = i;
        rank[i] = Integer.MAX_VALUE;
        for (long s = slice - 1; s <= slice + 1; s++) {
            for (int a : slices.getOrDefault(s, List.of())) {
                if (rank[a] < rank[first] && isWithinReach(i, a)) {
                    first = a;
                }
            }
        }
        anchor[i] = first;
        if (first == i) {
            rank[i] = anchors++;
            slices.computeIfAbsent(slice, s -> new ArrayList<>()).add(i);
        }
    }

    private long slice(final int i) {
        return reach > 0 ? (long) Math.floor(positions[i * d + widest] / reach) : 0;
    }

    private boolean isWithinReach(final int i, final int j) {
        for (int k = 0; k < d; k++) {
            if (!(Math.abs(positions[i * d + k] - positions[j * d + k]) <= reach)) {
                return false;
            }
        }
        return true;
    }

    private static int widest(final double[] positions, final int d) {
        int widest = 0;
        for (int k = 1; k < d; k++) {
            if (extent(positions, k, d) > extent(positions, widest, d)) {
                widest = k;
            }
        }
        return widest;
    }

    private static double extent(final double[] positions, final int k, final int d) {
        double extent = 0;
        for (int p = k; p < positions.length; p += d) {
            extent = Math.max(extent, Math.abs(positions[p]));
        }
        return extent;
    }
}
