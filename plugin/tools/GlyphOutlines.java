// SPDX-License-Identifier: Apache-2.0

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the outlines of the letters that pictures need, so that a picture never asks the machine
 * for a font.
 *
 * <p>Run once, by hand, on Debian with the package fonts-dejavu-core; the result is kept in the
 * repository:
 *
 * <pre>
 * cd plugin/src/main/resources/org/attentiondynamics/nodes/view
 * java ../../../../../../../tools/GlyphOutlines.java /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf glyphs-regular.txt
 * java ../../../../../../../tools/GlyphOutlines.java /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf glyphs-bold.txt
 * </pre>
 *
 * <p>One line a glyph: code point in hexadecimal, advance, then the outline as M, L, Q and Z with
 * whole font units, y downwards.
 */
final class GlyphOutlines {
    private static final float UNITS_PER_EM = 2048f;

    /** Greek letters, indices, exponents and signs that names of coordinates and numbers use. */
    private static final String BEYOND_LATIN_1 = "αβγδελμπρσφωΔΣ−√∞≤≥≈→↑…–—•₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹⁻⁺ᵀ□";

    private GlyphOutlines() {}

    public static void main(final String[] args) throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File(args[0])).deriveFont(UNITS_PER_EM);
        StringBuilder text = new StringBuilder();
        text.append("# Outlines from ")
                .append(font.getFontName())
                .append(", see NOTICE in this folder. Made by plugin/tools/GlyphOutlines.java\n");
        text.append("# units per em ").append((int) UNITS_PER_EM).append('\n');
        for (int c = 0x20; c <= 0xFF; c++) {
            if (c <= 0x7E || c >= 0xA1 && c != 0xAD) {
                glyph(font, c, text);
            }
        }
        BEYOND_LATIN_1.codePoints().sorted().forEach(c -> glyph(font, c, text));
        write(Path.of(args[1]), text);
    }

    private static void write(final Path file, final CharSequence text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void glyph(final Font font, final int codePoint, final StringBuilder text) {
        if (!font.canDisplay(codePoint)) {
            throw new IllegalArgumentException(
                    "the font has no glyph for U+" + Integer.toHexString(codePoint));
        }
        FontRenderContext exact = new FontRenderContext(null, true, true);
        GlyphVector vector = font.createGlyphVector(exact, Character.toString(codePoint));
        text.append(
                String.format(
                        Locale.ROOT,
                        "%04X %d",
                        codePoint,
                        Math.round(vector.getGlyphMetrics(0).getAdvance())));
        double[] p = new double[6];
        for (PathIterator path = vector.getGlyphOutline(0).getPathIterator(null);
                !path.isDone();
                path.next()) {
            int segment = path.currentSegment(p);
            text.append(' ').append("MLQCZ".charAt(segment));
            for (int i = 0; i < coordinates(segment); i++) {
                text.append(i == 0 ? "" : " ").append(Math.round(p[i]));
            }
        }
        text.append('\n');
    }

    private static int coordinates(final int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
        };
    }
}
