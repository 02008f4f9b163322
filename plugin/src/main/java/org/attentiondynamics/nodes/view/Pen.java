// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * What a picture is drawn with: lines, areas and outlined text in one colour at a time. Lengths are
 * in pixels.
 */
final class Pen {
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

    private final Graphics2D graphics;
    private final double scale;

    /**
     * @param scale pixels per unit of the picture's design, which is 1200 units wide and 900 high
     */
    Pen(final Graphics2D graphics, final double scale) {
        this.graphics = graphics;
        this.scale = scale;
    }

    /** Pixels of a length of the design. */
    double px(final double designUnits) {
        return designUnits * scale;
    }

    void fill(final Shape shape, final Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void draw(final Shape shape, final Color colour, final double width) {
        draw(
                shape,
                colour,
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /**
     * A part of a longer line: its ends are cut off, as rounded ends would show where see-through
     * parts meet.
     */
    void stripe(final Shape shape, final Color colour, final double width) {
        draw(
                shape,
                colour,
                new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    void dash(final Shape shape, final Color colour, final double width) {
        float[] dashes = {(float) px(2), (float) px(5)};
        draw(
                shape,
                colour,
                new BasicStroke(
                        (float) width,
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND,
                        10,
                        dashes,
                        0));
    }

    private void draw(final Shape shape, final Color colour, final BasicStroke stroke) {
        graphics.setColor(colour);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    void line(
            final double x1,
            final double y1,
            final double x2,
            final double y2,
            final Color colour,
            final double width) {
        draw(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }

    void line(final Place from, final Place to, final Color colour, final double width) {
        line(from.x(), from.y(), to.x(), to.y(), colour, width);
    }

    void text(
            final String text,
            final double x,
            final double y,
            final Anchor anchor,
            final TextStyle style) {
        double start = x - anchor.share * style.width(text);
        fill(style.weight().outline(text, start, y, style.size()), style.colour());
    }

    /** A closed line through the places; a mere line for two, nothing visible for fewer. */
    static Path2D closed(final List<Place> corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.size(); i++) {
            Place p = corners.get(i);
            if (i == 0) {
                path.moveTo(p.x(), p.y());
            } else {
                path.lineTo(p.x(), p.y());
            }
        }
        if (!corners.isEmpty()) {
            path.closePath();
        }
        return path;
    }

    /** How a text looks; size in pixels. */
    record TextStyle(Lettering weight, double size, Color colour) {
        double width(final String text) {
            return weight.width(text, size);
        }

        String fitted(final String text, final double width) {
            return weight.fitted(text, size, width);
        }
    }
}
