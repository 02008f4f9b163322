// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;

/** What the tokens tend to: a polytope of points, or parallel lines or planes. */
final class Limit {
    /** Shorter projections of a direction are its rounding: it is seen end on. */
    private static final double END_ON = 1e-6;

    /** What there is to draw of a scene's limit along the chosen axes. */
    enum Kind {
        /** Nothing is known, or not asked for. */
        NONE,
        /** The hull of the vertices. */
        POLYTOPE,
        /** A line through each centre; over time also for points. */
        LINES,
        PLANES,
        /** The subspaces fill all that is seen. */
        EVERYTHING
    }

    private Limit() {}

    static Kind kind(final Subject subject) {
        double[][] flats = subject.overlays().flats();
        if (!subject.shows(Layer.LIMIT) || flats == null || subject.scene().centres().length == 0) {
            return Kind.NONE;
        }
        int axes = subject.positions().drawnAxes();
        int rank = Flats.rank(directions(subject));
        if (rank == axes) {
            return Kind.EVERYTHING;
        }
        return rank == 0 ? Kind.POLYTOPE : rank == 1 ? Kind.LINES : Kind.PLANES;
    }

    /** The directions along the drawn axes; over time all that is at rest runs along time. */
    private static List<double[]> directions(final Subject subject) {
        List<double[]> directions = new ArrayList<>();
        if (subject.overTime()) {
            directions.add(new double[] {1, 0});
        }
        for (double[] direction : subject.overlays().flats()) {
            double[] seen = subject.positions().direction(direction);
            if (length(seen) > END_ON * length(direction)) {
                directions.add(seen);
            }
        }
        return directions;
    }

    private static double length(final double[] v) {
        double sum = 0;
        for (double value : v) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** Draws it behind the tokens. */
    static void draw(final Pen pen, final Subject subject, final Stage stage) {
        Kind kind = kind(subject);
        if (kind == Kind.NONE || kind == Kind.EVERYTHING) {
            return;
        }
        if (kind == Kind.POLYTOPE) {
            new Hulls(pen, stage).ofLimit(vertices(subject));
            return;
        }
        List<double[]> directions = directions(subject);
        int last = subject.positions().frames() - 1;
        for (int cluster = 0; cluster < subject.scene().centres().length; cluster++) {
            Ink ink = pen.palette().clusterLine(cluster);
            subject.centre(last, cluster)
                    .map(point -> stage.flat(point, directions))
                    .ifPresent(corners -> flat(pen, corners, ink));
        }
    }

    private static void flat(final Pen pen, final List<Place> corners, final Ink ink) {
        Outline outline = Pen.closed(corners);
        if (corners.size() > 2) {
            pen.mark(outline, ink.faded(0.1), ink.faded(0.55), pen.px(1.2));
        } else {
            pen.dash(Pen.open(corners), ink.faded(0.75), pen.px(1.6));
        }
    }

    /** The centres that are vertices; all of them if that is unknown. */
    static List<double[]> vertices(final Subject subject) {
        int last = subject.positions().frames() - 1;
        boolean known = subject.overlays().vertices().length > 0;
        List<double[]> vertices = new ArrayList<>();
        for (int cluster = 0; cluster < subject.scene().centres().length; cluster++) {
            if (!known || subject.overlays().isVertex(cluster)) {
                subject.centre(last, cluster).ifPresent(vertices::add);
            }
        }
        return vertices;
    }
}
