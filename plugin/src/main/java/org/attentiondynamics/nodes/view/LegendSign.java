// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.nodes.view.raster.Outline;

/** A row of the legend that is not a cluster: its sign and what it says. */
enum LegendSign {
    LEADER("leader") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            pen.draw(Outline.circle(x, y, pen.px(ARM)), pen.palette().text(), pen.px(2));
        }
    },
    LINK("link to the leader") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            line(pen, x, y, pen.px(Links.width(0.1)), 0.6);
            pen.stripe(
                    Outline.line(x, y, x + pen.px(ARM), y),
                    pen.palette().unknown().faded(0.6),
                    pen.px(Links.width(0.9)));
        }

        @Override
        String label(final Subject subject) {
            return widthsMatter(subject) ? "attention to leader" : super.label(subject);
        }
    },
    CENTRE("cluster centre") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            Actors.cross(pen, new Place(x, y), pen.px(3), pen.px(9), Actors.CENTRE);
        }
    },
    VERTEX("vertex of the limit") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            Actors.cross(pen, new Place(x, y), pen.px(3), pen.px(9), Actors.VERTEX);
        }
    },
    HULL("hull of the tokens") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            pen.line(x - pen.px(10), y, x + pen.px(10), y, pen.palette().hullLine(), pen.px(1.8));
        }
    },
    FIRST_HULL("hull at the start") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            Outline line = Outline.line(x - pen.px(10), y, x + pen.px(10), y);
            pen.dot(line, pen.palette().frame(), pen.px(1.5));
        }
    },
    POLYTOPE("limit polytope") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            Outline line = Outline.line(x - pen.px(12), y, x + pen.px(12), y);
            pen.dash(line, pen.palette().text().faded(0.8), pen.px(1.6));
        }
    },
    LIMIT_LINES("lines of the limit") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            Outline line = Outline.line(x - pen.px(12), y, x + pen.px(12), y);
            pen.dash(line, pen.palette().unknown(), pen.px(1.6));
        }
    },
    LIMIT_PLANES("planes of the limit") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            double h = pen.px(5);
            pen.mark(
                    Outline.polygon(x - 2 * h, y + h, x - h, y - h, x + 2 * h, y - h, x + h, y + h),
                    pen.palette().unknown().faded(0.15),
                    pen.palette().unknown().faded(0.7),
                    pen.px(1.2));
        }
    },
    PATH("path from the start") {
        @Override
        void draw(final Pen pen, final double x, final double y) {
            line(pen, x, y, pen.px(1.6), 0.7);
            pen.fill(Outline.circle(x - pen.px(ARM), y, pen.px(2.7)), pen.palette().unknown());
        }
    };

    private static final double ARM = 8;
    private final String label;

    LegendSign(final String label) {
        this.label = label;
    }

    /** Draws the sign around a point. */
    abstract void draw(Pen pen, double x, double y);

    String label(final Subject subject) {
        return label;
    }

    /** The signs that a picture needs explained. */
    static List<LegendSign> of(final Subject subject, final boolean later) {
        List<LegendSign> signs = new ArrayList<>();
        boolean several = subject.positions().tokens() > 1 && !subject.overTime();
        addIf(signs, LEADER, subject.shows(Layer.LEADERS) && hasLeader(subject.scene()));
        addIf(signs, LINK, Links.any(subject));
        addIf(signs, CENTRE, subject.shows(Layer.CENTRES) && hasCentre(subject, false));
        addIf(signs, VERTEX, subject.shows(Layer.CENTRES) && hasCentre(subject, true));
        addIf(signs, HULL, subject.shows(Layer.HULL) && several);
        boolean plane = subject.positions().drawnAxes() == 2;
        addIf(signs, FIRST_HULL, subject.shows(Layer.HULL) && several && plane && later);
        switch (Limit.kind(subject)) {
            case POLYTOPE -> addIf(signs, POLYTOPE, Limit.vertices(subject).size() > 1);
            case LINES -> signs.add(LIMIT_LINES);
            case PLANES -> signs.add(LIMIT_PLANES);
            default -> {}
        }
        boolean paths = subject.shows(Layer.PATHS) && later;
        addIf(signs, PATH, paths && subject.positions().tokens() > 0);
        return signs;
    }

    private static void addIf(
            final List<LegendSign> signs, final LegendSign sign, final boolean needed) {
        if (needed) {
            signs.add(sign);
        }
    }

    private static boolean hasLeader(final Scene scene) {
        for (boolean leader : scene.leader()) {
            if (leader) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCentre(final Subject subject, final boolean vertex) {
        for (int cluster = 0; cluster < subject.scene().centres().length; cluster++) {
            boolean same = subject.overlays().isVertex(cluster) == vertex;
            if (same && subject.centre(0, cluster).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean widthsMatter(final Subject subject) {
        int[] follows = subject.overlays().follows();
        int last = subject.positions().frames() - 1;
        for (int token = 0; token < follows.length; token++) {
            boolean linked = follows[token] >= 0 && follows[token] != token;
            if (linked && !Double.isNaN(subject.overlays().attention().at(last, token))) {
                return true;
            }
        }
        return false;
    }

    private static void line(
            final Pen pen, final double x, final double y, final double width, final double alpha) {
        pen.line(
                x - pen.px(ARM),
                y,
                x + pen.px(ARM),
                y,
                pen.palette().unknown().faded(alpha),
                width);
    }
}
