// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.raster.Demand;
import org.attentiondynamics.nodes.view.raster.Outline;

/** The start of the SVG element that draws an outline: a circle if it is one, else a path. */
final class SvgShape implements Outline.Walker {
    private boolean only = true;
    private String circle;

    private SvgShape() {}

    static String of(final Outline outline, final Demand demand) {
        SvgShape shape = new SvgShape();
        outline.walk(shape);
        return shape.only && shape.circle != null
                ? shape.circle
                : "<path d=\"" + SvgPath.of(outline, demand) + '"';
    }

    @Override
    public void moveTo(final double x, final double y) {
        only = false;
    }

    @Override
    public void lineTo(final double x, final double y) {
        only = false;
    }

    @Override
    public void quadTo(
            final double controlX, final double controlY, final double x, final double y) {
        only = false;
    }

    @Override
    public void close() {
        only = false;
    }

    @Override
    public void ellipse(
            final double x, final double y, final double radiusX, final double radiusY) {
        only &= circle == null && radiusX == radiusY;
        circle =
                "<circle cx=\""
                        + SvgNumber.of(x)
                        + "\" cy=\""
                        + SvgNumber.of(y)
                        + "\" r=\""
                        + SvgNumber.of(radiusX)
                        + '"';
    }
}
