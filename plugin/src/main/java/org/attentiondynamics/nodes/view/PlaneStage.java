// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.List;
import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;
import org.attentiondynamics.nodes.view.raster.Ink;

/** Two axes at right angles. */
final class PlaneStage implements Stage {
    /** Beyond this ratio of the two spans, one unit for both axes would leave a sliver. */
    private static final double LARGEST_PROPORTION = 6;

    private static final double DESIGN_UNITS_PER_TICK = 105;
    private static final double CLOSEST_TICKS = 52; // design units
    private static final int FEW_TICKS = 5;

    private final Axis across;
    private final Axis up;
    private final Area area;
    private final Ticks acrossTicks;
    private final Ticks upTicks;

    private PlaneStage(final Axis across, final Axis up, final Area area, final Pen pen) {
        this.across = across;
        this.up = up;
        this.area = area;
        acrossTicks = Ticks.of(across.extent(), wanted(area.width(), pen));
        upTicks = Ticks.of(up.extent(), wanted(area.height(), pen));
    }

    private static int wanted(final double length, final Pen pen) {
        double usual = Math.max(FEW_TICKS, length / pen.px(DESIGN_UNITS_PER_TICK));
        return (int) Math.max(2, Math.min(usual, length / pen.px(CLOSEST_TICKS)));
    }

    static PlaneStage stretched(final Axis across, final Axis up, final Area area, final Pen pen) {
        return new PlaneStage(across, up, area, pen);
    }

    /**
     * One unit has the same length along both axes, unless that would leave one of them a sliver.
     */
    static PlaneStage inProportion(
            final Axis across, final Axis up, final Area area, final Pen pen) {
        double proportion = across.extent().span() / up.extent().span();
        if (proportion > LARGEST_PROPORTION || proportion < 1 / LARGEST_PROPORTION) {
            return stretched(across, up, area, pen);
        }
        double unit =
                Math.max(across.extent().span() / area.width(), up.extent().span() / area.height());
        return new PlaneStage(
                new Axis(across.name(), across.extent().stretchedTo(unit * area.width())),
                new Axis(up.name(), up.extent().stretchedTo(unit * area.height())),
                area,
                pen);
    }

    @Override
    public Place place(final double[] point) {
        return new Place(
                area.x() + across.extent().fraction(point[0]) * area.width(),
                area.bottom() - up.extent().fraction(point[1]) * area.height());
    }

    @Override
    public List<Place> flat(final double[] point, final List<double[]> directions) {
        Place at = place(point);
        double unitX = area.width() / across.extent().span();
        double unitY = area.height() / up.extent().span();
        return Flats.inBox(
                        new double[] {at.x(), at.y()},
                        directions.stream()
                                .map(v -> new double[] {v[0] * unitX, -v[1] * unitY})
                                .toList(),
                        new double[] {area.x(), area.y()},
                        new double[] {area.right(), area.bottom()})
                .stream()
                .map(corner -> new Place(corner[0], corner[1]))
                .toList();
    }

    @Override
    public void draw(final Pen pen, final Labels labels) {
        for (Ticks.Tick tick : acrossTicks.all()) {
            double x = place(new double[] {tick.value(), up.extent().lower()}).x();
            pen.line(x, area.y(), x, area.bottom(), ink(pen, tick), pen.px(1.2));
        }
        for (Ticks.Tick tick : upTicks.all()) {
            double y = place(new double[] {across.extent().lower(), tick.value()}).y();
            pen.line(area.x(), y, area.right(), y, ink(pen, tick), pen.px(1.2));
        }
        if (labels.across()) {
            across(pen);
        }
        if (labels.up()) {
            up(pen);
        }
    }

    private static Ink ink(final Pen pen, final Ticks.Tick tick) {
        return tick.value() == 0 ? pen.palette().frame() : pen.palette().grid();
    }

    private void across(final Pen pen) {
        for (Ticks.Tick tick : acrossTicks.all()) {
            double x = place(new double[] {tick.value(), up.extent().lower()}).x();
            pen.text(tick.label(), x, area.bottom() + pen.px(23), Anchor.MIDDLE, numbers(pen));
        }
        TextStyle style = names(pen);
        String name = style.fitted(across.name(), area.width() - pen.px(30)) + " →";
        pen.text(name, area.right(), area.bottom() + pen.px(50), Anchor.END, style);
    }

    private void up(final Pen pen) {
        for (Ticks.Tick tick : upTicks.all()) {
            double y = place(new double[] {across.extent().lower(), tick.value()}).y();
            pen.text(
                    tick.label(), area.x() - pen.px(10), y + pen.px(5.5), Anchor.END, numbers(pen));
        }
        TextStyle style = names(pen);
        String name = "↑ " + style.fitted(up.name(), area.width() - pen.px(30));
        pen.text(name, area.x() - pen.px(10), area.y() - pen.px(14), Anchor.START, style);
    }

    private static TextStyle numbers(final Pen pen) {
        return new TextStyle(Lettering.REGULAR, pen.px(15), pen.palette().muted());
    }

    private static TextStyle names(final Pen pen) {
        return new TextStyle(Lettering.BOLD, pen.px(16), pen.palette().text());
    }
}
