// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.List;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.attentiondynamics.nodes.view.raster.Stroke;

/**
 * What a picture is drawn with: lines, areas and text in one ink at a time. Lengths are in pixels.
 *
 * @param scale pixels per unit of the picture's design, which is 1200 units wide and 900 high
 */
record Pen(Canvas canvas, double scale, Palette palette) {
    /** Which point of a text lies at the given x. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(final double share) {
            this.share = share;
        }
    }

    /** A pen for a smaller or larger design on the same canvas. */
    Pen scaled(final double factor) {
        return new Pen(canvas, scale * factor, palette);
    }

    /** Pixels of a length of the design. */
    double px(final double designUnits) {
        return designUnits * scale;
    }

    /** What is drawn until the next call belongs together under this name. */
    void group(final String name) {
        canvas.group(name);
    }

    /** Ends in a CancellationException once the picture is not wanted any more. */
    void goOn() {
        canvas.goOn();
    }

    void fill(final Outline outline, final Ink ink) {
        canvas.fill(outline, ink);
    }

    void draw(final Outline outline, final Ink ink, final double width) {
        canvas.draw(outline, Stroke.round(width), ink);
    }

    /** A filled outline with a line around it. */
    void mark(final Outline outline, final Ink fill, final Ink line, final double width) {
        canvas.mark(outline, fill, Stroke.round(width), line);
    }

    /**
     * A part of a longer line: its ends are cut off, as rounded ends would show where see-through
     * parts meet.
     */
    void stripe(final Outline outline, final Ink ink, final double width) {
        canvas.draw(outline, Stroke.butt(width), ink);
    }

    /** A dotted line. */
    void dot(final Outline outline, final Ink ink, final double width) {
        canvas.draw(outline, Stroke.round(width).dashed(px(2), px(5)), ink);
    }

    /** A line of long dashes. */
    void dash(final Outline outline, final Ink ink, final double width) {
        canvas.draw(outline, Stroke.round(width).dashed(px(9), px(6)), ink);
    }

    void line(
            final double x1,
            final double y1,
            final double x2,
            final double y2,
            final Ink ink,
            final double width) {
        draw(Outline.line(x1, y1, x2, y2), ink, width);
    }

    void line(final Place from, final Place to, final Ink ink, final double width) {
        line(from.x(), from.y(), to.x(), to.y(), ink, width);
    }

    void text(
            final String text,
            final double x,
            final double y,
            final Anchor anchor,
            final TextStyle style) {
        double start = x - anchor.share * style.width(text);
        canvas.text(text, style.weight(), style.size(), start, y, style.ink());
    }

    /** A closed line through the places; a mere line for two, empty for fewer. */
    static Outline closed(final List<Place> corners) {
        Outline outline = open(corners);
        return outline.isEmpty() ? outline : outline.close();
    }

    /** A line through the places; empty for fewer than two. */
    static Outline open(final List<Place> places) {
        Outline outline = new Outline();
        for (int i = 0; i < places.size() && places.size() > 1; i++) {
            Place p = places.get(i);
            if (i == 0) {
                outline.moveTo(p.x(), p.y());
            } else {
                outline.lineTo(p.x(), p.y());
            }
        }
        return outline;
    }

    /** How a text looks; size in pixels. */
    record TextStyle(Lettering weight, double size, Ink ink) {
        double width(final String text) {
            return weight.width(text, size);
        }

        String fitted(final String text, final double width) {
            return weight.fitted(text, size, width);
        }
    }
}
