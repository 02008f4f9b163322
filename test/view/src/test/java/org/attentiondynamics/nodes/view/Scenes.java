// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.attentiondynamics.nodes.view.raster.Demand;

/** Scenes to draw, and pictures read back. */
final class Scenes {
    /** A sheet of the size that pictures are designed for. */
    static final Sheet SHEET = Sheet.of(new Area(0, 0, 1200, 900), 1);

    private Scenes() {}

    static Subject subject(final Scene scene) {
        return new Subject(scene, Overlays.NONE, Look.usual(scene));
    }

    static Positions positions(final Scene scene) {
        return subject(scene).positions();
    }

    static Stage stage(final Scene scene) {
        Pen pen = new Pen(new SvgCanvas(Demand.always()), 1, Palette.of(Theme.LIGHT));
        return Stage.of(subject(scene), SHEET.plots(), pen);
    }

    /** A scene of one cluster without leader, centre or note; time runs by 1 a frame. */
    static Scene plain(final float[][]... z) {
        int n = z[0].length;
        int d = n == 0 ? 2 : z[0][0].length;
        return Scene.of(
                "",
                names("Row", 0, n),
                times(z.length),
                z,
                names("z", 1, d),
                new int[n],
                new boolean[n],
                new double[0][],
                "");
    }

    /**
     * Tokens that fall from random places of [-5, 5]^d onto k corners; the first of each cluster
     * leads.
     */
    static Scene falling(final int n, final int d, final int frames, final int k, final long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] corners = points(random, k, d);
        double[][] start = points(random, n, d);
        int[] cluster = new int[n];
        boolean[] leader = new boolean[n];
        Arrays.setAll(cluster, i -> i % k);
        for (int i = 0; i < Math.min(n, k); i++) {
            leader[i] = true;
        }
        float[][][] z = new float[frames][n][d];
        for (int f = 0; f < frames; f++) {
            double left = 1.0 / (1 + 3 * f);
            for (int i = 0; i < n; i++) {
                for (int c = 0; c < d; c++) {
                    z[f][i][c] =
                            (float) (corners[i % k][c] + left * (start[i][c] - corners[i % k][c]));
                }
            }
        }
        return Scene.of(
                "Falling tokens",
                names("Row", 0, n),
                times(frames),
                z,
                names("z", 1, d),
                cluster,
                leader,
                corners,
                "A note.");
    }

    static BufferedImage picture(final Scene scene, final int frame) throws IOException {
        return picture(scene, frame, 1200, 900);
    }

    static BufferedImage picture(
            final Scene scene, final int frame, final int width, final int height)
            throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png(scene, frame, width, height)));
    }

    /** One frame along the first coordinates. */
    static byte[] png(final Scene scene, final int frame, final int width, final int height) {
        return ScenePainter.of(scene, Overlays.NONE, Look.usual(scene))
                .png(Frames.of(frame), PictureSize.onScreen(width, height));
    }

    /** How many pixels have about the given colour. */
    static int count(final BufferedImage image, final int rgb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += near(image.getRGB(x, y), rgb) ? 1 : 0;
            }
        }
        return count;
    }

    static boolean near(final int rgb, final int other) {
        int off = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            off = Math.max(off, Math.abs((rgb >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return off <= 24;
    }

    static List<String> names(final String stem, final int first, final int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(stem + (first + i));
        }
        return names;
    }

    private static double[] times(final int frames) {
        double[] times = new double[frames];
        Arrays.setAll(times, i -> i);
        return times;
    }

    private static double[][] points(final SplittableRandom random, final int count, final int d) {
        double[][] points = new double[count][d];
        for (double[] point : points) {
            Arrays.setAll(point, i -> random.nextDouble() * 10 - 5);
        }
        return points;
    }
}
