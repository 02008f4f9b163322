// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.knime.node.parameters.widget.choices.Label;

/** Where the seed of a run comes from if no column gives it. Constants are stored in workflows by name and never change their meaning. */
enum SeedRule {
    @Label(
            value = "One for each row",
            description =
                    "Row k draws from a seed made of the seed set and k alone: the same for the same row, whatever the rows around it.")
    PER_ROW,
    @Label(
            value = "The same for all",
            description =
                    "Every row draws from the seed set, so that rows differ by their parameters alone.")
    SAME;

    /**
     * The seed of a row, at least 0 unless it is the seed set.
     *
     * @param row counted from 0
     */
    int seed(final int set, final int row) {
        return this == SAME ? set : (int) (RandomNumbers.of(set).stream(row).uniform() * 0x1p31);
    }
}
