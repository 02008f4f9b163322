// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.engine.flow.Scheme;
import org.knime.node.parameters.widget.choices.Label;

/** How tokens move in time. Constants are stored in workflows by name and never change their meaning. */
enum Motion {
    @Label(value = "Continuous", description = "The differential equation x' = P V x.")
    CONTINUOUS,
    @Label(
            value = "Layers",
            description =
                    "Residual layers x(t + dt) = x(t) + dt P V x(t), computed exactly as a transformer with tied weights does; dt is the layer size.")
    LAYERS;

    /**
     * @throws IllegalArgumentException if the layer size is out of its range
     */
    Scheme scheme(final double layerSize, final Method method) {
        return this == LAYERS ? new Scheme.Layers(layerSize) : new Scheme.Continuous(method.pair());
    }
}
