// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.tokens;

/**
 * One attention head: the score of token i for token j is (Q x_i) . (K x_j), and the head moves tokens by V.
 *
 * <p>Q and K are k x d with the same k; V is d x d. A temperature and the factor 1/sqrt(k) are part of Q. The dynamics sees Q and K only
 * through the form B = Q^T K. Immutable.
 *
 * @param query Q
 * @param key K
 * @param value V
 */
public record AttentionHead(Matrix query, Matrix key, Matrix value) {
    /**
     * @throws IllegalArgumentException if V is not square, or the sizes of Q, K and V do not fit
     */
    public AttentionHead {
        if (!value.isSquare()) {
            throw new IllegalArgumentException("value matrix must be square, was " + value.size());
        }
        requireColumns("query", query, value);
        requireColumns("key", key, value);
        if (query.rows() != key.rows()) {
            throw new IllegalArgumentException(
                    "query and key matrix must have the same number of rows, were "
                            + query.size()
                            + " and "
                            + key.size());
        }
    }

    private static void requireColumns(final String name, final Matrix matrix, final Matrix value) {
        if (matrix.columns() != value.columns()) {
            throw new IllegalArgumentException(
                    name
                            + " matrix must have "
                            + value.columns()
                            + " columns as the value matrix has, was "
                            + matrix.size());
        }
    }

    /** B = Q^T K, d x d. */
    public Matrix form() {
        return query.transpose().times(key);
    }
}
