// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

/** Regular polygons with a power of two of corners on the unit circle. */
final class Circle {
    static final double FULL = 2 * Math.PI;
    private static final int POWERS = 11;
    private static final double[][] POLYGONS = new double[POWERS][];

    static {
        for (int power = 0; power < POWERS; power++) {
            int corners = 1 << power;
            double[] xy = new double[2 * corners];
            for (int i = 0; i < corners; i++) {
                xy[2 * i] = StrictMath.cos(FULL * i / corners);
                xy[2 * i + 1] = StrictMath.sin(FULL * i / corners);
            }
            POLYGONS[power] = xy;
        }
    }

    private Circle() {}

    /**
     * x and y of the corners in turn, clockwise on paper. Not to be modified.
     *
     * @param corners a power of two, at most 1024
     */
    static double[] points(final int corners) {
        return POLYGONS[Integer.numberOfTrailingZeros(corners)];
    }
}
