// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.Arrays;

/** Slices of a disc as polygons, their arcs halved until the chords are close to them. */
final class Slice {
    private static final double TOLERANCE = 0.01; // pixels
    private static final double OPPOSITE = 1e-6;

    private final double radius;
    private double[] xy = new double[32];
    private int count;

    Slice(final double radius) {
        this.radius = radius;
    }

    /** The slice from one direction to another one less than half a turn away. */
    double[] of(
            final double x,
            final double y,
            final double fromX,
            final double fromY,
            final double toX,
            final double toY) {
        count = 0;
        add(x, y);
        arc(x, y, fromX, fromY, toX, toY);
        add(x + radius * toX, y + radius * toY);
        return Arrays.copyOf(xy, count);
    }

    /** The half of the disc that lies in a direction. */
    double[] half(final double x, final double y, final double toX, final double toY) {
        count = 0;
        arc(x, y, -toY, toX, toX, toY);
        arc(x, y, toX, toY, toY, -toX);
        add(x + radius * toY, y - radius * toX);
        return Arrays.copyOf(xy, count);
    }

    /** The points of an arc without its last one. */
    private void arc(
            final double x,
            final double y,
            final double fromX,
            final double fromY,
            final double toX,
            final double toY) {
        double cosine = Math.max(-1, Math.min(1, fromX * toX + fromY * toY));
        double middleX = fromX + toX;
        double middleY = fromY + toY;
        double length = Math.sqrt(middleX * middleX + middleY * middleY);
        if (radius * (1 - Math.sqrt((1 + cosine) / 2)) <= TOLERANCE || length < OPPOSITE) {
            add(x + radius * fromX, y + radius * fromY);
            return;
        }
        arc(x, y, fromX, fromY, middleX / length, middleY / length);
        arc(x, y, middleX / length, middleY / length, toX, toY);
    }

    private void add(final double x, final double y) {
        if (count == xy.length) {
            xy = Arrays.copyOf(xy, 2 * count);
        }
        xy[count++] = x;
        xy[count++] = y;
    }
}
