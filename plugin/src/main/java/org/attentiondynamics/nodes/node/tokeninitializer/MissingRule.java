// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.knime.node.parameters.widget.choices.Label;

/** What becomes of rows with a missing value or one that is not finite. Constants are stored in workflows by name. */
enum MissingRule {
    @Label(value = "Refuse", description = "The node fails and names column and row.")
    REFUSE,
    @Label(value = "Skip the row", description = "The row is no token; a warning counts such rows.")
    SKIP
}
