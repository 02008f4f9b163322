// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/** The positions of a scene, decoded and read by frame, token and drawn axis. */
final class Positions {
    private final float[] z; // frame-major, then token, then coordinate
    private final double[] times;
    private final int n;
    private final int d;

    Positions(final Scene scene) {
        n = scene.tokens().size();
        d = scene.dimension();
        times = scene.times();
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
        z = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(z);
    }

    int tokens() {
        return n;
    }

    int frames() {
        return times.length;
    }

    /** Number of drawn axes: 2 for the plane and for a line over time, 3 for space. */
    int drawnAxes() {
        return Math.min(3, Math.max(2, d));
    }

    /** Where a token is along a drawn axis; for d = 1 the axes are time and the one coordinate. */
    double at(final int frame, final int token, final int axis) {
        if (d == 1 && axis == 0) {
            return times[frame];
        }
        int coordinate = d == 1 ? 0 : axis;
        return z[(frame * n + token) * d + coordinate];
    }

    /** Whether a token can be drawn in a frame. */
    boolean drawable(final int frame, final int token) {
        for (int axis = 0; axis < drawnAxes(); axis++) {
            if (!Double.isFinite(at(frame, token, axis))) {
                return false;
            }
        }
        return true;
    }

    /** A point given by its d coordinates, along the drawn axes of a frame. */
    double[] onAxes(final int frame, final double[] coordinates) {
        return d == 1
                ? new double[] {times[frame], coordinates[0]}
                : Arrays.copyOf(coordinates, drawnAxes());
    }

    double[] point(final int frame, final int token) {
        double[] p = new double[drawnAxes()];
        for (int axis = 0; axis < p.length; axis++) {
            p[axis] = at(frame, token, axis);
        }
        return p;
    }
}
