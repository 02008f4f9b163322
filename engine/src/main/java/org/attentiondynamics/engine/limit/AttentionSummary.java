// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;

/**
 * An attention matrix P in numbers.
 *
 * <p>Row i is {@code 1 - max_j P_ij} from Boolean, and Boolean within {@value #BOOLEAN}; it is 1 - max_C sum_{j in C} P_ij from attending
 * to one cluster C. Rows that are not known count nowhere. Immutable. Cost one pass over the rows, and for n up to
 * {@value AttentionRank#MOST_ROWS} the singular values.
 */
public final class AttentionSummary {
    /** Attention of all n tokens off one column that still counts as none: the figure that limits of Theorem 2.1 are held to. */
    static final double BOOLEAN = 1e-6;

    private final int[] leader;
    private final double[] offBoolean;
    private final double[] offCluster;
    private final double[] margin;
    private final double distanceToUniform;
    private final AttentionRank rank;

    private AttentionSummary(
            final AttentionRows rows, final int[] label, final BooleanSupplier cancelled) {
        int n = rows.size();
        Pass pass = new Pass(n, label);
        for (int i = 0; i < n; i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            pass.row(rows, i);
        }
        this.leader = pass.leader;
        this.offBoolean = pass.offBoolean;
        this.offCluster = pass.offCluster;
        this.margin = pass.margin;
        this.distanceToUniform = pass.offUniform;
        this.rank = pass.known == 0 ? AttentionRank.distinct(0) : pass.rank(this);
    }

    /**
     * Of rows, and the cluster of each token.
     *
     * @param cancelled asked before every row; true ends the pass with a CancellationException
     */
    static AttentionSummary of(
            final AttentionRows rows, final int[] label, final BooleanSupplier cancelled) {
        return new AttentionSummary(rows, label, cancelled);
    }

    /**
     * Of a given matrix.
     *
     * @param p n x n, no entry below 0, rows that sum to 1
     * @param labels the cluster of each token, numbered from 0. Not modified.
     */
    public static AttentionSummary of(final Matrix p, final int[] labels) {
        if (!p.isSquare() || p.rows() != labels.length) {
            throw new IllegalArgumentException(
                    labels.length + " tokens take as many rows and columns, got " + p.size());
        }
        return new AttentionSummary(new AttentionRows.Given(p), labels, () -> false);
    }

    /** n. */
    public int size() {
        return leader.length;
    }

    /** How many rows are not known. */
    public int unknownRows() {
        return (int) IntStream.range(0, size()).filter(i -> !isKnown(i)).count();
    }

    /** The numerical rank of the known rows. */
    public AttentionRank rank() {
        return rank;
    }

    /** max_i (1 - max_j P_ij). */
    public double distanceToBoolean() {
        return known().mapToDouble(i -> offBoolean[i]).max().orElse(0);
    }

    /** max_ij |n P_ij - 1|. */
    public double distanceToUniform() {
        return distanceToUniform;
    }

    /** The one row that is not Boolean, if it is exactly one. */
    public OptionalInt exceptionalRow() {
        int[] others = known().filter(i -> offBoolean[i] > BOOLEAN).toArray();
        return others.length == 1 ? OptionalInt.of(others[0]) : OptionalInt.empty();
    }

    /** The leaders of the known rows, by falling number of followers. */
    public List<Following> leaders() {
        int[] followers = new int[size()];
        known().forEach(i -> followers[leader[i]]++);
        return IntStream.range(0, size())
                .filter(j -> followers[j] > 0)
                .mapToObj(j -> new Following(j, followers[j]))
                .sorted((a, b) -> Integer.compare(b.followers(), a.followers()))
                .toList();
    }

    /** exp(-sum_l s_l log s_l), s_l the share of the known tokens that follow leader l: m for m leaders of equal shares. */
    public double effectiveLeaders() {
        List<Following> leaders = leaders();
        double all = leaders.stream().mapToInt(Following::followers).sum();
        double entropy = 0;
        for (Following l : leaders) {
            entropy -= l.followers() / all * StrictMath.log(l.followers() / all);
        }
        return StrictMath.exp(entropy);
    }

    boolean isKnown(final int i) {
        return leader[i] >= 0;
    }

    IntStream known() {
        return IntStream.range(0, size()).filter(this::isKnown);
    }

    /** The leader of token i, or -1 if its row is not known. */
    int leader(final int i) {
        return leader[i];
    }

    double offBoolean(final int i) {
        return offBoolean[i];
    }

    double offCluster(final int i) {
        return offCluster[i];
    }

    /** log P_il - log P_ij of the leader l of token i and the runner-up j. */
    double margin(final int i) {
        return margin[i];
    }

    /** One look at every row. */
    private static final class Pass {
        /** e^-40 is below rounding. */
        private static final double NOTHING = -40;

        private final int n;
        private final int[] label;
        private final double[] logRow;
        private final double[] mass;
        private final int[] leader;
        private final double[] offBoolean;
        private final double[] offCluster;
        private final double[] margin;
        private final DMatrixRMaj p;
        private double offUniform;
        private int known;

        Pass(final int n, final int[] label) {
            this.n = n;
            this.label = label;
            this.logRow = new double[n];
            this.mass = new double[Arrays.stream(label).max().orElse(0) + 1];
            this.leader = new int[n];
            this.offBoolean = new double[n];
            this.offCluster = new double[n];
            this.margin = new double[n];
            this.p = n <= AttentionRank.MOST_ROWS ? new DMatrixRMaj(n, n) : null;
        }

        void row(final AttentionRows rows, final int i) {
            if (!rows.isKnown(i)) {
                leader[i] = -1;
                return;
            }
            leader[i] = rows.logRow(i, logRow);
            Arrays.fill(mass, 0);
            double most = logRow[leader[i]];
            double next = Double.NEGATIVE_INFINITY;
            double least = most;
            double off = 0;
            for (int j = 0; j < n; j++) {
                double log = logRow[j];
                least = Math.min(least, log);
                next = j == leader[i] ? next : Math.max(next, log);
                if (log > NOTHING) {
                    double weight = StrictMath.exp(log);
                    mass[label[j]] += weight;
                    off += j == leader[i] ? 0 : weight;
                    if (p != null) {
                        p.set(known, j, weight);
                    }
                }
            }
            offBoolean[i] = off;
            offCluster[i] = offCluster();
            margin[i] = most - next;
            offUniform =
                    Math.max(
                            offUniform,
                            Math.max(n * StrictMath.exp(most) - 1, 1 - n * StrictMath.exp(least)));
            known++;
        }

        /** Summed over the others, so that what is small keeps its digits. */
        private double offCluster() {
            int heaviest = 0;
            for (int c = 1; c < mass.length; c++) {
                heaviest = mass[c] > mass[heaviest] ? c : heaviest;
            }
            double off = 0;
            for (int c = 0; c < mass.length; c++) {
                off += c == heaviest ? 0 : mass[c];
            }
            return off;
        }

        AttentionRank rank(final AttentionSummary seen) {
            if (p != null) {
                p.reshape(known, n, true);
                return AttentionRank.of(p);
            }
            int blurred = (int) seen.known().filter(i -> offBoolean[i] > BOOLEAN).count();
            int sharp =
                    (int)
                            seen.known()
                                    .filter(i -> offBoolean[i] <= BOOLEAN)
                                    .map(i -> leader[i])
                                    .distinct()
                                    .count();
            return AttentionRank.distinct(sharp + blurred);
        }
    }
}
