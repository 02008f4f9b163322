// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.knime.node.parameters.widget.choices.Label;

/** Which entries of the attention matrix are listed. Constants are stored in workflows by name and never change their meaning. */
enum AttentionEntries {
    @Label(value = "All", description = "Every entry, for runs of some thousand tokens at most.")
    ALL,
    @Label(
            value = "From a weight on",
            description =
                    "Every entry that is not below the smallest attention listed, in the order of the tokens.")
    FROM_WEIGHT,
    @Label(
            value = "Greatest of each token",
            description =
                    "So many entries of each token, by falling weight; of equal ones that of the first token comes first.")
    GREATEST
}
