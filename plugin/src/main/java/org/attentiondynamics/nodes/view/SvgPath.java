// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.raster.Demand;
import org.attentiondynamics.nodes.view.raster.Outline;

/**
 * An outline as SVG's path data, each step relative to the point before. Numbers are rounded to
 * hundredths of a pixel before they are subtracted, so rounding does not add up.
 */
final class SvgPath implements Outline.Walker {
    private final StringBuilder data = new StringBuilder();
    private final Demand demand;
    private long atX;
    private long atY;
    private long startX;
    private long startY;
    private char command;

    private SvgPath(final Demand demand) {
        this.demand = demand;
    }

    static String of(final Outline outline, final Demand demand) {
        SvgPath path = new SvgPath(demand);
        outline.walk(path);
        return path.data.toString();
    }

    private static long rounded(final double pixels) {
        return SvgNumber.rounded(pixels, SvgNumber.PLACES);
    }

    private static String text(final long hundredths) {
        return SvgNumber.text(hundredths, SvgNumber.PLACES);
    }

    @Override
    public void moveTo(final double x, final double y) {
        command = 'M';
        data.append('M');
        atX = rounded(x);
        atY = rounded(y);
        data.append(text(atX));
        append(atY);
        startX = atX;
        startY = atY;
    }

    @Override
    public void lineTo(final double x, final double y) {
        step('l');
        relative(rounded(x), rounded(y));
        move(x, y);
    }

    @Override
    public void quadTo(
            final double controlX, final double controlY, final double x, final double y) {
        step('q');
        relative(rounded(controlX), rounded(controlY));
        append(rounded(x) - atX);
        append(rounded(y) - atY);
        move(x, y);
    }

    @Override
    public void close() {
        command = 'z';
        data.append('z');
        atX = startX;
        atY = startY;
    }

    @Override
    public void ellipse(
            final double x, final double y, final double radiusX, final double radiusY) {
        moveTo(x - radiusX, y);
        String radii = SvgNumber.of(radiusX) + " " + SvgNumber.of(radiusY);
        String across = text(rounded(x + radiusX) - rounded(x - radiusX));
        data.append("a").append(radii).append(" 0 0 1 ").append(across).append(" 0");
        data.append("a").append(radii).append(" 0 0 1 -").append(across).append(" 0");
        close();
    }

    private void step(final char letter) {
        if (command != letter) {
            data.append(letter);
            command = letter;
        }
    }

    private void relative(final long x, final long y) {
        append(x - atX);
        append(y - atY);
    }

    private void append(final long hundredths) {
        demand.require(1);
        boolean first = Character.isLetter(data.charAt(data.length() - 1));
        if (!first && hundredths >= 0) {
            data.append(' ');
        }
        data.append(text(hundredths));
    }

    private void move(final double x, final double y) {
        atX = rounded(x);
        atY = rounded(y);
    }
}
