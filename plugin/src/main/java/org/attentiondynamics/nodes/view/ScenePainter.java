// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws one frame of a scene: axes, the paths of the tokens up to that frame, their hull, the
 * tokens in the colours of their clusters, leaders ringed, centres crossed.
 *
 * <p>One coordinate is drawn over time, two as a plane, of three and more the first three in space.
 * The axes show all frames, so pictures of different frames can be laid side by side.
 * Deterministic: the same scene gives the same bytes in every run, as neither fonts nor the screen
 * are asked. Not thread-bound.
 */
public final class ScenePainter {
    private static final int SMALLEST = 64;
    private static final int LARGEST = 16_384;

    private ScenePainter() {}

    /**
     * The picture as PNG.
     *
     * @param frame in [0, number of frames)
     * @param widthPx in [64, 16384], as heightPx; 1200 x 900 is the size the picture is designed
     *     for
     */
    public static byte[] png(
            final Scene scene, final int frame, final int widthPx, final int heightPx) {
        require(
                frame >= 0 && frame < scene.times().length,
                "frame must be one of the scene's frames",
                frame);
        require(
                widthPx >= SMALLEST && widthPx <= LARGEST,
                "width must be 64 to 16384 pixels",
                widthPx);
        require(
                heightPx >= SMALLEST && heightPx <= LARGEST,
                "height must be 64 to 16384 pixels",
                heightPx);
        BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(
                    RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            paint(scene, frame, graphics, new Rectangle2D.Double(0, 0, widthPx, heightPx));
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    private static void paint(
            final Scene scene,
            final int frame,
            final Graphics2D graphics,
            final Rectangle2D sheet) {
        Sheet layout = Sheet.of(sheet);
        Pen pen = new Pen(graphics, layout.scale());
        pen.fill(sheet, Palette.PAPER);
        Positions positions = new Positions(scene);
        Stage stage = Stage.of(scene, positions, layout.plot(), pen);
        Actors actors = new Actors(scene, positions, stage, frame, pen);
        Paths paths = new Paths(positions, stage, frame);
        if (!layout.thumbnail()) {
            stage.draw(pen);
            Remarks remarks = new Remarks(scene, positions, frame, paths.stride());
            Captions.draw(pen, layout, scene, remarks);
        }
        actors.hulls(pen);
        actors.shadows(pen);
        paths.draw(pen, scene.cluster());
        actors.starts(pen);
        actors.tokens(pen);
        actors.centres(pen);
        layout.legend().ifPresent(at -> Legend.draw(pen, scene, frame, at, layout.legendWidth()));
    }

    private static byte[] encoded(final BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java runtime has no writer of PNG images");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void require(final boolean holds, final String rule, final int value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + value);
        }
    }
}
