// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;
import org.attentiondynamics.nodes.view.Sheet.Panel;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;

/**
 * The attention between tokens, a square of cells: row i is what token i gives, column j what token j gets. Bands in the colours of the
 * clusters go along the left and the lower edge.
 *
 * @param weights row-major, in [0, 1]; NaN where unknown
 * @param clusters the cluster of each token; -1 where unknown
 */
record HeatMap(String name, float[] weights, int[] clusters) implements Plot {
    private static final double BAND = 8; // design units
    private static final double BAR = 240; // of the key
    private static final double BAR_WIDTH = 20;

    /** Weights that the key names. */
    private static final double[] NAMED = {0, 0.05, 0.25, 0.5, 1};

    HeatMap {
        if (weights.length != clusters.length * clusters.length) {
            throw new IllegalArgumentException(
                    "one weight for each pair of "
                            + clusters.length
                            + " tokens needed, was "
                            + weights.length);
        }
    }

    @Override
    public void draw(final Pen pen, final Panel panel) {
        Area area = square(pen, panel.area());
        double cell = area.width() / clusters.length;
        WeightScale scale = WeightScale.of(pen.palette());
        pen.group("Attention");
        pen.fill(rectangle(area), scale.ink(0));
        new HeatCells(weights, clusters.length, area.x(), area.y(), cell)
                .outlines()
                .forEach((step, outline) -> pen.fill(outline, ink(pen, scale, step)));
        pen.draw(rectangle(area), pen.palette().frame(), pen.px(1.2));
        pen.group("Clusters");
        bands(pen, area, cell);
    }

    /** A square of whole pixels a cell, where there are as many, so that no seam is seen between cells. */
    private Area square(final Pen pen, final Area area) {
        double band = 2 * pen.px(BAND);
        double side = Math.max(1, Math.min(area.width(), area.height()) - band);
        double cell = side / clusters.length;
        double whole = cell >= 1 ? Math.floor(cell) * clusters.length : side;
        double x = Math.rint(area.middleX() - (whole - band) / 2);
        return new Area(x, Math.rint(area.y()), whole, whole);
    }

    private static Outline rectangle(final Area area) {
        return Outline.rectangle(area.x(), area.y(), area.width(), area.height());
    }

    private static Ink ink(final Pen pen, final WeightScale scale, final int step) {
        return step == HeatCells.UNKNOWN ? pen.palette().frame() : scale.ink(step);
    }

    private void bands(final Pen pen, final Area area, final double cell) {
        double width = pen.px(BAND);
        double gap = pen.px(BAND / 2);
        for (int from = 0, i = 0; i < clusters.length; i++) {
            if (i + 1 == clusters.length || clusters[i + 1] != clusters[i]) {
                double start = from * cell;
                double length = (i + 1 - from) * cell;
                Ink ink = pen.palette().cluster(clusters[i]);
                double x = area.x() - gap - width;
                double y = area.bottom() + gap;
                pen.fill(Outline.rectangle(x, area.y() + start, width, length), ink);
                pen.fill(Outline.rectangle(area.x() + start, y, length, width), ink);
                from = i + 1;
            }
        }
    }

    @Override
    public void key(final Pen pen, final Area area) {
        WeightScale scale = WeightScale.of(pen.palette());
        TextStyle text = new TextStyle(Lettering.REGULAR, pen.px(15), pen.palette().text());
        TextStyle muted = new TextStyle(Lettering.REGULAR, pen.px(15), pen.palette().muted());
        pen.text("attention", area.x(), area.y(), Anchor.START, text);
        double top = area.y() + pen.px(18);
        double height = Math.min(pen.px(BAR), area.height() - pen.px(100));
        double width = pen.px(BAR_WIDTH);
        for (int step = WeightScale.STEPS - 1; step >= 0; step--) { // each over the lower ones
            double y = top + height * (WeightScale.STEPS - 1 - step) / WeightScale.STEPS;
            pen.fill(Outline.rectangle(area.x(), y, width, top + height - y), scale.ink(step));
        }
        for (double weight : NAMED) {
            double y = top + height * (1 - WeightScale.place(weight));
            double right = area.x() + width;
            pen.line(right, y, right + pen.px(5), y, pen.palette().muted(), pen.px(1.2));
            pen.text(named(weight), right + pen.px(10), y + pen.px(5.2), Anchor.START, muted);
        }
        double y = top + height + pen.px(36);
        pen.text(text.fitted("row: a token gives", area.width()), area.x(), y, Anchor.START, text);
        pen.text(
                text.fitted("column: it is given", area.width()),
                area.x(),
                y + pen.px(25),
                Anchor.START,
                text);
    }

    private static String named(final double weight) {
        return weight == Math.rint(weight)
                ? Integer.toString((int) weight)
                : Double.toString(weight);
    }
}
