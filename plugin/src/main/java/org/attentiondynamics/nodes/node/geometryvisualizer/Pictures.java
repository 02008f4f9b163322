// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.nodes.view.Frames;
import org.attentiondynamics.nodes.view.Layer;
import org.attentiondynamics.nodes.view.Look;
import org.attentiondynamics.nodes.view.Overlays;
import org.attentiondynamics.nodes.view.Pace;
import org.attentiondynamics.nodes.view.PictureSize;
import org.attentiondynamics.nodes.view.PlotPainter;
import org.attentiondynamics.nodes.view.Projection;
import org.attentiondynamics.nodes.view.Scene;
import org.attentiondynamics.nodes.view.ScenePainter;
import org.attentiondynamics.nodes.view.Theme;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** The pictures of a scene that the settings ask for: along the first axes chosen, with all that is known, but links only if wanted. */
final class Pictures {
    /** How much longer an animation shows its end. */
    private static final double HELD_SECONDS = 2;

    private static final int MOST_AXES = 3;

    private final Scene scene;
    private final GeometryVisualizerNodeParameters parameters;
    private final ScenePainter painter;
    private final Optional<PlotPainter> attention;
    private final PictureSize size;
    private byte[] image;

    /**
     * @param read of which the frames sent are drawn, and the attention if that is what the image shows
     * @param cancelled whether no picture is wanted any more; drawing then ends in a CancellationException
     */
    Pictures(
            final Scene read,
            final GeometryVisualizerNodeParameters parameters,
            final BooleanSupplier cancelled) {
        this.scene = read.sentAlone();
        this.parameters = parameters;
        Overlays known =
                new Overlays(
                        scene.follows(),
                        scene.vertices(),
                        scene.flats(),
                        (frame, token) -> Double.NaN);
        Theme theme = Theme.valueOf(parameters.m_imageTheme.name());
        Look look =
                Look.usual(scene)
                        .showing(
                                parameters.m_imageLinks
                                        ? EnumSet.allOf(Layer.class)
                                        : EnumSet.complementOf(EnumSet.of(Layer.LINKS)))
                        .in(theme);
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
        this.attention =
                parameters.m_imageShows == ImageContent.ATTENTION
                        ? Optional.of(PlotPainter.attention(read, theme).unless(cancelled))
                        : Optional.empty();
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

    /** The image of the output port, as PNG. It is drawn once: a picture file may want it as well. */
    byte[] image() {
        if (image == null) {
            image = attention.map(a -> a.png(size)).orElseGet(() -> painter.png(wanted(), size));
        }
        return image;
    }

    /** The same image as SVG. */
    byte[] svg() {
        return attention.map(a -> a.svg(size)).orElseGet(() -> painter.svg(wanted(), size));
    }

    private Frames wanted() {
        return switch (parameters.m_imageShows) {
            case LAST_FRAME -> Frames.last(scene);
            case AT_TIME -> Frames.nearest(scene, parameters.m_imageTime);
            case STRIP, ATTENTION -> Frames.spread(scene, parameters.m_stripFrames);
        };
    }

    /** The frames as an animated PNG. */
    byte[] animation(final ExecutionContext exec) throws CanceledExecutionException {
        Pace pace = new Pace(parameters.m_framesPerSecond, HELD_SECONDS, 0);
        return painter.animation(
                spread(),
                size,
                pace,
                (drawn, count) -> {
                    exec.checkCanceled();
                    exec.setProgress(
                            (double) drawn / count,
                            () -> "frame " + (drawn + 1) + " of " + count + " of the animation");
                });
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
