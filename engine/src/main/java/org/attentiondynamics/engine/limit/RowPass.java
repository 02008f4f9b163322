// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.flow.AttentionSpread;
import org.ejml.data.DMatrixRMaj;

/** One look at every entry of every known row. Cost O(n^2), and as much memory for n up to {@value AttentionRank#MOST_ROWS}. */
final class RowPass {
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

    private RowPass(final int[] label) {
        this.n = label.length;
        this.label = label;
        this.logRow = new double[n];
        this.mass = new double[Arrays.stream(label).max().orElse(0) + 1];
        this.leader = new int[n];
        this.offBoolean = new double[n];
        this.offCluster = new double[n];
        this.margin = new double[n];
        this.p = n <= AttentionRank.MOST_ROWS ? new DMatrixRMaj(n, n) : null;
    }

    static RowPass over(
            final AttentionRows rows, final int[] label, final BooleanSupplier cancelled) {
        RowPass pass = new RowPass(label);
        for (int i = 0; i < label.length; i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            pass.row(rows, i);
        }
        return pass;
    }

    AttentionSpread figures() {
        return new AttentionSpread(leader, offBoolean, offCluster, margin, offUniform);
    }

    /** The rank of the known rows, of at most {@value AttentionRank#MOST_ROWS}; asked once. */
    AttentionRank rank() {
        if (known == 0) {
            return AttentionRank.distinct(0);
        }
        p.reshape(known, n, true);
        return AttentionRank.of(p);
    }

    private void row(final AttentionRows rows, final int i) {
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
                        Math.max(
                                n * StrictMath.exp(Math.max(most, next)) - 1,
                                1 - n * StrictMath.exp(least)));
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
}
