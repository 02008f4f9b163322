// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;

/** What the marks of a picture mean, as a column of rows. */
final class Legend {
    /** Clusters named one by one; the others are counted in one row. */
    private static final int MOST_CLUSTERS = 12;

    private static final double ROW = 27;

    private final Pen pen;
    private final Scene scene;
    private final double x;
    private final double width;
    private double y;

    private Legend(final Pen pen, final Scene scene, final Place topLeft, final double width) {
        this.pen = pen;
        this.scene = scene;
        this.width = width;
        x = topLeft.x();
        y = topLeft.y();
    }

    static void draw(
            final Pen pen,
            final Scene scene,
            final int frame,
            final Place topLeft,
            final double width) {
        Legend legend = new Legend(pen, scene, topLeft, width);
        legend.clusters(Census.of(scene));
        legend.y += pen.px(ROW / 2);
        legend.signs(frame);
    }

    private void clusters(final Census census) {
        int named = 0;
        for (Census.Group group : census.groups()) {
            if (group.cluster() < 0 || named < MOST_CLUSTERS) {
                named += group.cluster() < 0 ? 0 : 1;
                group(group);
            }
        }
        if (census.clusters() > named) {
            text("and " + (census.clusters() - named) + " more clusters", style(Palette.MUTED));
            y += pen.px(ROW);
        }
    }

    private void group(final Census.Group group) {
        Shape mark = Marker.cluster(group.cluster()).at(x, middle(), pen.px(6.5));
        pen.fill(mark, Palette.cluster(group.cluster()));
        pen.draw(mark, Palette.deeper(Palette.cluster(group.cluster())), pen.px(1.1));
        String name = group.cluster() < 0 ? "no cluster" : "cluster " + group.cluster();
        TextStyle style = style(Palette.TEXT);
        text(name, style);
        double counted = pen.px(26) + style.width(name);
        TextStyle muted = style(Palette.MUTED);
        pen.text(
                muted.fitted(Census.counted(group.tokens(), "token"), width - counted),
                x + counted,
                y,
                Anchor.START,
                muted);
        y += pen.px(ROW);
    }

    private void signs(final int frame) {
        double arm = pen.px(8);
        if (hasLeader()) {
            pen.draw(
                    new Ellipse2D.Double(x - arm, middle() - arm, 2 * arm, 2 * arm),
                    Palette.TEXT,
                    pen.px(2));
            row("leader");
        }
        if (scene.centres().length > 0) {
            Actors.cross(pen, new Place(x, middle()), pen.px(3), pen.px(9));
            row("cluster centre");
        }
        if (scene.dimension() > 1 && scene.tokens().size() > 1) {
            line(false);
            row("hull of the tokens");
        }
        if (scene.dimension() == 2 && scene.tokens().size() > 1 && frame > 0) {
            line(true);
            row("hull at the start");
        }
        if (frame > 0 && !scene.tokens().isEmpty()) {
            double dot = pen.px(2.7);
            pen.line(
                    x - arm,
                    middle(),
                    x + arm,
                    middle(),
                    Palette.faded(Palette.UNKNOWN, 0.7),
                    pen.px(1.6));
            pen.fill(
                    new Ellipse2D.Double(x - arm - dot, middle() - dot, 2 * dot, 2 * dot),
                    Palette.UNKNOWN);
            row("path from the start");
        }
    }

    private boolean hasLeader() {
        for (boolean leader : scene.leader()) {
            if (leader) {
                return true;
            }
        }
        return false;
    }

    private void line(final boolean dashed) {
        Shape line = new Line2D.Double(x - pen.px(10), middle(), x + pen.px(10), middle());
        if (dashed) {
            pen.dash(line, Palette.FRAME, pen.px(1.5));
        } else {
            pen.draw(line, Palette.HULL_LINE, pen.px(1.8));
        }
    }

    private void row(final String text) {
        text(text, style(Palette.TEXT));
        y += pen.px(ROW);
    }

    private void text(final String text, final TextStyle style) {
        pen.text(style.fitted(text, width - pen.px(18)), x + pen.px(18), y, Anchor.START, style);
    }

    private double middle() {
        return y - pen.px(5.2);
    }

    private TextStyle style(final Color colour) {
        return new TextStyle(Lettering.REGULAR, pen.px(15), colour);
    }
}
