// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * How the attention matrix is listed.
 *
 * @param smallest the smallest weight, where entries are listed from a weight on
 * @param perToken how many entries of each token, where the greatest are listed
 * @param most the most entries of all tokens and heads
 */
record AttentionListing(AttentionEntries entries, double smallest, int perToken, int most) {
    /** Refuses a setting that is out of its range. */
    void validate() throws InvalidSettingsException {
        if (!(smallest >= 0 && smallest <= 1)) {
            throw new InvalidSettingsException(
                    "Cannot list the attention, because the smallest attention listed is "
                            + smallest
                            + ". Set a weight from 0 to 1.");
        }
        if (entries == AttentionEntries.GREATEST) {
            requirePositive("number of entries of each token", perToken);
        }
        requirePositive("most entries listed", most);
    }

    private static void requirePositive(final String setting, final int value)
            throws InvalidSettingsException {
        if (value < 1) {
            throw new InvalidSettingsException(
                    "Cannot list the attention, because the "
                            + setting
                            + " is "
                            + value
                            + ". Set a number from 1 on.");
        }
    }

    /** Refuses, before anything is computed, tokens of which more entries would be listed than may be. */
    void requireRoom(final int tokens, final int heads) throws KNIMEException {
        long count = (long) tokens * heads * ofEachToken(tokens);
        if (count > most) {
            throw new KNIMEException(
                    "Cannot list the attention, because "
                            + ofEachToken(tokens)
                            + " entries of each of "
                            + tokens
                            + " tokens in "
                            + heads
                            + (heads == 1 ? " head are " : " heads are ")
                            + count
                            + ", and the table may have "
                            + most
                            + ". "
                            + (entries == AttentionEntries.ALL
                                    ? "List the greatest of each token, or the entries from a weight on."
                                    : "List fewer of each token."));
        }
    }

    /** How many entries each token has listed; 0 if that is not known beforehand. */
    private int ofEachToken(final int tokens) {
        return switch (entries) {
            case ALL -> tokens;
            case FROM_WEIGHT -> 0;
            case GREATEST -> Math.min(perToken, tokens);
        };
    }

    EntryChoice choice() {
        return switch (entries) {
            case ALL -> EntriesFromWeight.ALL;
            case FROM_WEIGHT -> new EntriesFromWeight(smallest);
            case GREATEST -> new GreatestEntries(perToken);
        };
    }
}
