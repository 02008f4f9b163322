// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * The shape of a token's mark. Shapes of one radius have about the same area, so none looks more
 * important.
 */
enum Marker {
    CIRCLE {
        @Override
        Shape at(final double x, final double y, final double radius) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    },
    SQUARE {
        @Override
        Shape at(final double x, final double y, final double radius) {
            double s = 0.886 * radius; // half of sqrt(pi)
            return polygon(x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s);
        }
    },
    DIAMOND {
        @Override
        Shape at(final double x, final double y, final double radius) {
            double s = 1.253 * radius; // sqrt(pi / 2)
            return polygon(x, y - s, x + s, y, x, y + s, x - s, y);
        }
    },
    TRIANGLE {
        @Override
        Shape at(final double x, final double y, final double radius) {
            double s = 1.347 * radius; // half a side of the equilateral triangle of area pi r^2
            return polygon(x, y - 1.155 * s, x + s, y + 0.577 * s, x - s, y + 0.577 * s);
        }
    };

    abstract Shape at(double x, double y, double radius);

    static Marker cluster(final int cluster) {
        return cluster < 0 ? CIRCLE : values()[cluster / Palette.COLOURS % values().length];
    }

    private static Shape polygon(final double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
