// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;

/**
 * Whether (Q, K, V) is a good triple: the leading eigenvalue of V is real, positive and simple, and (Q phi_1) . (K phi_1) > 0 for its
 * eigenvector phi_1, which is what Theorem 4.2 assumes of one head.
 *
 * <p>Source: arXiv:2305.05465, Definition 4.1.
 *
 * @param status whether it is
 * @param dominance (lambda_1 - the largest other modulus) over the larger of the two, lambda_1 being the eigenvalue of largest real part; 0 if
 *     lambda_1 is real and multiple
 * @param pairing phi_1^T B phi_1 / (|B| |phi_1|^2); NaN if lambda_1 is not real and simple, so that there is no phi_1
 * @param reason which hypotheses fail, or that all hold, each with its margin; without a full stop
 */
public record GoodTriple(Status status, double dominance, double pairing, String reason) {
    /**
     * The test of one head. Cost O(d^3).
     *
     * @param spectrum of the head's value matrix
     */
    public static GoodTriple of(final AttentionHead head, final ValueSpectrum spectrum) {
        AttentionModel model = new AttentionModel(List.of(head));
        return new Catalogue(model, spectrum, Optional.empty()).goodTriple();
    }
}
