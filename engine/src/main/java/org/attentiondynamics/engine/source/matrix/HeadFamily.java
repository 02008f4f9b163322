// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import java.util.Optional;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Heads whose V, Q and K are drawn from families, each with random numbers of its own: which family Q is from does not change V.
 *
 * @param value the family of V
 * @param query the family of Q, before the inverse temperature
 * @param key the family of K; empty for K = Q, so that the form Q^T K is symmetric and positive semidefinite
 * @param inverseTemperature beta, which every score is multiplied by: the head's query matrix is beta times the one drawn. Finite, above 0
 */
public record HeadFamily(
        MatrixFamily value,
        MatrixFamily query,
        Optional<MatrixFamily> key,
        double inverseTemperature) {
    private static final int VALUE_STREAM = 0;
    private static final int QUERY_STREAM = 1;
    private static final int KEY_STREAM = 2;

    /**
     * @throws IllegalArgumentException if the sizes of the families do not fit, or the inverse temperature is out of its range
     */
    public HeadFamily {
        requireSize("value", value, value.dimension(), value.dimension());
        requireSize("query", query, query.rows(), value.dimension());
        key.ifPresent(k -> requireSize("key", k, query.rows(), value.dimension()));
        Ranges.requirePositive("inverse temperature", inverseTemperature);
    }

    private static void requireSize(
            final String name, final MatrixFamily family, final int rows, final int dimension) {
        if (family.rows() != rows || family.dimension() != dimension) {
            throw new IllegalArgumentException(
                    name
                            + " matrix must be "
                            + rows
                            + "x"
                            + dimension
                            + ", was "
                            + family.rows()
                            + "x"
                            + family.dimension());
        }
    }

    /** The head of these random numbers; depends on their seed, not on what has been drawn. */
    public AttentionHead draw(final RandomNumbers random) {
        Matrix q = query.draw(random.stream(QUERY_STREAM));
        return new AttentionHead(
                q.times(inverseTemperature),
                key.map(k -> k.draw(random.stream(KEY_STREAM))).orElse(q),
                value.draw(random.stream(VALUE_STREAM)));
    }

    /**
     * The model of a seed with so many heads. The first heads are those of the model with fewer.
     *
     * @throws IllegalArgumentException if there is no head
     */
    public AttentionModel draw(final int heads, final long seed) {
        RandomNumbers random = RandomNumbers.of(seed);
        return new AttentionModel(
                IntStream.range(0, heads).mapToObj(h -> draw(random.stream(h))).toList());
    }
}
