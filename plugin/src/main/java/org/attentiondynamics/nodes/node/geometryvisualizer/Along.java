// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.knime.node.parameters.widget.choices.Label;

/** What tokens are drawn along. */
enum Along {
    @Label(value = "Coordinates", description = "The coordinates of the tokens.")
    COORDINATES,
    @Label(
            value = "Leading modes",
            description =
                    "The coordinates in which V moves each mode by itself, the fastest growing first. Needs the attention model.")
    LEADING_MODES,
    @Label(
            value = "Principal components",
            description = "The directions in which the tokens of the last frame vary most.")
    PRINCIPAL_COMPONENTS
}
