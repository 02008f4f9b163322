// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;
import org.attentiondynamics.nodes.view.raster.Ink;

/** Three axes seen from above at a fixed angle, with a floor and two walls behind the tokens. */
final class SpaceStage implements Stage {
    /** Beyond this ratio of spans, each axis gets the whole cube. */
    private static final double LARGEST_PROPORTION = 3;

    private static final int TICKS = 6; // along the longest axis

    private final List<Axis> axes;
    private final List<Ticks> ticks;
    private final double[] half = new double[3]; // half the length of the box along each axis
    private final Rotation view = Rotation.ISOMETRIC_LIKE;
    private final double scale;
    private final double shiftX;
    private final double shiftY;

    private SpaceStage(final List<Axis> axes, final Area area) {
        this.axes = axes;
        proportions();
        ticks =
                IntStream.range(0, 3)
                        .mapToObj(i -> Ticks.of(axes.get(i).extent(), wanted(half[i])))
                        .toList();
        Extent x = Extent.EMPTY;
        Extent y = Extent.EMPTY;
        for (int corner = 0; corner < 8; corner++) {
            Place p = view.of(side(corner, 0), side(corner, 1), side(corner, 2));
            x = x.with(p.x());
            y = y.with(p.y());
        }
        scale = Math.min(area.width() / x.span(), area.height() / y.span());
        shiftX = area.middleX() - scale * x.middle();
        shiftY = area.middleY() - scale * y.middle();
    }

    /** The stage in an area; room for the numbers along the box is taken from it. */
    static SpaceStage in(final List<Axis> axes, final Area area, final Pen pen) {
        double sides = Math.min(pen.px(56), area.width() / 4);
        double below = Math.min(pen.px(10), area.height() / 4);
        return new SpaceStage(
                axes,
                new Area(
                        area.x() + sides,
                        area.y(),
                        area.width() - 2 * sides,
                        area.height() - below));
    }

    private static int wanted(final double half) {
        return (int) Math.max(2, Math.ceil(TICKS * half));
    }

    private void proportions() {
        double longest = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (Axis axis : axes) {
            longest = Math.max(longest, axis.extent().span());
            shortest = Math.min(shortest, axis.extent().span());
        }
        for (int i = 0; i < 3; i++) {
            half[i] =
                    longest > LARGEST_PROPORTION * shortest
                            ? 1
                            : axes.get(i).extent().span() / longest;
        }
    }

    private double side(final int corner, final int axis) {
        return (corner >> axis & 1) == 0 ? -half[axis] : half[axis];
    }

    @Override
    public Place place(final double[] point) {
        double[] p = inBox(point);
        return inBox(p[0], p[1], p[2]);
    }

    /** The point on the floor below a point. */
    Place shadow(final double[] point) {
        return inBox(along(0, point[0]), along(1, point[1]), -half[2]);
    }

    /** A point in the box, whose longest side is 2 and whose middle is 0. */
    double[] inBox(final double[] point) {
        return new double[] {along(0, point[0]), along(1, point[1]), along(2, point[2])};
    }

    /** Whether the viewer sees the outer side of a face. */
    boolean facesViewer(final SpaceHull.Face face) {
        return view.sees(face.normal(), face.offset());
    }

    private double along(final int axis, final double value) {
        return (2 * axes.get(axis).extent().fraction(value) - 1) * half[axis];
    }

    private Place inBox(final double x, final double y, final double z) {
        Place p = view.of(x, y, z);
        return new Place(shiftX + scale * p.x(), shiftY + scale * p.y(), p.nearer());
    }

    @Override
    public List<Place> flat(final double[] point, final List<double[]> directions) {
        double[] lower = {-half[0], -half[1], -half[2]};
        List<double[]> inBox =
                directions.stream()
                        .map(
                                v ->
                                        new double[] {
                                            v[0] * perUnit(0), v[1] * perUnit(1), v[2] * perUnit(2)
                                        })
                        .toList();
        return Flats.inBox(inBox(point), inBox, lower, half).stream()
                .map(corner -> inBox(corner[0], corner[1], corner[2]))
                .toList();
    }

    private double perUnit(final int axis) {
        return 2 * half[axis] / axes.get(axis).extent().span();
    }

    @Override
    public void draw(final Pen pen, final Labels labels) {
        double hx = half[0];
        double hy = half[1];
        double hz = half[2];
        surface(
                pen,
                List.of(
                        inBox(-hx, -hy, -hz),
                        inBox(hx, -hy, -hz),
                        inBox(hx, hy, -hz),
                        inBox(-hx, hy, -hz)));
        for (Ticks.Tick tick : ticks.get(0).all()) {
            double x = along(0, tick.value());
            grid(pen, inBox(x, -hy, -hz), inBox(x, hy, -hz), inBox(x, hy, hz));
        }
        for (Ticks.Tick tick : ticks.get(1).all()) {
            double y = along(1, tick.value());
            grid(pen, inBox(hx, y, -hz), inBox(-hx, y, -hz), inBox(-hx, y, hz));
        }
        for (Ticks.Tick tick : ticks.get(2).all()) {
            double z = along(2, tick.value());
            grid(pen, inBox(-hx, -hy, z), inBox(-hx, hy, z), inBox(hx, hy, z));
        }
        edges(pen);
        if (labels.across() && labels.up()) {
            numbers(pen);
            names(pen);
        }
    }

    private void numbers(final Pen pen) {
        for (Ticks.Tick tick : ticks.get(0).all()) {
            Place at = inBox(along(0, tick.value()), -half[1], -half[2]);
            number(pen, tick, at, -8, 22, Anchor.END);
        }
        for (Ticks.Tick tick : ticks.get(1).all()) {
            Place at = inBox(half[0], along(1, tick.value()), -half[2]);
            number(pen, tick, at, 10, 18, Anchor.START);
        }
        for (Ticks.Tick tick : ticks.get(2).all()) {
            Place at = inBox(-half[0], -half[1], along(2, tick.value()));
            number(pen, tick, at, -10, 6, Anchor.END);
        }
    }

    private static void surface(final Pen pen, final List<Place> corners) {
        pen.fill(Pen.closed(corners), pen.palette().floor());
    }

    private static void grid(final Pen pen, final Place from, final Place bend, final Place to) {
        pen.line(from, bend, pen.palette().grid(), pen.px(1.2));
        pen.line(bend, to, pen.palette().grid(), pen.px(1.2));
    }

    private static void number(
            final Pen pen,
            final Ticks.Tick tick,
            final Place at,
            final double dx,
            final double dy,
            final Anchor anchor) {
        TextStyle style = new TextStyle(Lettering.REGULAR, pen.px(14), pen.palette().muted());
        pen.text(tick.label(), at.x() + pen.px(dx), at.y() + pen.px(dy), anchor, style);
    }

    private void edges(final Pen pen) {
        Ink ink = pen.palette().frame();
        double width = pen.px(1.3);
        List<Place> floor = new ArrayList<>();
        for (int corner : new int[] {0, 1, 3, 2}) {
            floor.add(inBox(side(corner, 0), side(corner, 1), side(corner, 2)));
        }
        pen.draw(Pen.closed(floor), ink, width);
        for (int corner : new int[] {0, 2, 3}) {
            Place foot = inBox(side(corner, 0), side(corner, 1), -half[2]);
            pen.line(foot, inBox(side(corner, 0), side(corner, 1), half[2]), ink, width);
        }
    }

    private void names(final Pen pen) {
        TextStyle style = new TextStyle(Lettering.BOLD, pen.px(16), pen.palette().text());
        Place x = inBox(0, -half[1], -half[2]);
        Place y = inBox(half[0], 0, -half[2]);
        Place z = inBox(-half[0], -half[1], half[2]);
        pen.text(axes.get(0).name(), x.x() - pen.px(30), x.y() + pen.px(52), Anchor.END, style);
        pen.text(axes.get(1).name(), y.x() + pen.px(34), y.y() + pen.px(46), Anchor.START, style);
        pen.text(axes.get(2).name(), z.x(), z.y() - pen.px(14), Anchor.MIDDLE, style);
    }
}
