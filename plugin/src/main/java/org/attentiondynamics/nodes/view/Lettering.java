// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.nodes.view.raster.Outline;

/**
 * Text as outlines from a shipped resource. A machine may have no fonts at all, and two machines
 * seldom have the same ones, so java.awt.Font is never asked.
 */
enum Lettering {
    REGULAR("glyphs-regular.txt"),
    BOLD("glyphs-bold.txt");

    private static final double UNITS_PER_EM = 2048;
    private static final int MISSING = '□';

    private record Glyph(double advance, Outline outline) {}

    /**
     * One letter of a text, in units of the font.
     *
     * @param character whose outline it is
     * @param at where it starts, from the start of the text
     * @param outline from its start on the base line
     */
    record Letter(int character, double at, Outline outline) {}

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

    /** Pixels per unit of the font, for letters of a size in pixels. */
    static double scale(final double size) {
        return size / UNITS_PER_EM;
    }

    /** The letters of a text in turn. A character without a glyph becomes a box. */
    List<Letter> letters(final String text) {
        List<Letter> letters = new ArrayList<>();
        double at = 0;
        for (int c : text.codePoints().toArray()) {
            int character = glyphs.containsKey(c) ? c : MISSING;
            Glyph glyph = glyphs.get(character);
            letters.add(new Letter(character, at, glyph.outline()));
            at += glyph.advance();
        }
        return letters;
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

    private static Outline outline(final Iterator<String> words) {
        Outline path = new Outline();
        while (words.hasNext()) {
            String word = words.next();
            double x = word.length() > 1 ? Double.parseDouble(word.substring(1)) : 0;
            switch (word.charAt(0)) {
                case 'M' -> path.moveTo(x, next(words));
                case 'L' -> path.lineTo(x, next(words));
                case 'Q' -> path.quadTo(x, next(words), next(words), next(words));
                case 'Z' -> path.close();
                default -> throw new IllegalStateException("unknown outline segment " + word);
            }
        }
        return path;
    }

    private static double next(final Iterator<String> words) {
        return Double.parseDouble(words.next());
    }
}
