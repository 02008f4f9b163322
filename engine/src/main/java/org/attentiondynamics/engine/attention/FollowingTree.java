// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * A tree that goes along with tokens: its boxes are fitted to them at every look, and it is made anew when they have grown by a quarter of an
 * e-folding, since by then neighbours may have parted. Not thread-safe.
 */
final class FollowingTree {
    private static final double RENEWED_AFTER = 0.25;

    private AnchoredTokens tokens;
    private BoxTree tree;
    private double madeAt;

    /** The tree around tokens where they are now. */
    BoxTree around(final AnchoredTokens x) {
        boolean isCurrent = tokens == x && Math.abs(x.logGrowth() - madeAt) <= RENEWED_AFTER;
        if (isCurrent) {
            tree.follow(x);
        } else {
            tree = new BoxTree(x);
            tokens = x;
            madeAt = x.logGrowth();
        }
        return tree;
    }
}
