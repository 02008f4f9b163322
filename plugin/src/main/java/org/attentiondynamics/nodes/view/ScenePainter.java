// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.nodes.view.png.AnimatedPng;
import org.attentiondynamics.nodes.view.png.Png;
import org.attentiondynamics.nodes.view.raster.Demand;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Raster;

/**
 * Draws frames of a scene: axes, the paths of the tokens up to that frame, their hull, the limit,
 * the tokens in the colours of their clusters, leaders ringed, centres crossed.
 *
 * <p>The axes show all frames, so pictures of different frames can be laid side by side. A picture
 * that has nothing to show says why. Deterministic: the same scene gives the same bytes on every
 * machine and Java runtime, as neither fonts, nor a screen, nor a library of images is asked.
 */
public final class ScenePainter {
    private final Subject subject;
    private final BooleanSupplier cancelled;

    private ScenePainter(final Subject subject, final BooleanSupplier cancelled) {
        this.subject = subject;
        this.cancelled = cancelled;
    }

    public static ScenePainter of(final Scene scene, final Overlays overlays, final Look look) {
        return new ScenePainter(new Subject(scene, overlays, look), () -> false);
    }

    /**
     * The same painter, which throws a CancellationException instead of going on with a picture.
     *
     * @param asked whether the picture is not wanted any more; asked before each mark, and after every part of a mark or a file
     */
    public ScenePainter unless(final BooleanSupplier asked) {
        return new ScenePainter(subject, asked);
    }

    /** A picture of one frame, or a strip of several with one legend, as PNG. */
    public byte[] png(final Frames frames, final PictureSize size) {
        return Png.of(raster(frames, size), size.dotsPerInch());
    }

    /** What {@link #png} draws, as SVG in UTF-8. */
    public byte[] svg(final Frames frames, final PictureSize size) {
        requireInScene(frames);
        SvgCanvas canvas = new SvgCanvas(new Demand(cancelled));
        Painting painting = new Painting(subject, frames, size, canvas);
        painting.paint();
        String file = canvas.file(size, subject.scene().title(), painting.description());
        return file.getBytes(StandardCharsets.UTF_8);
    }

    /** What is told of an animation before each picture is drawn; what it throws ends the drawing. */
    @FunctionalInterface
    public interface Progress<E extends Exception> {
        /**
         * @param drawn how many pictures are drawn
         * @param count of how many
         */
        void told(int drawn, int count) throws E;
    }

    /** One picture a frame, all of the same axes, as an animated PNG. */
    public <E extends Exception> byte[] animation(
            final Frames frames,
            final PictureSize size,
            final Pace pace,
            final Progress<E> progress)
            throws E {
        requireInScene(frames);
        AnimatedPng film =
                new AnimatedPng(
                        size.widthPx(),
                        size.heightPx(),
                        size.dotsPerInch(),
                        frames.count(),
                        pace.loops());
        for (int i = 0; i < frames.count(); i++) {
            progress.told(i, frames.count());
            boolean last = i == frames.count() - 1;
            film.add(raster(Frames.of(frames.get(i)), size), pace.millis(last));
        }
        return film.bytes();
    }

    Raster raster(final Frames frames, final PictureSize size) {
        requireInScene(frames);
        Ink paper = Palette.of(subject.look().theme()).paper();
        Demand demand = new Demand(cancelled);
        Raster raster = new Raster(size.widthPx(), size.heightPx(), paper, demand);
        new Painting(subject, frames, size, new RasterCanvas(raster)).paint();
        return raster;
    }

    private void requireInScene(final Frames frames) {
        for (int frame : frames.indices()) {
            if (frame < 0 || frame >= subject.scene().times().length) {
                throw new IllegalArgumentException(
                        "frame must be one of the scene's frames, was " + frame);
            }
        }
    }
}
