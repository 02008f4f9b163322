// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.attentiondynamics.engine.source.TokenFamily;
import org.knime.core.node.InvalidSettingsException;

/** The ranges of the settings, whichever family looks at them. */
record SettingRanges(TokenInitializerNodeParameters parameters) {
    /** As many numbers as one array of the flow can hold. */
    static final long MOST_COORDINATES = 1L << 30;

    void require() throws InvalidSettingsException {
        requireCount("their number", "a number", parameters.m_tokens);
        requireCount("the dimension", "a dimension", parameters.m_dimension);
        requireCount("the number of components", "a number", parameters.m_components);
        requirePositive("half width", parameters.m_halfWidth);
        requirePositive("standard deviation", parameters.m_standardDeviation);
        requirePositive("radius", parameters.m_radius);
        requirePositive("spread", parameters.m_spread);
        if (!Double.isFinite(parameters.m_offset)) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because the offset is "
                            + parameters.m_offset
                            + ". Set a finite number.");
        }
        if (!parameters.m_distribution.asksFor(FamilySetting.CONNECTED_TABLE)) {
            requireRoom(Families.of(parameters));
        }
    }

    private static void requireCount(final String name, final String what, final int value)
            throws InvalidSettingsException {
        if (value < 1) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because "
                            + name
                            + " is "
                            + value
                            + ". Set "
                            + what
                            + " of at least 1.");
        }
    }

    private static void requirePositive(final String name, final double value)
            throws InvalidSettingsException {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because the "
                            + name
                            + " is "
                            + value
                            + ". Set a finite number above 0.");
        }
    }

    private void requireRoom(final TokenFamily family) throws InvalidSettingsException {
        int d = parameters.m_dimension;
        long n = count(family);
        if (n > MOST_COORDINATES / d) {
            boolean isChosen = parameters.m_distribution.asksFor(FamilySetting.COUNT);
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because "
                            + (isChosen ? n + " tokens of " : "the tokens of this family in ")
                            + d
                            + (isChosen ? " coordinates are" : " dimensions take")
                            + " more than "
                            + MOST_COORDINATES
                            + " numbers. "
                            + (isChosen ? "Draw fewer." : "Set a smaller dimension."));
        }
    }

    /** n, the user's or the family's. */
    private long count(final TokenFamily family) throws InvalidSettingsException {
        try {
            return family.count(parameters.m_dimension).orElse(parameters.m_tokens);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because " + e.getMessage() + ". Set a greater dimension.",
                    e);
        }
    }
}
