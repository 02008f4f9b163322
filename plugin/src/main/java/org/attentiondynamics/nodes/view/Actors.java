// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands on the stage in one frame: hull, tokens, leaders and centres. */
final class Actors {
    /** The box is about this many pixels wide in a usual picture. */
    private static final double PIXELS = 1000;

    private final Scene scene;
    private final Positions positions;
    private final Stage stage;
    private final int frame;
    private final double radius;

    Actors(
            final Scene scene,
            final Positions positions,
            final Stage stage,
            final int frame,
            final Pen pen) {
        this.scene = scene;
        this.positions = positions;
        this.stage = stage;
        this.frame = frame;
        radius = pen.px(radius(positions.tokens()));
    }

    /**
     * Radius of a token's mark in design units: smaller for many tokens, so that they do not hide
     * each other.
     */
    static double radius(final int tokens) {
        return Math.max(1.9, Math.min(7, 7 * Math.sqrt(Math.sqrt(120.0 / Math.max(1, tokens)))));
    }

    /** The hull of the tokens, and for comparison the one they started from. */
    void hulls(final Pen pen) {
        if (scene.dimension() == 1) {
            return;
        }
        if (frame > 0 && scene.dimension() == 2) {
            pen.dash(Pen.closed(Hull.of(places(0))), Palette.FRAME, pen.px(1.5));
        }
        Shape outline = Pen.closed(Hull.of(places(frame)));
        pen.fill(outline, Palette.HULL_FILL);
        if (stage instanceof SpaceStage space) {
            edges(pen, space);
        }
        pen.draw(outline, Palette.HULL_LINE, pen.px(1.8));
    }

    private void edges(final Pen pen, final SpaceStage space) {
        List<double[]> points = new ArrayList<>();
        List<Place> at = new ArrayList<>();
        List<Place> places = places(frame);
        Set<List<Long>> taken = new HashSet<>();
        int next = 0;
        for (int token = 0; token < positions.tokens(); token++) {
            if (positions.drawable(frame, token)) {
                double[] point = space.inBox(positions.point(frame, token));
                Place place = places.get(next++);
                // Tokens of one cluster nearly coincide: one of them stands for all within a pixel.
                if (taken.add(
                        Arrays.stream(point).mapToObj(x -> Math.round(x * PIXELS)).toList())) {
                    points.add(point);
                    at.add(place);
                }
            }
        }
        for (SpaceHull.Edge edge : SpaceHull.edges(points)) {
            Line2D line =
                    new Line2D.Double(
                            at.get(edge.from()).x(),
                            at.get(edge.from()).y(),
                            at.get(edge.to()).x(),
                            at.get(edge.to()).y());
            if (space.facesViewer(edge.left()) || space.facesViewer(edge.right())) {
                pen.draw(line, Palette.HULL_LINE, pen.px(1.6));
            } else {
                pen.dash(line, Palette.FRAME, pen.px(1.5));
            }
        }
    }

    private List<Place> places(final int at) {
        List<Place> places = new ArrayList<>();
        for (int token = 0; token < positions.tokens(); token++) {
            if (positions.drawable(at, token)) {
                places.add(stage.place(positions.point(at, token)));
            }
        }
        return places;
    }

    /** Where the tokens were at the first frame. */
    void starts(final Pen pen) {
        double size = 0.42 * radius;
        for (int token = 0; frame > 0 && token < positions.tokens(); token++) {
            if (positions.drawable(0, token)) {
                Place p = stage.place(positions.point(0, token));
                Color colour = Palette.faded(Palette.cluster(scene.cluster()[token]), 0.45);
                pen.fill(
                        new Ellipse2D.Double(p.x() - size, p.y() - size, 2 * size, 2 * size),
                        colour);
            }
        }
    }

    /**
     * Faint marks on the floor below the tokens, which say how far away a token is; nothing in the
     * plane.
     */
    void shadows(final Pen pen) {
        if (stage instanceof SpaceStage space) {
            Path2D all =
                    new Path2D.Double(
                            Path2D.WIND_NON_ZERO); // one area, as overlapping shadows are not
            // darker
            double w = 0.85 * radius;
            double h = 0.4 * w;
            for (int token = 0; token < positions.tokens(); token++) {
                if (positions.drawable(frame, token)) {
                    Place p = space.shadow(positions.point(frame, token));
                    all.append(new Ellipse2D.Double(p.x() - w, p.y() - h, 2 * w, 2 * h), false);
                }
            }
            pen.fill(all, Palette.faded(Palette.TEXT, 0.2));
            stems(pen, space);
        }
    }

    private void stems(final Pen pen, final SpaceStage space) {
        for (double[] centre : scene.centres()) {
            double[] point = positions.onAxes(frame, centre);
            if (finite(point)) {
                pen.line(
                        space.shadow(point),
                        stage.place(point),
                        Palette.faded(Palette.TEXT, 0.13),
                        pen.px(1.4));
            }
        }
    }

    private record Standing(int token, Place at) {}

    /** Farther tokens first, and leaders after all others, so that no ring is hidden. */
    void tokens(final Pen pen) {
        List<Standing> all = new ArrayList<>();
        for (int token = 0; token < positions.tokens(); token++) {
            if (positions.drawable(frame, token)) {
                all.add(new Standing(token, stage.place(positions.point(frame, token))));
            }
        }
        all.sort(Comparator.comparingDouble(standing -> standing.at().nearer()));
        all.forEach(standing -> token(pen, standing));
        all.stream()
                .filter(standing -> scene.leader()[standing.token()])
                .forEach(standing -> ring(pen, standing.at()));
    }

    private void token(final Pen pen, final Standing standing) {
        int cluster = scene.cluster()[standing.token()];
        Color colour = Palette.cluster(cluster);
        Shape mark = Marker.cluster(cluster).at(standing.at().x(), standing.at().y(), radius);
        pen.fill(mark, Palette.faded(colour, 0.92));
        pen.draw(mark, Palette.deeper(colour), Math.min(pen.px(1.1), radius / 3));
    }

    private void ring(final Pen pen, final Place at) {
        Shape ring = circle(at, radius + pen.px(3.8));
        pen.draw(ring, Palette.PAPER, pen.px(4.2));
        pen.draw(ring, Palette.TEXT, pen.px(2));
    }

    private static Shape circle(final Place at, final double r) {
        return new Ellipse2D.Double(at.x() - r, at.y() - r, 2 * r, 2 * r);
    }

    void centres(final Pen pen) {
        for (double[] centre : scene.centres()) {
            double[] point = positions.onAxes(frame, centre);
            if (finite(point)) {
                cross(pen, stage.place(point), radius + pen.px(5.5), radius + pen.px(12.5));
            }
        }
    }

    private static boolean finite(final double[] point) {
        for (double value : point) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A cross that is open in the middle: the tokens of a cluster often sit right on its centre.
     */
    static void cross(final Pen pen, final Place at, final double inner, final double outer) {
        for (int[] way : new int[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}}) {
            pen.line(
                    at.x() + way[0] * inner,
                    at.y() + way[1] * inner,
                    at.x() + way[0] * outer,
                    at.y() + way[1] * outer,
                    Palette.TEXT,
                    pen.px(1.8));
        }
    }
}
