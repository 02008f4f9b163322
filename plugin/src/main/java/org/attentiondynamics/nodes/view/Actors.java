// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;

/** What stands on the stage in one frame: tokens, leaders and centres. */
final class Actors {
    /** Widths of the crosses in units of the design. */
    static final double CENTRE = 1.8;

    static final double VERTEX = 3;

    private final Subject subject;
    private final Scene scene;
    private final Positions positions;
    private final Stage stage;
    private final int frame;
    private final double radius;

    Actors(final Subject subject, final Stage stage, final int frame, final Pen pen) {
        this.subject = subject;
        scene = subject.scene();
        positions = subject.positions();
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

    /** Whether no token can be drawn in the frame. */
    boolean absent() {
        for (int token = 0; token < positions.tokens(); token++) {
            if (positions.drawable(frame, token)) {
                return false;
            }
        }
        return true;
    }

    /** Where the tokens were at the first frame. */
    void starts(final Pen pen) {
        double size = 0.42 * radius;
        for (int token = 0; frame > 0 && token < positions.tokens(); token++) {
            if (positions.drawable(0, token)) {
                Place p = stage.place(positions.point(0, token));
                Ink ink = pen.palette().cluster(scene.cluster()[token]).faded(0.45);
                pen.fill(Outline.circle(p.x(), p.y(), size), ink);
            }
        }
    }

    /**
     * Faint marks on the floor below the tokens, which say how far away a token is; nothing in the
     * plane.
     */
    void shadows(final Pen pen) {
        if (stage instanceof SpaceStage space) {
            Outline all = new Outline(); // one area, as overlapping shadows are not darker
            double w = 0.85 * radius;
            double h = 0.4 * w;
            Set<List<Long>> taken = new HashSet<>();
            for (int token = 0; token < positions.tokens(); token++) {
                if (positions.drawable(frame, token)) {
                    Place p = space.shadow(positions.point(frame, token));
                    if (taken.add(List.of(Math.round(2 * p.x()), Math.round(2 * p.y())))) {
                        all.ellipse(p.x(), p.y(), w, h);
                    }
                }
            }
            pen.fill(all, pen.palette().text().faded(0.2));
            stems(pen, space);
        }
    }

    private void stems(final Pen pen, final SpaceStage space) {
        for (int cluster = 0; cluster < scene.centres().length; cluster++) {
            subject.centre(frame, cluster)
                    .ifPresent(
                            point ->
                                    pen.line(
                                            space.shadow(point),
                                            stage.place(point),
                                            pen.palette().text().faded(0.13),
                                            pen.px(1.4)));
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
                .filter(standing -> subject.shows(Layer.LEADERS))
                .filter(standing -> scene.leader()[standing.token()])
                .forEach(standing -> ring(pen, standing.at()));
    }

    private void token(final Pen pen, final Standing standing) {
        int cluster = scene.cluster()[standing.token()];
        pen.mark(
                Marker.cluster(cluster).at(standing.at().x(), standing.at().y(), radius),
                pen.palette().cluster(cluster).faded(0.92),
                pen.palette().clusterEdge(cluster),
                Math.min(pen.px(1.1), radius / 3));
    }

    private void ring(final Pen pen, final Place at) {
        Outline ring = Outline.circle(at.x(), at.y(), radius + pen.px(3.8));
        pen.draw(ring, pen.palette().paper(), pen.px(4.2));
        pen.draw(ring, pen.palette().text(), pen.px(2));
    }

    /** Crosses; heavier ones for vertices of the limit, where those are known. */
    void centres(final Pen pen) {
        for (int cluster = 0; cluster < scene.centres().length; cluster++) {
            double width = subject.overlays().isVertex(cluster) ? VERTEX : CENTRE;
            subject.centre(frame, cluster)
                    .ifPresent(
                            point ->
                                    cross(
                                            pen,
                                            stage.place(point),
                                            radius + pen.px(5.5),
                                            radius + pen.px(12.5),
                                            width));
        }
    }

    /**
     * A cross that is open in the middle: the tokens of a cluster often sit right on its centre.
     *
     * @param width in units of the design
     */
    static void cross(
            final Pen pen,
            final Place at,
            final double inner,
            final double outer,
            final double width) {
        Outline cross = new Outline();
        for (int[] way : new int[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}}) {
            cross.moveTo(at.x() + way[0] * inner, at.y() + way[1] * inner);
            cross.lineTo(at.x() + way[0] * outer, at.y() + way[1] * outer);
        }
        pen.draw(cross, pen.palette().text(), pen.px(width));
    }
}
