// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

/**
 * The times a flow can be at: all of them, or whole layers.
 *
 * @param layer the size of a layer; 0 for continuous time
 */
record TimeGrid(double layer) {
    static TimeGrid of(final Scheme scheme) {
        return new TimeGrid(scheme instanceof Scheme.Layers layers ? layers.size() : 0);
    }

    boolean isContinuous() {
        return layer == 0;
    }

    /** The latest time of the grid up to t, with allowance for rounding. */
    double floor(final double t) {
        return isContinuous() ? t : layer * Math.floor(t / layer * (1 + 0x1p-50));
    }

    /** The earliest time of the grid from t on. */
    double ceil(final double t) {
        return isContinuous() ? t : layer * Math.ceil(t / layer * (1 - 0x1p-50));
    }

    /** Frames from 0 to the end, as many as wanted but not more than there are times. */
    int frames(final int wanted, final double end) {
        return isContinuous() ? wanted : (int) Math.min(wanted, Math.rint(end / layer) + 1);
    }

    /** The time of frame k of so many. */
    double frameTime(final int k, final int frames, final double end) {
        if (k == 0) {
            return 0;
        }
        double t = k == frames - 1 ? end : end * k / (frames - 1);
        return isContinuous() ? t : layer * Math.rint(t / layer);
    }
}
