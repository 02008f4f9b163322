// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

/**
 * What a flow is asked for.
 *
 * @param horizon T, the time to reach; finite, at least 0
 * @param tolerance the error a step may make, relative to the extent of the tokens along each mode of V; in [1e-13, 0.1]
 * @param frames the number of equidistant frames from 0 to T, both included; at least 2
 * @param stepLimit the most steps; at least 1
 */
public record FlowSettings(double horizon, double tolerance, int frames, long stepLimit) {
    /** Steps that no run so far has come near. */
    public static final long DEFAULT_STEP_LIMIT = 1_000_000;

    /** Below this a tolerance drowns in rounding. */
    public static final double LEAST_TOLERANCE = 1e-13;

    /** Above this a step is a guess. */
    public static final double GREATEST_TOLERANCE = 0.1;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public FlowSettings {
        if (!(horizon >= 0) || Double.isInfinite(horizon)) {
            throw new IllegalArgumentException(
                    "horizon must be a finite time of at least 0, was " + horizon);
        }
        if (!(tolerance >= LEAST_TOLERANCE && tolerance <= GREATEST_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "tolerance must be in ["
                            + LEAST_TOLERANCE
                            + ", "
                            + GREATEST_TOLERANCE
                            + "], was "
                            + tolerance);
        }
        if (frames < 2) {
            throw new IllegalArgumentException(
                    "number of frames must be at least 2, was " + frames);
        }
        if (stepLimit < 1) {
            throw new IllegalArgumentException("step limit must be at least 1, was " + stepLimit);
        }
    }

    /** The time of frame k in [0, frames). */
    public double frameTime(final int k) {
        return k == frames - 1 ? horizon : horizon * k / (frames - 1);
    }
}
