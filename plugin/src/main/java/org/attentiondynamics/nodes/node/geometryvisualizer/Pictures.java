// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.nodes.view.Frames;
import org.attentiondynamics.nodes.view.Layer;
import org.attentiondynamics.nodes.view.Look;
import org.attentiondynamics.nodes.view.Overlays;
import org.attentiondynamics.nodes.view.Pace;
import org.attentiondynamics.nodes.view.PictureSize;
import org.attentiondynamics.nodes.view.Projection;
import org.attentiondynamics.nodes.view.Scene;
import org.attentiondynamics.nodes.view.ScenePainter;
import org.attentiondynamics.nodes.view.Theme;

/** The pictures of a scene that the settings ask for: along the first axes chosen, with all that is known but links. */
final class Pictures {
    /** How much longer an animation shows its end. */
    private static final double HELD_SECONDS = 2;

    private static final int MOST_AXES = 3;

    private final Scene scene;
    private final GeometryVisualizerNodeParameters parameters;
    private final ScenePainter painter;
    private final PictureSize size;

    /**
     * @param scene all of whose frames have their positions
     * @param cancelled whether no picture is wanted any more; drawing then ends in a CancellationException
     */
    Pictures(
            final Scene scene,
            final GeometryVisualizerNodeParameters parameters,
            final BooleanSupplier cancelled) {
        this.scene = scene;
        this.parameters = parameters;
        Overlays known =
                new Overlays(
                        scene.follows(),
                        scene.vertices(),
                        scene.flats(),
                        (frame, token) -> Double.NaN);
        Look look =
                Look.usual(scene)
                        .showing(EnumSet.complementOf(EnumSet.of(Layer.LINKS)))
                        .in(Theme.valueOf(parameters.m_imageTheme.name()));
        this.painter =
                ScenePainter.of(
                                scene,
                                known,
                                parameters
                                        .m_imageAlong
                                        .among(scene.projections())
                                        .map(p -> look.along(firstOf(p)))
                                        .orElse(look))
                        .unless(cancelled);
        this.size =
                new PictureSize(parameters.m_width, parameters.m_height, parameters.m_dotsPerInch);
    }

    private static Projection firstOf(final Scene.Projection projection) {
        int axes = Math.min(MOST_AXES, projection.axes().size());
        return new Projection(
                projection.name(),
                projection.axes().subList(0, axes),
                Arrays.copyOf(projection.rows(), axes));
    }

    /** The image of the output port, as PNG. */
    byte[] image() {
        return painter.png(wanted(), size);
    }

    /** The same image as SVG. */
    byte[] svg() {
        return painter.svg(wanted(), size);
    }

    private Frames wanted() {
        return switch (parameters.m_imageShows) {
            case LAST_FRAME -> Frames.last(scene);
            case AT_TIME -> Frames.nearest(scene, parameters.m_imageTime);
            case STRIP -> Frames.spread(scene, parameters.m_stripFrames);
        };
    }

    /** The frames as an animated PNG. */
    byte[] animation() {
        return painter.animation(
                spread(), size, new Pace(parameters.m_framesPerSecond, HELD_SECONDS, 0));
    }

    /** One frame as PNG. */
    byte[] frame(final int frame) {
        return painter.png(Frames.of(frame), size);
    }

    /** Frames evenly spread from the first to the last, as many as wanted or all. */
    int[] frames() {
        return spread().indices().stream().mapToInt(f -> f).toArray();
    }

    private Frames spread() {
        return Frames.spread(scene, parameters.m_frameCount);
    }

    double time(final int frame) {
        return scene.times()[frame];
    }
}
