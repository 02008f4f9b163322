// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;
import org.attentiondynamics.nodes.view.Sheet.Panel;
import org.attentiondynamics.nodes.view.Stage.Axis;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;

/**
 * Eigenvalues of a head in the complex plane, the largest as diamonds, on another ground if the head is distinguished.
 *
 * @param distinction what distinguished heads are; empty if there are none
 * @param real the real parts that the plots show
 * @param imaginary the imaginary parts
 */
record EigenvaluePlot(HeadSpectrum head, String distinction, Extent real, Extent imaginary)
        implements Plot {
    private static final double FULL_SIZE = 420; // of a plot, in design units
    private static final double SMALLEST_MARKS = 0.7;
    private static final double RADIUS = 5.2;
    private static final int LARGEST = 1; // the colour of a cluster
    private static final int OTHERS = 0;
    private static final double GROUND = 0.16;
    private static final int GROUND_COLOUR = 4;
    private static final double ROW = 27;

    @Override
    public String name() {
        return head.name();
    }

    @Override
    public void draw(final Pen pen, final Panel panel) {
        Area area = panel.area();
        Stage stage =
                PlaneStage.inProportion(
                        new Axis("Re λ", real), new Axis("Im λ", imaginary), area, pen);
        if (head.distinguished()) {
            pen.group("Ground");
            ground(pen, area);
        }
        pen.group("Axes");
        stage.draw(pen, new Stage.Labels(panel.lowest(), panel.leftmost()));
        pen.group("Eigenvalues");
        double side = Math.min(area.width(), area.height());
        Pen marks = pen.scaled(Math.max(SMALLEST_MARKS, Math.min(1, side / pen.px(FULL_SIZE))));
        marks(marks, stage, false);
        marks(marks, stage, true);
    }

    private void marks(final Pen pen, final Stage stage, final boolean largest) {
        for (int k = 0; k < head.real().length; k++) {
            if (head.largest(k) == largest) {
                double[] point = {head.real()[k], head.imaginary()[k]};
                mark(pen, stage.place(point), largest);
            }
        }
    }

    private static void mark(final Pen pen, final Place at, final boolean largest) {
        int colour = largest ? LARGEST : OTHERS;
        Marker marker = largest ? Marker.DIAMOND : Marker.CIRCLE;
        Ink fill = pen.palette().cluster(colour);
        pen.mark(
                marker.at(at.x(), at.y(), pen.px(largest ? 1.25 * RADIUS : RADIUS)),
                largest ? fill : fill.faded(0.72),
                pen.palette().clusterEdge(colour),
                pen.px(1));
    }

    private static void ground(final Pen pen, final Area area) {
        pen.fill(
                Outline.rectangle(area.x(), area.y(), area.width(), area.height()),
                pen.palette().cluster(GROUND_COLOUR).faded(GROUND));
    }

    @Override
    public void key(final Pen pen, final Area area) {
        double x = area.x() + pen.px(RADIUS);
        double y = area.y();
        mark(pen, new Place(x, y - pen.px(5.2)), true);
        row(pen, area, y, "largest in modulus");
        y += pen.px(ROW);
        mark(pen, new Place(x, y - pen.px(5.2)), false);
        row(pen, area, y, "other eigenvalues");
        if (!distinction.isEmpty()) {
            y += pen.px(ROW);
            ground(pen, new Area(x - pen.px(9), y - pen.px(14), pen.px(18), pen.px(18)));
            row(pen, area, y, distinction);
        }
    }

    private static void row(final Pen pen, final Area area, final double y, final String text) {
        TextStyle style = new TextStyle(Lettering.REGULAR, pen.px(15), pen.palette().text());
        double indent = pen.px(24);
        pen.text(
                style.fitted(text, area.width() - indent),
                area.x() + indent,
                y,
                Anchor.START,
                style);
    }
}
