// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A contour cut into dashes, which start at its first point. */
final class Dashes {
    private final Stroke stroke;
    private final List<Flat.Contour> dashes = new ArrayList<>();
    private double[] xy = new double[16];
    private int count;
    private boolean drawn = true;
    private double left;

    private Dashes(final Stroke stroke) {
        this.stroke = stroke;
        left = stroke.dash();
    }

    static List<Flat.Contour> of(final Flat.Contour contour, final Stroke stroke) {
        Dashes dashes = new Dashes(stroke);
        double[] points = contour.xy();
        dashes.add(points[0], points[1]);
        int chords = contour.closed() ? contour.points() : contour.points() - 1;
        for (int i = 0; i < chords; i++) {
            dashes.chord(
                    points[2 * i],
                    points[2 * i + 1],
                    points[(2 * i + 2) % points.length],
                    points[(2 * i + 3) % points.length]);
        }
        dashes.end();
        return dashes.dashes;
    }

    private void chord(final double x1, final double y1, final double x2, final double y2) {
        double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        double passed = 0;
        while (length - passed > left) {
            passed += left;
            double x = x1 + (x2 - x1) * (passed / length);
            double y = y1 + (y2 - y1) * (passed / length);
            if (drawn) {
                add(x, y);
                end();
            } else {
                add(x, y);
            }
            drawn = !drawn;
            left = drawn ? stroke.dash() : stroke.gap();
        }
        left -= length - passed;
        if (drawn) {
            add(x2, y2);
        }
    }

    private void add(final double x, final double y) {
        if (count >= 2 && xy[count - 2] == x && xy[count - 1] == y) {
            return;
        }
        if (count == xy.length) {
            xy = Arrays.copyOf(xy, 2 * count);
        }
        xy[count++] = x;
        xy[count++] = y;
    }

    private void end() {
        if (count >= 4) {
            dashes.add(new Flat.Contour(Arrays.copyOf(xy, count), false));
        }
        count = 0;
    }
}
