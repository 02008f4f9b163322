// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.nodes.view.Scene;
import org.knime.node.parameters.widget.choices.Label;

/** What tokens are drawn along. */
enum Along {
    @Label(value = "Coordinates", description = "The coordinates of the tokens.")
    COORDINATES(""),
    @Label(
            value = "Leading modes",
            description =
                    "The coordinates in which V moves each mode by itself, the fastest growing first. Needs the attention model.")
    LEADING_MODES("Leading modes"),
    @Label(
            value = "Principal components",
            description = "The directions in which the tokens of the last frame vary most.")
    PRINCIPAL_COMPONENTS("Principal components");

    private final String projection;

    Along(final String projection) {
        this.projection = projection;
    }

    /** The projection of a scene that is meant; empty for coordinates, and if the scene has it not. */
    Optional<Scene.Projection> among(final List<Scene.Projection> projections) {
        return projections.stream().filter(p -> p.name().equals(projection)).findFirst();
    }
}
