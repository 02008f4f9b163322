// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/**
 * How an animation runs.
 *
 * @param framesPerSecond in [0.1, 60]
 * @param lastHeldSeconds how much longer the last frame stays, in [0, 60]
 * @param loops how often all is shown; 0 for ever
 */
public record Pace(double framesPerSecond, double lastHeldSeconds, int loops) {
    public Pace {
        require(framesPerSecond, 0.1, 60, "frames per second");
        require(lastHeldSeconds, 0, 60, "seconds that the last frame is held");
        require(loops, 0, 10_000, "loops");
    }

    private static void require(
            final double value, final double least, final double most, final String name) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " must be " + least + " to " + most + ", was " + value);
        }
    }

    /** How long a frame is shown, within what APNG can say. */
    int millis(final boolean last) {
        double seconds = 1 / framesPerSecond + (last ? lastHeldSeconds : 0);
        return (int) Math.min(65_535, Math.round(1000 * seconds));
    }
}
