// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.flow.AttentionSnapshot;
import org.attentiondynamics.engine.flow.AttentionSpread;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;

/** The rows of an attention matrix P, as far as they are known. */
sealed interface AttentionRows {
    /** Up to rho t = 15 the differences of tokens of one cluster keep half of their digits: e^-15 is 3e-7. */
    double DIFFERENCES_KEPT = 15;

    /** What is known of the first head: late attention is never computed from z, whose differences rounding has eaten. */
    static Optional<AttentionRows> of(
            final AttentionModel model, final ValueSpectrum spectrum, final Observation seen) {
        if (seen.attention().isPresent()) {
            return seen.attention().map(Of::new);
        }
        if (seen.layer() == 0 && spectrum.growthRate() * seen.time() <= DIFFERENCES_KEPT) {
            return Optional.of(
                    new Of(
                            new RescaledFlow(model, spectrum)
                                    .attention(seen.rescaled(), seen.time(), 0)));
        }
        return seen.leaders()
                .map(
                        leaders ->
                                new OneHot(
                                        leaders,
                                        seen.undecided().orElse(new boolean[leaders.length])));
    }

    /** n, the number of rows and columns. */
    int size();

    /** Whether row i is known. */
    boolean isKnown(int i);

    /**
     * log P_ij for all j of a known row.
     *
     * @param logWeights n entries. Modified.
     * @return the leader of token i
     */
    int logRow(int i, double[] logWeights);

    /**
     * All rows in numbers.
     *
     * @param label the cluster of each token. Not modified.
     * @param cancelled asked often; true ends it with a CancellationException
     */
    default AttentionSpread figures(final int[] label, final BooleanSupplier cancelled) {
        return RowPass.over(this, label, cancelled).figures();
    }

    /** The rows of a flow, or of tokens whose differences are not rounded away. */
    record Of(AttentionSnapshot snapshot) implements AttentionRows {
        @Override
        public int size() {
            return snapshot.size();
        }

        @Override
        public boolean isKnown(final int i) {
            return true;
        }

        @Override
        public int logRow(final int i, final double[] logWeights) {
            return snapshot.logRow(i, logWeights);
        }

        @Override
        public AttentionSpread figures(final int[] label, final BooleanSupplier cancelled) {
            return snapshot.spread(label, cancelled);
        }
    }

    /** Late rows: all the attention of a decided token is on its leader. */
    record OneHot(int[] leader, boolean[] undecided) implements AttentionRows {
        @Override
        public int size() {
            return leader.length;
        }

        @Override
        public boolean isKnown(final int i) {
            return !undecided[i];
        }

        @Override
        public int logRow(final int i, final double[] logWeights) {
            Arrays.fill(logWeights, Double.NEGATIVE_INFINITY);
            logWeights[leader[i]] = 0;
            return leader[i];
        }

        @Override
        public AttentionSpread figures(final int[] label, final BooleanSupplier cancelled) {
            int n = leader.length;
            int[] known = leader.clone();
            double[] margin = new double[n];
            boolean any = false;
            for (int i = 0; i < n; i++) {
                known[i] = undecided[i] ? -1 : leader[i];
                margin[i] = undecided[i] ? 0 : Double.POSITIVE_INFINITY;
                any |= !undecided[i];
            }
            double offUniform = any ? n - 1 : 0;
            return new AttentionSpread(known, new double[n], new double[n], margin, offUniform);
        }
    }

    /** The rows of a given matrix. */
    record Given(Matrix p) implements AttentionRows {
        @Override
        public int size() {
            return p.rows();
        }

        @Override
        public boolean isKnown(final int i) {
            return true;
        }

        @Override
        public int logRow(final int i, final double[] logWeights) {
            int leader = 0;
            for (int j = 0; j < logWeights.length; j++) {
                logWeights[j] = StrictMath.log(p.at(i, j));
                leader = p.at(i, j) > p.at(i, leader) ? j : leader;
            }
            return leader;
        }
    }
}
