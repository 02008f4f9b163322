// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.raster.Outline;

/**
 * The shape of a token's mark. Shapes of one radius have about the same area, so none looks more
 * important.
 */
enum Marker {
    CIRCLE {
        @Override
        Outline at(final double x, final double y, final double radius) {
            return Outline.circle(x, y, radius);
        }
    },
    SQUARE {
        @Override
        Outline at(final double x, final double y, final double radius) {
            double s = 0.886 * radius; // half of sqrt(pi)
            return Outline.polygon(x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s);
        }
    },
    DIAMOND {
        @Override
        Outline at(final double x, final double y, final double radius) {
            double s = 1.253 * radius; // sqrt(pi / 2)
            return Outline.polygon(x, y - s, x + s, y, x, y + s, x - s, y);
        }
    },
    TRIANGLE {
        @Override
        Outline at(final double x, final double y, final double radius) {
            double s = 1.347 * radius; // half a side of the equilateral triangle of area pi r^2
            return Outline.polygon(x, y - 1.155 * s, x + s, y + 0.577 * s, x - s, y + 0.577 * s);
        }
    };

    abstract Outline at(double x, double y, double radius);

    static Marker cluster(final int cluster) {
        return cluster < 0 ? CIRCLE : values()[cluster / Palette.COLOURS % values().length];
    }
}
