// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The weights of one head of a trained transformer, of size k in a model of dimension d, without biases: token x_i gathers
 * W_O sum_j P_ij W_V x_j, P_ij = softmax_j (W_Q x_i) . (W_K x_j) / sqrt(k).
 *
 * <p>So the head has the value matrix V = W_O W_V and the form B = W_Q^T W_K / sqrt(k), both of rank at most k. On the range of W_O, in
 * coordinates u with x = W_O u, V acts as the k x k product C = W_V W_O: the eigenvalues of V are those of C, and 0.
 *
 * <p>Immutable.
 *
 * @param query W_Q, k x d
 * @param key W_K, k x d
 * @param value W_V, k x d
 * @param output W_O, d x k
 */
public record HeadWeights(Matrix query, Matrix key, Matrix value, Matrix output) {
    /**
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public HeadWeights {
        requireSize("key", key, query.rows(), query.columns());
        requireSize("value", value, query.rows(), query.columns());
        requireSize("output", output, query.columns(), query.rows());
    }

    private static void requireSize(
            final String name, final Matrix matrix, final int rows, final int columns) {
        if (matrix.rows() != rows || matrix.columns() != columns) {
            throw new IllegalArgumentException(
                    name
                            + " weights must be "
                            + rows
                            + "x"
                            + columns
                            + " as the query weights demand, were "
                            + matrix.size());
        }
    }

    /** k, the size of the head. */
    public int size() {
        return query.rows();
    }

    /** The head on R^d: V = W_O W_V, Q = W_Q / sqrt(k), K = W_K. Cost O(d^2 k). */
    public AttentionHead head() {
        return new AttentionHead(scaledQuery(), key, output.times(value));
    }

    /**
     * The head on the range of W_O, in coordinates u with x = W_O u: V = W_V W_O, Q = W_Q W_O / sqrt(k), K = W_K W_O. Cost O(d k^2).
     *
     * <p>For k < d and a positive leading eigenvalue it is a good triple if and only if {@link #head()} is: the other eigenvalues of that
     * are 0, and phi_1 = W_O u_1.
     */
    public AttentionHead restricted() {
        return new AttentionHead(
                scaledQuery().times(output), key.times(output), value.times(output));
    }

    private Matrix scaledQuery() {
        return query.times(1 / Math.sqrt(size()));
    }
}
