// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * The leaders of all rows: the plain loops decide, among the few keys that a tree of tokens or blocked products leave. As many kernels as
 * workers; not thread-safe while tokens are taken up.
 */
final class Leading {
    /** From so many tokens on, to look through a tree is faster than to look at every token. */
    private static final int WORTH_A_TREE = 32;

    /** Rows of a tile whose leaders are found among all keys. */
    private static final int TILE = 32;

    private final int n;
    private final FollowingTree following;
    private final RowKernel[] plain;
    private final LeaderSearch[] searches;
    private final LeaderTile[] tiles;
    private final LeadingKeys[] leading;

    /**
     * @param form B, d x d entries
     * @param following the tree to look through
     * @param plain one for each worker
     */
    Leading(
            final double[] form,
            final int d,
            final double[] masses,
            final FollowingTree following,
            final RowKernel[] plain) {
        this.n = masses.length;
        this.following = following;
        this.plain = plain;
        boolean hasFew = d <= FewCoordinates.MOST_COORDINATES;
        this.searches = new LeaderSearch[hasFew && n >= WORTH_A_TREE ? plain.length : 0];
        this.tiles = new LeaderTile[hasFew ? 0 : plain.length];
        for (int w = 0; w < searches.length; w++) {
            searches[w] = new LeaderSearch(form, n, d);
        }
        for (int w = 0; w < tiles.length; w++) {
            tiles[w] = new LeaderTile(form, masses, d);
        }
        this.leading = hasFew ? searches : tiles;
    }

    /** Takes up tokens until the last row is done. */
    void take(final AnchoredTokens x) {
        for (RowKernel kernel : plain) {
            kernel.take(x);
        }
        for (LeaderTile tile : tiles) {
            tile.take(x);
        }
        if (searches.length > 0) {
            BoxTree tree = following.around(x);
            for (LeaderSearch search : searches) {
                search.take(x, tree);
            }
        }
    }

    /** The number of tiles that all rows make. */
    int tiles() {
        return (n + rows() - 1) / rows();
    }

    private int rows() {
        return leading.length > 0 ? leading[0].tile() : TILE;
    }

    /** Finds the leaders of the rows of a tile. */
    void lead(final int worker, final int tile, final Attended out) {
        int first = tile * rows();
        int last = Math.min(n, first + rows());
        if (leading.length > 0) {
            leading[worker].begin(first, last);
        }
        for (int i = first; i < last; i++) {
            leadRow(worker, i, out);
        }
    }

    private void leadRow(final int worker, final int i, final Attended out) {
        RowKernel kernel = plain[worker];
        if (leading.length > 0) {
            LeadingKeys keys = leading[worker];
            keys.look(i);
            kernel.score(i, keys.keys(), keys.count());
        } else {
            kernel.score(i);
        }
        kernel.findRunnerUp();
        out.leader[i] = kernel.leader();
        out.margin[i] = kernel.margin();
        out.tied[i] = kernel.tied();
    }
}
