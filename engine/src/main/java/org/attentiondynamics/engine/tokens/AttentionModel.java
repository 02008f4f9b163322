// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.tokens;

import java.util.List;

/**
 * The heads of one self-attention layer with tied weights: x_i' = sum_h sum_j P^h_ij V_h x_j.
 *
 * <p>At least one head; all heads act on tokens of the same dimension d. Immutable.
 *
 * @param heads the heads, in order
 */
public record AttentionModel(List<AttentionHead> heads) {
    /**
     * @throws IllegalArgumentException if there is no head, or the heads differ in dimension
     */
    public AttentionModel {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("an attention model needs at least one head");
        }
        int d = heads.get(0).value().rows();
        for (AttentionHead head : heads) {
            if (head.value().rows() != d) {
                throw new IllegalArgumentException(
                        "all heads must act on tokens of one dimension, were "
                                + d
                                + " and "
                                + head.value().rows());
            }
        }
    }

    /** The model with the single head (Q, K, V). */
    public static AttentionModel of(final Matrix query, final Matrix key, final Matrix value) {
        return new AttentionModel(List.of(new AttentionHead(query, key, value)));
    }

    /** d, the dimension of the tokens the model acts on. */
    public int dimension() {
        return heads.get(0).value().rows();
    }

    /** The sum of the heads' value matrices: the linear part x' = V x that tokens in one place follow, and so the V of the rescaling e^{-tV}. */
    public Matrix value() {
        return heads.stream().map(AttentionHead::value).reduce(Matrix::plus).orElseThrow();
    }
}
