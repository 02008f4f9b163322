// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Text as outlines from a shipped resource. A machine may have no fonts at all, and two machines
 * seldom have the same ones, so java.awt.Font is never asked.
 */
enum Lettering {
    REGULAR("glyphs-regular.txt"),
    BOLD("glyphs-bold.txt");

    private static final double UNITS_PER_EM = 2048;
    private static final int MISSING = '□';

    private record Glyph(double advance, Path2D outline) {}

    private final Map<Integer, Glyph> glyphs;

    Lettering(final String resource) {
        try (InputStream in = Lettering.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + resource);
            }
            glyphs = read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the bundle", e);
        }
    }

    double width(final String text, final double size) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance()).sum() * size / UNITS_PER_EM;
    }

    /**
     * The outline of a text that starts at x on the base line y. A character without a glyph
     * becomes a box.
     */
    Path2D outline(final String text, final double x, final double y, final double size) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / UNITS_PER_EM;
        double pen = x;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            path.append(
                    glyph.outline()
                            .getPathIterator(new AffineTransform(scale, 0, 0, scale, pen, y)),
                    false);
            pen += glyph.advance() * scale;
        }
        return path;
    }

    /** The text, cut with an ellipsis if it is wider than the given width. */
    String fitted(final String text, final double size, final double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int kept = points.length;
        while (kept > 0 && width(new String(points, 0, kept) + "…", size) > width) {
            kept--;
        }
        return new String(points, 0, kept).strip() + "…";
    }

    private Glyph glyph(final int codePoint) {
        Glyph glyph = glyphs.get(codePoint);
        return glyph != null ? glyph : glyphs.get(MISSING);
    }

    private static Map<Integer, Glyph> read(final InputStream in) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Map<Integer, Glyph> glyphs = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#")) {
                Iterator<String> words = List.of(line.split(" ")).iterator();
                int codePoint = Integer.parseInt(words.next(), 16);
                glyphs.put(codePoint, new Glyph(Double.parseDouble(words.next()), outline(words)));
            }
        }
        return glyphs;
    }

    private static Path2D outline(final Iterator<String> words) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        while (words.hasNext()) {
            String word = words.next();
            double x = word.length() > 1 ? Double.parseDouble(word.substring(1)) : 0;
            switch (word.charAt(0)) {
                case 'M' -> path.moveTo(x, next(words));
                case 'L' -> path.lineTo(x, next(words));
                case 'Q' -> path.quadTo(x, next(words), next(words), next(words));
                case 'Z' -> path.closePath();
                default -> throw new IllegalStateException("unknown outline segment " + word);
            }
        }
        return path;
    }

    private static double next(final Iterator<String> words) {
        return Double.parseDouble(words.next());
    }
}
