// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One run in frames, and what must never grow along it.
 *
 * @param frames 13 frames from 0 to T
 */
record Course(Instance instance, List<Frame> frames, FlowResult result) {
    private static final int FRAMES = 13;

    /** A frame inside a step comes from an extension of one order less: its error is some times the step's. */
    private static final double ROOM = 10;

    /** Changing to modal coordinates and back, and what is made of them: sums of d products each. */
    private static final double ROUNDING = 16 * 0x1p-52;

    static Course of(final Instance instance, final double time) {
        List<Frame> frames = new ArrayList<>();
        FlowSettings settings = FlowSettings.to(time).withTolerance(Flows.TIGHT).withFrames(FRAMES);
        return new Course(
                instance,
                frames,
                Flows.run(instance.model(), instance.tokens(), settings, frames::add));
    }

    /** The error of a token of unit extent. */
    double error() {
        return ROOM * result.outcome().errorSum() * Flows.TIGHT
                + (result.outcome().accepted() + instance.d()) * ROUNDING;
    }

    /**
     * @param quantity what never grows, of a frame
     * @param size how much it changes with an error of one in every coordinate of z, or of x, relative to their extent
     */
    void assertNeverGrows(
            final ToDoubleFunction<Frame> quantity, final ToDoubleFunction<Frame> size) {
        for (int k = 1; k < frames.size(); k++) {
            Frame frame = frames.get(k);
            double growth =
                    quantity.applyAsDouble(frame) - quantity.applyAsDouble(frames.get(k - 1));
            assertThat(growth)
                    .as("%s, t = %s", instance, frame.time())
                    .isLessThanOrEqualTo(error() * size.applyAsDouble(frame));
        }
    }

    /** max_i w . z_i. */
    static double most(final double[] w, final double[] z) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < z.length; i += w.length) {
            double sum = 0;
            for (int k = 0; k < w.length; k++) {
                sum += w[k] * z[i + k];
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
