// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Finds the {@link RowMasses} of all rows. Tokens of few coordinates are looked up in a tree: a row that sees few keys is summed over these, as
 * the plain row is; one that sees many goes through a {@link MassTile} with its neighbours. With more coordinates every row sees every key.
 *
 * <p>Cost O(n log n) plus the pairs that weigh more than e^-40, or O(n^2 d). Not thread-safe.
 */
final class RowWeigher {
    /** From so many tokens on, to look through a tree is faster than to look at every token. */
    private static final int WORTH_A_TREE = 256;

    /** So many keys are summed up one by one. */
    private static final int FEW = 64;

    /** Entries below e^-40 count as zero. */
    private static final double LOG_NOTHING = -40;

    private static final double NOTHING = StrictMath.exp(LOG_NOTHING);

    /** Gaps this small may be rounding. */
    private static final double NEARLY_TIED = 1e-9;

    private final double[] form;
    private final double[] masses;
    private final AttentionRule rule;
    private final int n;
    private final int d;
    private final double[] logMass;
    private final double logRatio;
    private final RowKernel kernel;
    private final KeyGroups groups;
    private final BooleanSupplier cancelled;
    private final RowMasses out;
    private final double[] closestGap;
    private AnchoredTokens x;
    private double logLeast;

    RowWeigher(
            final double[] form,
            final double[] masses,
            final AttentionRule rule,
            final int[] label,
            final BooleanSupplier cancelled) {
        this.form = form;
        this.masses = masses;
        this.rule = rule;
        this.n = masses.length;
        this.d = (int) Math.round(Math.sqrt(form.length));
        this.logMass = Arrays.stream(masses).map(StrictMath::log).toArray();
        this.logRatio =
                Arrays.stream(logMass).max().orElse(0) - Arrays.stream(logMass).min().orElse(0);
        this.kernel = new RowKernel(form, masses, rule, d);
        this.groups = new KeyGroups(label);
        this.cancelled = cancelled;
        this.out = new RowMasses(n);
        this.closestGap = new double[n];
    }

    RowMasses weigh(final AnchoredTokens tokens) {
        x = tokens;
        logLeast = Double.POSITIVE_INFINITY;
        kernel.take(x);
        if (d <= FewCoordinates.MOST_COORDINATES && n >= WORTH_A_TREE) {
            throughTree();
        } else {
            everyKey();
        }
        return out;
    }

    private void everyKey() {
        for (int i = 0; i < n; i++) {
            requireGoingOn();
            kernel.score(i);
            noteLeader(i);
            sum(i);
            noteLeast(i);
        }
        out.distanceToUniform = Math.max(largestExcess(), 1 - n * StrictMath.exp(logLeast));
    }

    private void throughTree() {
        requireGoingOn();
        BoxTree tree = new BoxTree(x);
        double shrink = StrictMath.exp(-2 * x.logGrowth());
        LeaderSearch search = new LeaderSearch(form, n, d);
        search.take(x, tree);
        MassTile tile = hasTiles() ? new MassTile(form, masses, d, groups) : null;
        int[] crowded = new int[MassTile.ROWS];
        for (int first = 0; first < n; first += MassTile.ROWS) {
            requireGoingOn();
            int count = 0;
            for (int p = first; p < Math.min(n, first + MassTile.ROWS); p++) {
                int i = tree.order()[p];
                if (!sumFew(i, search, shrink)) {
                    crowded[count++] = i;
                }
            }
            if (count > 0) {
                tile.weigh(x, tree, crowded, count, horizon(), nearlyTied(crowded, count), out);
            }
        }
        out.distanceToUniform = largestExcess();
        if (out.distanceToUniform < 1) { // else no entry is so small that it matters
            findLeast(tree, shrink * logRatio);
            out.distanceToUniform =
                    Math.max(out.distanceToUniform, 1 - n * StrictMath.exp(logLeast));
        }
    }

    private boolean hasTiles() {
        return rule == AttentionRule.SOFTMAX && x.logGrowth() <= Averaging.FAST_GROWTH;
    }

    /** Keys that are farther from the leader weigh less than e^-40. */
    private double horizon() {
        return logRatio - LOG_NOTHING;
    }

    /**
     * Finds the leader of a row, and sums it up if it sees few keys, or has to be summed up alone.
     *
     * @param shrink e^{-2G}, from exponents to scores of scaled places
     */
    private boolean sumFew(final int i, final LeaderSearch search, final double shrink) {
        search.look(i, shrink * logRatio);
        kernel.score(i, search.keys(), search.count());
        noteLeader(i);
        boolean few = search.lookDown(shrink * horizon(), hasTiles() ? FEW : n);
        if (few) {
            kernel.score(i, search.keys(), search.count());
            sum(i);
        }
        return few;
    }

    /** The least entries are the greatest of the negated form. */
    private void findLeast(final BoxTree tree, final double below) {
        LeaderSearch search = new LeaderSearch(negated(form), n, d);
        search.take(x, tree);
        int[] keys = new int[n];
        for (int i = 0; i < n; i++) {
            if (i % MassTile.ROWS == 0) {
                requireGoingOn();
            }
            search.look(i, below);
            int count = search.count();
            System.arraycopy(search.keys(), 0, keys, 0, count);
            int at = Arrays.binarySearch(keys, 0, count, out.leader[i]);
            if (at < 0) {
                System.arraycopy(keys, -at - 1, keys, -at, count + at + 1);
                keys[-at - 1] = out.leader[i];
                count++;
            }
            kernel.score(i, keys, count);
            noteLeast(i);
        }
    }

    private static double[] negated(final double[] form) {
        return Arrays.stream(form).map(b -> -b).toArray();
    }

    private void noteLeader(final int i) {
        out.leader[i] = kernel.leader();
        double least = Double.POSITIVE_INFINITY;
        double closest = Double.POSITIVE_INFINITY;
        for (int p = 0; p < kernel.count(); p++) {
            int key = kernel.keys()[p];
            if (key != kernel.leader()) {
                double gap = gap(p);
                closest = Math.min(closest, gap);
                least = Math.min(least, Math.min(Double.MAX_VALUE, gap - logMass[key]));
            }
        }
        closestGap[i] = closest;
        out.margin[i] = least + logMass[kernel.leader()];
    }

    /** Infinite where the rule gives the key nothing. */
    private double gap(final int p) {
        double gap = kernel.exponents()[p];
        return rule == AttentionRule.HARDMAX && gap > 0 ? Double.POSITIVE_INFINITY : gap;
    }

    private void noteLeast(final int i) {
        double most = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < kernel.count(); p++) {
            most = Math.max(most, gap(p) - logMass[kernel.keys()[p]]);
        }
        double logTotal = logMass[out.leader[i]] - out.logLeader[i];
        logLeast = Math.min(logLeast, -most - logTotal);
    }

    /** Sums up the row last scored. */
    private void sum(final int i) {
        kernel.weigh();
        double[] weights = kernel.weights();
        int[] keys = kernel.keys();
        double total = 0;
        for (int p = 0; p < kernel.count(); p++) {
            total += weights[p];
        }
        double off = 0;
        for (int p = 0; p < kernel.count(); p++) {
            if (weights[p] > NOTHING * total) {
                groups.add(keys[p], weights[p]);
                off += keys[p] == out.leader[i] ? 0 : weights[p];
            }
        }
        out.offLeader[i] = off / total;
        out.offGroup[i] = groups.takeAllButHeaviest(keys, kernel.count()) / total;
        out.logLeader[i] = logMass[out.leader[i]] - StrictMath.log(total);
    }

    private boolean nearlyTied(final int[] rows, final int count) {
        for (int r = 0; r < count; r++) {
            if (closestGap[rows[r]] < NEARLY_TIED) {
                return true;
            }
        }
        return false;
    }

    /** max_ij n P_ij - 1; where masses differ a runner-up may weigh more than its leader. */
    private double largestExcess() {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, out.logLeader[i] - Math.min(0, out.margin[i]));
        }
        return n * StrictMath.exp(most) - 1;
    }

    private void requireGoingOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
