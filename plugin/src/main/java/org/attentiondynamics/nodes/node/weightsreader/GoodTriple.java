// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import java.util.List;
import org.attentiondynamics.engine.limit.Hypothesis;
import org.attentiondynamics.engine.limit.Regime;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Statement;
import org.attentiondynamics.engine.limit.Status;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;

/**
 * Whether (Q, K, V) is a good triple: the leading eigenvalue of V is real, positive and simple, and (Q phi_1) . (K phi_1) > 0, which is what
 * Theorem 4.2 assumes.
 *
 * @param status whether it is
 * @param dominance (lambda_1 - the largest other modulus) / the larger of the two
 * @param pairing phi_1^T B phi_1 / (|B| |phi_1|^2); NaN if there is no phi_1
 * @param reason in words
 */
record GoodTriple(Status status, double dominance, double pairing, String reason) {
    /** Where Theorem 4.2 lists its hypotheses on how far lambda_1 dominates and on the pairing, which needs a phi_1. */
    private static final int DOMINANCE = 3;

    private static final int PAIRING = 4;

    /**
     * @param spectrum of the value matrix of the head
     */
    static GoodTriple of(final AttentionHead head, final ValueSpectrum spectrum) {
        Regime regime =
                Regimes.of(new AttentionModel(List.of(head)), spectrum).of(Statement.HYPERPLANES);
        List<Hypothesis> hypotheses = regime.hypotheses();
        return new GoodTriple(
                regime.status(),
                hypotheses.get(DOMINANCE).margin(),
                hypotheses.size() > PAIRING ? hypotheses.get(PAIRING).margin() : Double.NaN,
                regime.reason());
    }
}
