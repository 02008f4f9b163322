// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.flow.AttentionSpread;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * An attention matrix P in numbers.
 *
 * <p>Row i is {@code 1 - max_j P_ij} from Boolean, and Boolean within {@value #BOOLEAN}; it is 1 - max_C sum_{j in C} P_ij from attending
 * to one cluster C. Rows that are not known count nowhere. Immutable. Cost one pass over all entries and the singular values for n up to
 * {@value AttentionRank#MOST_ROWS}; beyond, one pass over the entries of a flow's attention that are not negligible.
 */
public final class AttentionSummary {
    /** Attention of all n tokens off one column that still counts as none: the figure that limits of Theorem 2.1 are held to. */
    static final double BOOLEAN = 1e-6;

    private final AttentionSpread rows;
    private final AttentionRank rank;

    private AttentionSummary(
            final AttentionRows rows, final int[] label, final BooleanSupplier cancelled) {
        if (rows.size() <= AttentionRank.MOST_ROWS) {
            RowPass pass = RowPass.over(rows, label, cancelled);
            this.rows = pass.figures();
            this.rank = pass.rank();
        } else {
            this.rows = rows.figures(label, cancelled);
            this.rank = AttentionRank.distinct(distinctRows());
        }
    }

    /** One for each leader of Boolean rows, and each other row. */
    private int distinctRows() {
        long blurred = known().filter(i -> offBoolean(i) > BOOLEAN).count();
        long sharp =
                known().filter(i -> offBoolean(i) <= BOOLEAN).map(this::leader).distinct().count();
        return (int) (sharp + blurred);
    }

    /**
     * Of rows, and the cluster of each token.
     *
     * @param cancelled asked often; true ends the pass with a CancellationException
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
        return rows.leader().length;
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
        return known().mapToDouble(i -> offBoolean(i)).max().orElse(0);
    }

    /** max_ij |n P_ij - 1|. */
    public double distanceToUniform() {
        return rows.distanceToUniform();
    }

    /** The one row that is not Boolean, if it is exactly one. */
    public OptionalInt exceptionalRow() {
        int[] others = known().filter(i -> offBoolean(i) > BOOLEAN).toArray();
        return others.length == 1 ? OptionalInt.of(others[0]) : OptionalInt.empty();
    }

    /** The leaders of the known rows, by falling number of followers. */
    public List<Following> leaders() {
        int[] followers = new int[size()];
        known().forEach(i -> followers[leader(i)]++);
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
        return leader(i) >= 0;
    }

    IntStream known() {
        return IntStream.range(0, size()).filter(this::isKnown);
    }

    /** The leader of token i, or -1 if its row is not known. */
    int leader(final int i) {
        return rows.leader()[i];
    }

    double offBoolean(final int i) {
        return rows.offLeader()[i];
    }

    double offCluster(final int i) {
        return rows.offGroup()[i];
    }

    /** log P_il - log P_ij of the leader l of token i and the runner-up j. */
    double margin(final int i) {
        return rows.margin()[i];
    }
}
