// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.Optional;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;

/** The attention that some tokens give to one another under the first head, as far as it is known from where all tokens are. */
public final class AttentionShares {
    private AttentionShares() {}

    /**
     * P_ij for chosen i and j.
     *
     * <p>A row sums to one over all tokens: over the chosen ones alone to what they get. As long as the differences of tokens are not rounded
     * away the entries are computed; after that, and through layers, all the attention of a token is on its leader.
     *
     * @param spectrum of the model's V
     * @param seen all tokens, with their leaders if those are known
     * @param chosen m numbers of tokens. Not modified.
     * @return m x m, row-major, NaN in the row of a token whose attention is not known; empty if no token's is. Cost O(m n d + d^3).
     * @throws IllegalArgumentException if the tokens' dimension is not the model's
     */
    public static Optional<double[]> of(
            final AttentionModel model,
            final ValueSpectrum spectrum,
            final Observation seen,
            final int[] chosen) {
        return AttentionRows.of(model, spectrum, seen).map(rows -> among(rows, chosen));
    }

    /**
     * Until when the entries are computed.
     *
     * @param spectrum of V
     * @param layer the size of the layers tokens go through; 0 if they move continuously
     * @return infinite if tokens do not grow, 0 through layers
     */
    public static double computedUntil(final ValueSpectrum spectrum, final double layer) {
        return layer > 0 ? 0 : AttentionRows.DIFFERENCES_KEPT / spectrum.growthRate();
    }

    private static double[] among(final AttentionRows rows, final int[] chosen) {
        int m = chosen.length;
        double[] shares = new double[m * m];
        double[] logWeights = new double[rows.size()];
        for (int i = 0; i < m; i++) {
            if (!rows.isKnown(chosen[i])) {
                Arrays.fill(shares, i * m, (i + 1) * m, Double.NaN);
                continue;
            }
            rows.logRow(chosen[i], logWeights);
            for (int j = 0; j < m; j++) {
                shares[i * m + j] = StrictMath.exp(logWeights[chosen[j]]);
            }
        }
        return shares;
    }
}
