// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.stream.IntStream;
import org.attentiondynamics.nodes.view.Scene;
import org.attentiondynamics.nodes.view.ScenePainter;

/** The pictures of a scene that the settings ask for. */
record Pictures(Scene scene, GeometryVisualizerNodeParameters parameters) {
    /** The image of the output port, as PNG. */
    byte[] image() {
        return switch (parameters.m_imageShows) {
            case LAST_FRAME -> frame(scene.times().length - 1);
            case AT_TIME -> frame(nearest(parameters.m_imageTime));
            case STRIP -> throw unavailable("a strip");
        };
    }

    /** The same image as SVG. */
    byte[] svg() {
        throw unavailable("SVG");
    }

    /** The frames as an animated PNG. */
    byte[] animation() {
        throw unavailable("an animation");
    }

    /** One frame as PNG. */
    byte[] frame(final int frame) {
        if (parameters.m_imageAlong.among(scene.projections()).isPresent()) {
            throw unavailable(parameters.m_imageAlong.name());
        }
        return ScenePainter.png(scene, frame, parameters.m_width, parameters.m_height);
    }

    /** Frames evenly spread from the first to the last, as many as wanted or all. */
    int[] frames() {
        int all = scene.times().length;
        int count = Math.min(all, parameters.m_frameCount);
        return count == 1
                ? new int[] {0}
                : IntStream.range(0, count)
                        .map(i -> (int) ((long) i * (all - 1) / (count - 1)))
                        .toArray();
    }

    double time(final int frame) {
        return scene.times()[frame];
    }

    /** The frame nearest to a time, the earlier of two. */
    private int nearest(final double time) {
        int nearest = 0;
        for (int f = 1; f < scene.times().length; f++) {
            double better = Math.abs(scene.times()[f] - time);
            nearest = better < Math.abs(scene.times()[nearest] - time) ? f : nearest;
        }
        return nearest;
    }

    private static UnsupportedOperationException unavailable(final String what) {
        return new UnsupportedOperationException("the painter does not draw " + what);
    }
}
