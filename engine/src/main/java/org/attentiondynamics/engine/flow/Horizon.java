// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

/** When a flow ends. */
public sealed interface Horizon {
    /** The latest time of the flow. */
    double latest();

    /**
     * At a given time.
     *
     * @param time T, finite, at least 0
     */
    record At(double time) implements Horizon {
        /**
         * @throws IllegalArgumentException if the time is out of its range
         */
        public At {
            requireTime(time);
        }

        @Override
        public double latest() {
            return time;
        }
    }

    /**
     * As soon as all that is left is known: every token's leader is proved to lead for ever, and along every expanding mode each token is
     * near its limit.
     *
     * @param closeness how near, as a share of the tokens' extent along the mode; in (0, 1)
     * @param latest the time to stop at if that does not happen before; finite, at least 0
     */
    record Settled(double closeness, double latest) implements Horizon {
        /**
         * @throws IllegalArgumentException if a value is out of its range
         */
        public Settled {
            if (!(closeness > 0 && closeness < 1)) {
                throw new IllegalArgumentException(
                        "closeness must be above 0 and below 1, was " + closeness);
            }
            requireTime(latest);
        }
    }

    private static void requireTime(final double time) {
        if (!(time >= 0) || Double.isInfinite(time)) {
            throw new IllegalArgumentException(
                    "horizon must be a finite time of at least 0, was " + time);
        }
    }
}
