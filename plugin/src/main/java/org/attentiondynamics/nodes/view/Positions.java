// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** The positions of a scene along the drawn axes, read by frame, token and axis. */
final class Positions {
    /** Larger numbers could overflow on their way to paper. */
    private static final double LARGEST = 1e150;

    private final Projection projection;
    private final float[] drawn; // frame-major, then token, then row of the projection
    private final double[] times;
    private final int n;

    Positions(final Scene scene, final Projection projection) {
        this.projection = projection;
        n = scene.tokens().size();
        times = scene.times();
        int d = scene.dimension();
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(scene.frames()))
                        .order(ByteOrder.LITTLE_ENDIAN);
        long expected = 4L * times.length * n * d;
        if (bytes.remaining() != expected) {
            throw new IllegalArgumentException(
                    "positions must be "
                            + expected
                            + " bytes for this scene, were "
                            + bytes.remaining());
        }
        int rows = projection.rows().length;
        drawn = new float[times.length * n * rows];
        double[] z = new double[d];
        for (int point = 0; point < times.length * n; point++) {
            for (int c = 0; c < d; c++) {
                z[c] = bytes.getFloat();
            }
            for (int row = 0; row < rows; row++) {
                drawn[point * rows + row] = (float) projection.along(row, z);
            }
        }
    }

    int tokens() {
        return n;
    }

    int frames() {
        return times.length;
    }

    /** Number of drawn axes: 2 for the plane and for a line over time, 3 for space. */
    int drawnAxes() {
        return projection.overTime() ? 2 : projection.rows().length;
    }

    /** Where a token is along a drawn axis; over time the axes are time and the one direction. */
    double at(final int frame, final int token, final int axis) {
        if (projection.overTime()) {
            return axis == 0 ? times[frame] : drawn[frame * n + token];
        }
        return drawn[(frame * n + token) * projection.rows().length + axis];
    }

    /** Whether a token can be drawn in a frame. */
    boolean drawable(final int frame, final int token) {
        for (int axis = 0; axis < drawnAxes(); axis++) {
            if (!drawable(at(frame, token, axis))) {
                return false;
            }
        }
        return true;
    }

    static boolean drawable(final double[] point) {
        for (double value : point) {
            if (!drawable(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean drawable(final double value) {
        return Math.abs(value) <= LARGEST;
    }

    /** A point given by its d coordinates, along the drawn axes of a frame. */
    double[] onAxes(final int frame, final double[] coordinates) {
        double[] point = new double[drawnAxes()];
        if (projection.overTime()) {
            point[0] = times[frame];
            point[1] = projection.along(0, coordinates);
        } else {
            for (int row = 0; row < point.length; row++) {
                point[row] = projection.along(row, coordinates);
            }
        }
        return point;
    }

    /** A direction given by its d coordinates, along the drawn axes. */
    double[] direction(final double[] coordinates) {
        double[] along = onAxes(0, coordinates);
        if (projection.overTime()) {
            along[0] = 0;
        }
        return along;
    }

    double[] point(final int frame, final int token) {
        double[] p = new double[drawnAxes()];
        for (int axis = 0; axis < p.length; axis++) {
            p[axis] = at(frame, token, axis);
        }
        return p;
    }
}
