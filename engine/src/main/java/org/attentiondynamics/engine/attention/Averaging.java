// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * The averages over the attention of all rows, by the kernel that suits the tokens: for few coordinates or for many, in a tree of tokens where
 * there are many of them, over visible keys alone where these are few; the plain loops for hardmax and beyond all growth. Which one it is depends
 * on the tokens, not on the machine. As many kernels as workers; not thread-safe while tokens are taken up.
 */
final class Averaging {
    /** Up to here e^{2G} leaves scores room in double range; beyond, hardly a row attends to more than one token. */
    static final double FAST_GROWTH = 250;

    /** From so many tokens on, averages look through the tree. */
    private static final int WORTH_PRUNING = 1024;

    /** What rows see is counted for one tile in so many tokens, and for so many tiles at most. */
    private static final int COUNTED_EVERY = 512;

    private static final int MOST_COUNTED = 16;

    /** Rows that see so many keys are summed over all of them: that takes less than to choose. */
    private static final double TOO_MANY = 0.7;

    /** Keys passed over weigh less than this together, against the row: e^-33, or 5e-15. */
    private static final double LOG_PASSED_OVER = 33;

    private final int n;
    private final Pruning pruning;
    private final double horizon;
    private final FollowingTree following;
    private final RowKernel[] plain;
    private final AveragingKernel[] fast;
    private final FewCoordinates[] few;
    private AveragingKernel[] kernels;

    /**
     * @param form B, d x d entries
     * @param following the tree to look through
     * @param plain one for each worker
     */
    Averaging(
            final double[] form,
            final int d,
            final double[] masses,
            final AttentionRule rule,
            final Pruning pruning,
            final FollowingTree following,
            final RowKernel[] plain) {
        this.n = masses.length;
        this.pruning = pruning;
        this.horizon = LOG_PASSED_OVER + StrictMath.log(sum(masses) / least(masses));
        this.following = following;
        this.plain = plain;
        boolean isSoft = rule == AttentionRule.SOFTMAX;
        boolean hasFew = d <= FewCoordinates.MOST_COORDINATES;
        this.few = new FewCoordinates[isSoft && hasFew ? plain.length : 0];
        ManyCoordinates[] many = new ManyCoordinates[isSoft && !hasFew ? plain.length : 0];
        for (int w = 0; w < few.length; w++) {
            few[w] = new FewCoordinates(form, masses, d);
        }
        for (int w = 0; w < many.length; w++) {
            many[w] = ManyCoordinates.amongWorkers(form, masses, d, plain.length);
        }
        this.fast = !isSoft ? plain : hasFew ? few : many;
    }

    private static double sum(final double[] masses) {
        double sum = 0;
        for (double mass : masses) {
            sum += mass;
        }
        return sum;
    }

    private static double least(final double[] masses) {
        double least = Double.POSITIVE_INFINITY;
        for (double mass : masses) {
            least = Math.min(least, mass);
        }
        return least;
    }

    /**
     * Takes up tokens and what is averaged over their anchors, m x d, until the last row is done.
     *
     * @param known the leaders of rows as last found
     */
    void take(final AnchoredTokens x, final double[] values, final Attended known) {
        kernels = x.logGrowth() <= FAST_GROWTH ? fast : plain;
        for (AveragingKernel kernel : kernels) {
            kernel.take(x, values);
        }
        if (kernels == few && n >= WORTH_PRUNING) {
            BoxTree tree = following.around(x);
            few[0].take(x, values, tree, horizon);
            double farthest = isSparse(known) ? horizon : Double.POSITIVE_INFINITY;
            for (FewCoordinates kernel : few) {
                kernel.take(x, values, tree, farthest);
            }
        }
    }

    /** Whether the rows of some tiles see few enough keys. */
    private boolean isSparse(final Attended known) {
        if (pruning == Pruning.NEVER) {
            return false;
        }
        int counted = Math.min(MOST_COUNTED, n / COUNTED_EVERY);
        double sum = 0;
        for (int t = 0; t < counted; t++) {
            int first = (int) ((long) n * t / counted);
            sum += few[0].visibleShare(first, Math.min(n, first + few[0].tile()), known);
        }
        return sum < TOO_MANY * counted;
    }

    /** The number of tiles that all rows make. */
    int tiles() {
        return (n + kernels[0].tile() - 1) / kernels[0].tile();
    }

    /** Finds the averages of the rows of a tile. */
    void average(final int worker, final int tile, final Attended out) {
        AveragingKernel kernel = kernels[worker];
        kernel.average(tile * kernel.tile(), Math.min(n, (tile + 1) * kernel.tile()), out);
    }
}
