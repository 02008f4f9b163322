// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.Arrays;
import org.attentiondynamics.nodes.view.raster.Lines.Chord;

/** A band along chords, of a fixed width, with pointed corners. */
final class Strip {
    private final double half;
    private double[] left = new double[16];
    private double[] right = new double[16];
    private int count;

    Strip(final double half) {
        this.half = half;
    }

    void begin(final double x, final double y, final Chord chord) {
        count = 0;
        add(x, y, -chord.toY(), chord.toX());
    }

    /** A corner whose sides meet where those of both chords do. */
    void bend(final double x, final double y, final Chord before, final Chord after) {
        double share = 1 / (1 + before.cosine(after));
        add(x, y, -(before.toY() + after.toY()) * share, (before.toX() + after.toX()) * share);
    }

    /** The polygon of the band up to the given point. */
    double[] end(final double x, final double y, final Chord chord) {
        add(x, y, -chord.toY(), chord.toX());
        double[] polygon = Arrays.copyOf(left, 2 * count);
        for (int i = 0; i < count; i += 2) {
            polygon[2 * count - 2 - i] = right[i];
            polygon[2 * count - 1 - i] = right[i + 1];
        }
        return polygon;
    }

    private void add(final double x, final double y, final double sideX, final double sideY) {
        if (count == left.length) {
            left = Arrays.copyOf(left, 2 * count);
            right = Arrays.copyOf(right, 2 * count);
        }
        left[count] = x + half * sideX;
        left[count + 1] = y + half * sideY;
        right[count] = x - half * sideX;
        right[count + 1] = y - half * sideY;
        count += 2;
    }
}
