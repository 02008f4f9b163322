// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/**
 * Proportional-integral control of the step size.
 *
 * <p>After an accepted step with scaled error err the next is h * safety * err^{-a} * previous^{b}, a = 0.7/q and b = 0.4/q with q the error
 * order plus one; after a rejected one h * safety * err^{-1/q}. StrictMath keeps the sequence of steps the same on every machine; its pow
 * allocates where exp and log do not.
 *
 * <p>Source: K. Gustafsson, ACM TOMS 17 (1991), 533-554.
 */
final class StepController {
    private static final double SAFETY = 0.9;
    private static final double LEAST_FACTOR = 0.2;
    private static final double GREATEST_FACTOR = 5;

    /** An error far below tolerance says nothing about the next step but that it may grow. */
    private static final double LEAST_ERROR = 1e-10;

    private final double q;
    private double previousLog;
    private boolean afterRejection;

    StepController(final int errorOrder) {
        this.q = errorOrder + 1;
    }

    /** The factor from an accepted step to the next. */
    double accept(final double error) {
        double log = StrictMath.log(Math.max(error, LEAST_ERROR));
        double factor = SAFETY * StrictMath.exp((0.4 * previousLog - 0.7 * log) / q);
        double most = afterRejection ? 1 : GREATEST_FACTOR; // no growth straight after a rejection
        previousLog = log;
        afterRejection = false;
        return Math.min(most, Math.max(LEAST_FACTOR, factor));
    }

    /** The factor from a rejected step to the next try. */
    double reject(final double error) {
        afterRejection = true;
        if (!Double.isFinite(error)) {
            return LEAST_FACTOR;
        }
        return Math.max(LEAST_FACTOR, SAFETY * StrictMath.exp(-StrictMath.log(error) / q));
    }
}
