// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.Optional;

/** What is drawn, and how: a scene with its positions along the drawn axes. */
record Subject(Scene scene, Overlays overlays, Look look, Positions positions) {
    Subject {
        int n = scene.tokens().size();
        int follows = overlays.follows().length;
        if (follows != 0 && follows != n) {
            throw new IllegalArgumentException(
                    "one followed token per token needed, or none at all, was " + follows);
        }
        for (int token : overlays.follows()) {
            if (token >= n) {
                throw new IllegalArgumentException(
                        "a followed token must be one of the " + n + " shown, was " + token);
            }
        }
    }

    Subject(final Scene scene, final Overlays overlays, final Look look) {
        this(scene, overlays, look, new Positions(scene, look.projection()));
    }

    boolean shows(final Layer layer) {
        return look.shows(layer);
    }

    boolean overTime() {
        return look.projection().overTime();
    }

    /** A centre along the drawn axes of a frame; empty if that is not finite. */
    Optional<double[]> centre(final int frame, final int cluster) {
        double[] point = positions.onAxes(frame, scene.centres()[cluster]);
        return Positions.drawable(point) ? Optional.of(point) : Optional.empty();
    }
}
