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

    /**
     * The model that runs this one's flow backward: every V negated. Scores do not depend on V, so x(-t) under this model is x(t) under the
     * reversed one, and e^{-tV} x(t) of this one at t = -s is e^{s V} x, which the reversed model rescales to as well.
     *
     * <p>Residual layers are not undone by it: I - dt P V is the inverse of I + dt P V only up to terms of order dt^2.
     */
    public AttentionModel reversed() {
        return new AttentionModel(
                heads.stream()
                        .map(h -> new AttentionHead(h.query(), h.key(), h.value().negated()))
                        .toList());
    }
}
