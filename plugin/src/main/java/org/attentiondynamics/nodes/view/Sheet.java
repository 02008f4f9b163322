// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where things go on the paper. Small sheets give up the legend, then the captions get closer; the
 * plots always keep at least a few pixels.
 *
 * @param scale pixels per design unit
 * @param panels how many plots of the same size there are
 */
record Sheet(Area paper, double scale, int panels) {
    private static final double DESIGN_WIDTH = 1200;
    private static final double DESIGN_HEIGHT = 900;
    private static final double SMALLEST_SCALE =
            0.5; // letters of 15 units are hard to read below 8 pixels
    private static final double MARGIN = 44;
    private static final double LEGEND = 236;
    private static final double ABOVE = 144;
    private static final double BELOW = 112;
    private static final double LEFT = 96;
    private static final double BETWEEN = 26;
    private static final double BETWEEN_ROWS = 50; // room for the time above each plot

    static Sheet of(final Area paper, final int panels) {
        double fitting = Math.min(paper.width() / DESIGN_WIDTH, paper.height() / DESIGN_HEIGHT);
        return new Sheet(paper, Math.max(SMALLEST_SCALE, fitting), panels);
    }

    /** Too small for any text: only the tokens are drawn. */
    boolean thumbnail() {
        return paper.width() < 480 * scale || paper.height() < 400 * scale;
    }

    private boolean hasLegend() {
        return paper.width() >= scale * 2.6 * LEGEND && paper.height() >= scale * 500;
    }

    double margin() {
        return Math.min(scale * MARGIN, paper.width() / 12);
    }

    /** Where the legend goes; all that is below it down to the note is free. */
    Optional<Area> legend() {
        Area plots = plots();
        double x = paper.right() - scale * (LEGEND - 20);
        double y = plots.y() + scale * 14;
        return hasLegend()
                ? Optional.of(new Area(x, y, scale * (LEGEND - 36), plots.bottom() - y))
                : Optional.empty();
    }

    /** The area of all plots. */
    Area plots() {
        double m = margin();
        if (thumbnail()) {
            return new Area(
                    paper.x() + m, paper.y() + m, paper.width() - 2 * m, paper.height() - 2 * m);
        }
        double left = Math.min(scale * LEFT, paper.width() / 4);
        double right = hasLegend() ? scale * (LEGEND + 12) : m;
        double above = Math.min(scale * ABOVE, paper.height() / 3);
        double below = Math.min(scale * BELOW, paper.height() / 3);
        return new Area(
                paper.x() + left,
                paper.y() + above,
                paper.width() - left - right,
                paper.height() - above - below);
    }

    /** One of the plots, and whether it is at the left and at the lower end of them. */
    record Panel(Area area, boolean leftmost, boolean lowest) {}

    /** The plots row by row, in as many columns as make them largest. */
    List<Panel> panelList() {
        int columns = 1;
        for (int more = 2; more <= panels; more++) {
            columns = side(more) >= side(columns) ? more : columns;
        }
        int rows = (panels + columns - 1) / columns;
        Area all = plots();
        double width = width(columns);
        double height = height(columns);
        List<Panel> list = new ArrayList<>();
        for (int i = 0; i < panels; i++) {
            int column = i % columns;
            int row = i / columns;
            Area area =
                    new Area(
                            all.x() + column * (width + scale * BETWEEN),
                            all.y() + row * (height + scale * BETWEEN_ROWS),
                            width,
                            height);
            boolean nothingBelow = i + columns >= panels;
            list.add(new Panel(area, column == 0, row == rows - 1 || nothingBelow));
        }
        return list;
    }

    private double width(final int columns) {
        return Math.max(1, (plots().width() - (columns - 1) * scale * BETWEEN) / columns);
    }

    private double height(final int columns) {
        int rows = (panels + columns - 1) / columns;
        return Math.max(1, (plots().height() - (rows - 1) * scale * BETWEEN_ROWS) / rows);
    }

    private double side(final int columns) {
        return Math.min(width(columns), height(columns));
    }
}
