// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;

/** Two axes at right angles. */
final class PlaneStage implements Stage {
    /** Beyond this ratio of the two spans, one unit for both axes would leave a sliver. */
    private static final double LARGEST_PROPORTION = 6;

    private static final double DESIGN_UNITS_PER_TICK = 105;

    private final Axis across;
    private final Axis up;
    private final Rectangle2D area;
    private final Ticks acrossTicks;
    private final Ticks upTicks;

    private PlaneStage(final Axis across, final Axis up, final Rectangle2D area, final Pen pen) {
        this.across = across;
        this.up = up;
        this.area = area;
        acrossTicks = Ticks.of(across.extent(), wanted(area.getWidth(), pen));
        upTicks = Ticks.of(up.extent(), wanted(area.getHeight(), pen));
    }

    private static int wanted(final double length, final Pen pen) {
        return (int) Math.max(2, length / pen.px(DESIGN_UNITS_PER_TICK));
    }

    static PlaneStage stretched(
            final Axis across, final Axis up, final Rectangle2D area, final Pen pen) {
        return new PlaneStage(across, up, area, pen);
    }

    /**
     * One unit has the same length along both axes, unless that would leave one of them a sliver.
     */
    static PlaneStage inProportion(
            final Axis across, final Axis up, final Rectangle2D area, final Pen pen) {
        double proportion = across.extent().span() / up.extent().span();
        if (proportion > LARGEST_PROPORTION || proportion < 1 / LARGEST_PROPORTION) {
            return stretched(across, up, area, pen);
        }
        double unit =
                Math.max(
                        across.extent().span() / area.getWidth(),
                        up.extent().span() / area.getHeight());
        return new PlaneStage(
                new Axis(across.name(), across.extent().stretchedTo(unit * area.getWidth())),
                new Axis(up.name(), up.extent().stretchedTo(unit * area.getHeight())),
                area,
                pen);
    }

    @Override
    public Place place(final double[] point) {
        return new Place(
                area.getMinX() + across.extent().fraction(point[0]) * area.getWidth(),
                area.getMaxY() - up.extent().fraction(point[1]) * area.getHeight());
    }

    @Override
    public void draw(final Pen pen) {
        TextStyle numbers = new TextStyle(Lettering.REGULAR, pen.px(15), Palette.MUTED);
        for (Ticks.Tick tick : acrossTicks.all()) {
            double x = place(new double[] {tick.value(), up.extent().lower()}).x();
            pen.line(x, area.getMinY(), x, area.getMaxY(), colour(tick), pen.px(1.2));
            pen.text(tick.label(), x, area.getMaxY() + pen.px(23), Anchor.MIDDLE, numbers);
        }
        for (Ticks.Tick tick : upTicks.all()) {
            double y = place(new double[] {across.extent().lower(), tick.value()}).y();
            pen.line(area.getMinX(), y, area.getMaxX(), y, colour(tick), pen.px(1.2));
            pen.text(
                    tick.label(),
                    area.getMinX() - pen.px(10),
                    y + pen.px(5.5),
                    Anchor.END,
                    numbers);
        }
        names(pen);
    }

    private void names(final Pen pen) {
        TextStyle style = new TextStyle(Lettering.BOLD, pen.px(16), Palette.TEXT);
        String acrossName = style.fitted(across.name(), area.getWidth() - pen.px(30)) + " →";
        String upName = "↑ " + style.fitted(up.name(), area.getWidth() - pen.px(30));
        pen.text(acrossName, area.getMaxX(), area.getMaxY() + pen.px(50), Anchor.END, style);
        pen.text(
                upName,
                area.getMinX() - pen.px(10),
                area.getMinY() - pen.px(14),
                Anchor.START,
                style);
    }

    private static Color colour(final Ticks.Tick tick) {
        return tick.value() == 0 ? Palette.FRAME : Palette.GRID;
    }
}
