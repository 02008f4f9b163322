// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import java.util.Optional;
import org.attentiondynamics.engine.source.matrix.HeadFamily;
import org.attentiondynamics.engine.source.matrix.MatrixFamily;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.knime.core.node.InvalidSettingsException;

/**
 * The heads the settings ask for, once d is known. What does not fit is said in a sentence.
 *
 * @param query the family of Q
 * @param key the family of K; empty for K = Q
 * @param settings all else
 */
record Heads(MatrixFamily query, Optional<MatrixFamily> key, MatrixSourceNodeParameters settings) {
    /** As many numbers as one matrix of the largest dimension has. */
    private static final long MOST_NUMBERS =
            (long) SettingRanges.MOST_DIMENSIONS * SettingRanges.MOST_DIMENSIONS;

    /**
     * @param d the dimension of the value matrix
     * @throws InvalidSettingsException if the query and key matrix do not fit it or each other, or all are too large
     */
    static Heads of(final int d, final MatrixSourceNodeParameters settings)
            throws InvalidSettingsException {
        int k = settings.m_headSize == 0 ? d : settings.m_headSize;
        MatrixFamily query = settings.m_query.family(k, d, settings);
        if (query.dimension() != d) {
            throw new InvalidSettingsException(
                    "Cannot make the query matrix, because "
                            + query.dimension()
                            + " eigenvalues of it are given and the value matrix has dimension "
                            + d
                            + ". Write "
                            + d
                            + " of them.");
        }
        Optional<MatrixFamily> key = settings.m_key.family(query.rows(), d);
        if (key.isPresent() && key.get().rows() != query.rows()) {
            throw new InvalidSettingsException(
                    "Cannot make the key matrix, because the identity has "
                            + d
                            + " rows and the query matrix has "
                            + query.rows()
                            + ", the head size. Choose another key family or the head size 0.");
        }
        requireRoom(settings.m_heads, d, Math.max(d, query.rows()));
        return new Heads(query, key, settings);
    }

    private static void requireRoom(final int heads, final int d, final int rows)
            throws InvalidSettingsException {
        if ((long) d * rows > MOST_NUMBERS / heads) {
            throw new InvalidSettingsException(
                    "Cannot make the matrices, because those of "
                            + heads
                            + " heads of dimension "
                            + d
                            + " are too large. Choose fewer heads.");
        }
    }

    /**
     * The model of the settings' seed.
     *
     * @param value the family of V
     * @throws InvalidSettingsException if an entry or the sum of the value matrices overflows
     */
    AttentionModel draw(final MatrixFamily value) throws InvalidSettingsException {
        HeadFamily family = new HeadFamily(value, query, key, settings.m_inverseTemperature);
        try {
            AttentionModel model = family.draw(settings.m_heads, settings.m_seed);
            model.value();
            return model;
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "Cannot make the matrices, because a "
                            + e.getMessage()
                            + ". Choose smaller numbers.",
                    e);
        }
    }
}
