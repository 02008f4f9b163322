// SPDX-License-Identifier: Apache-2.0
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Draws the icons, 16 x 16 pixels on nothing: {@code java plugin/tools/Icons.java} from the root of
 * the project.
 */
public final class Icons {
    private static final Color DARK = new Color(0x3e3a39);
    private static final Path NODES =
            Path.of("plugin/src/main/resources/org/attentiondynamics/nodes/node");

    private Icons() {}

    public static void main(final String[] arguments) throws IOException {
        draw(NODES.resolve("matrixsource/matrix-source.png"), Icons::matrix);
        draw(NODES.resolve("tokeninitializer/token-initializer.png"), Icons::tokens);
        draw(NODES.resolve("integrator/integrator.png"), Icons::flow);
        draw(NODES.resolve("clusterdetector/cluster-detector.png"), Icons::clusters);
        draw(NODES.resolve("geometryvisualizer/geometry-visualizer.png"), Icons::polytope);
        draw(Path.of("plugin/icons/category.png"), Icons::polytope);
    }

    private static void matrix(final Graphics2D g) {
        for (int sign : new int[] {-1, 1}) {
            Path2D bracket = new Path2D.Double();
            bracket.moveTo(8 + sign * 4.5, 1.5);
            bracket.lineTo(8 + sign * 6.5, 1.5);
            bracket.lineTo(8 + sign * 6.5, 14.5);
            bracket.lineTo(8 + sign * 4.5, 14.5);
            g.draw(bracket);
        }
        for (int k = 0; k < 3; k++) {
            g.fill(new Rectangle2D.Double(4 + 3 * k, 4 + 3 * k, 2, 2));
        }
    }

    private static void tokens(final Graphics2D g) {
        double[][] places = {
            {3, 4}, {8, 2.5}, {12.5, 5}, {5.5, 8.5}, {10.5, 9.5}, {3, 13}, {13, 13}
        };
        for (double[] p : places) {
            dot(g, p[0], p[1], 1.5);
        }
    }

    private static void flow(final Graphics2D g) {
        dot(g, 13, 3, 2.2);
        double[][] starts = {{2, 6}, {3, 13}, {9, 14}};
        for (double[] s : starts) {
            dot(g, s[0], s[1], 1.3);
            Path2D path = new Path2D.Double();
            path.moveTo(s[0], s[1]);
            path.quadTo((s[0] + 13) / 2 + 1.5, (s[1] + 3) / 2 + 1.5, 12.5, 4);
            g.draw(path);
        }
    }

    private static void clusters(final Graphics2D g) {
        double[][] centres = {{4.5, 4.5}, {11.5, 11}};
        for (double[] c : centres) {
            g.draw(new Ellipse2D.Double(c[0] - 3.7, c[1] - 3.7, 7.4, 7.4));
            dot(g, c[0] - 1.2, c[1] - 0.8, 1.1);
            dot(g, c[0] + 1.3, c[1] - 0.3, 1.1);
            dot(g, c[0], c[1] + 1.4, 1.1);
        }
    }

    private static void polytope(final Graphics2D g) {
        double[][] corners = {{8, 2}, {14, 6.5}, {11.5, 13.5}, {4.5, 13.5}, {2, 6.5}};
        for (int k = 0; k < corners.length; k++) {
            double[] a = corners[k];
            double[] b = corners[(k + 1) % corners.length];
            g.draw(new Line2D.Double(a[0], a[1], b[0], b[1]));
            dot(g, a[0], a[1], 1.7);
        }
    }

    private static void dot(final Graphics2D g, final double x, final double y, final double r) {
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    /** Drawn eight times as large and averaged, which is smoother than the library's edges. */
    private static void draw(final Path file, final Consumer<Graphics2D> glyph) throws IOException {
        int zoom = 8;
        BufferedImage large = new BufferedImage(16 * zoom, 16 * zoom, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.transform(AffineTransform.getScaleInstance(zoom, zoom));
        g.setColor(DARK);
        g.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        glyph.accept(g);
        g.dispose();
        BufferedImage icon = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                int alpha = 0;
                for (int k = 0; k < zoom * zoom; k++) {
                    alpha += large.getRGB(x * zoom + k % zoom, y * zoom + k / zoom) >>> 24;
                }
                icon.setRGB(x, y, alpha / (zoom * zoom) << 24 | DARK.getRGB() & 0xffffff);
            }
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(icon, "png", file.toFile());
    }
}
