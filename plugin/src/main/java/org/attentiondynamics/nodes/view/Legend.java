// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.List;
import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;

/** What the marks of a picture mean, as a column of rows. */
final class Legend {
    /** Clusters named one by one; the others are counted in one row. */
    private static final int MOST_CLUSTERS = 12;

    private static final int FEWEST_CLUSTERS = 3;
    private static final double ROW = 27;

    private final Pen pen;
    private final Subject subject;
    private final Area area;
    private double y;

    private Legend(final Pen pen, final Subject subject, final Area area) {
        this.pen = pen;
        this.subject = subject;
        this.area = area;
        y = area.y();
    }

    /**
     * @param later whether a frame after the first is drawn
     */
    static void draw(final Pen pen, final Subject subject, final boolean later, final Area area) {
        Legend legend = new Legend(pen, subject, area);
        List<LegendSign> signs = LegendSign.of(subject, later);
        double rows = area.height() / pen.px(ROW) - signs.size() - 1.5;
        legend.clusters(Census.of(subject.scene()), (int) rows);
        legend.y += pen.px(ROW / 2);
        for (LegendSign sign : signs) {
            sign.draw(pen, area.x(), legend.middle());
            legend.text(sign.label(subject), legend.style(pen.palette().text()));
            legend.y += pen.px(ROW);
        }
    }

    private void clusters(final Census census, final int rows) {
        int most = Math.max(FEWEST_CLUSTERS, Math.min(MOST_CLUSTERS, rows));
        int named = 0;
        for (Census.Group group : census.groups()) {
            if (group.cluster() < 0 || named < most) {
                named += group.cluster() < 0 ? 0 : 1;
                group(group);
            }
        }
        if (census.clusters() > named) {
            int more = census.clusters() - named;
            text("and " + Census.counted(more, "more cluster"), style(pen.palette().muted()));
            y += pen.px(ROW);
        }
    }

    private void group(final Census.Group group) {
        Outline mark = Marker.cluster(group.cluster()).at(area.x(), middle(), pen.px(6.5));
        pen.mark(
                mark,
                pen.palette().cluster(group.cluster()),
                pen.palette().clusterEdge(group.cluster()),
                pen.px(1.1));
        String name = group.cluster() < 0 ? "no cluster" : "cluster " + group.cluster();
        TextStyle style = style(pen.palette().text());
        text(name, style);
        double counted = pen.px(26) + style.width(name);
        TextStyle muted = style(pen.palette().muted());
        pen.text(
                muted.fitted(Census.counted(group.tokens(), "token"), area.width() - counted),
                area.x() + counted,
                y,
                Anchor.START,
                muted);
        y += pen.px(ROW);
    }

    private void text(final String text, final TextStyle style) {
        double indent = pen.px(18);
        pen.text(
                style.fitted(text, area.width() - indent),
                area.x() + indent,
                y,
                Anchor.START,
                style);
    }

    private double middle() {
        return y - pen.px(5.2);
    }

    private TextStyle style(final Ink ink) {
        return new TextStyle(Lettering.REGULAR, pen.px(15), ink);
    }
}
