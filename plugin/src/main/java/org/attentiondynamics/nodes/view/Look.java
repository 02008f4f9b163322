// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a scene is drawn.
 *
 * @param layers what is shown besides the tokens, where the scene has it
 */
public record Look(Projection projection, Set<Layer> layers, Theme theme) {
    public Look {
        layers = Set.copyOf(layers);
    }

    /** The first coordinates with everything shown, on light paper. */
    public static Look usual(final Scene scene) {
        return new Look(
                Projection.firstCoordinates(scene), EnumSet.allOf(Layer.class), Theme.LIGHT);
    }

    public Look in(final Theme other) {
        return new Look(projection, layers, other);
    }

    public Look along(final Projection other) {
        return new Look(other, layers, theme);
    }

    public Look showing(final Set<Layer> others) {
        return new Look(projection, others, theme);
    }

    boolean shows(final Layer layer) {
        return layers.contains(layer);
    }
}
