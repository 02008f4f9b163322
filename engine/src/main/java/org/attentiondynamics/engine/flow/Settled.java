// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

/**
 * A flow that is known for ever.
 *
 * @param motion all that still happens
 * @param since the time from which on it is proved to hold for ever
 */
record Settled(RigidMotion motion, double since) {
    /** The first time at which the flow is known for ever and every token is as close as asked. */
    double from(final double closeness) {
        return Math.max(since, motion.settledFrom(closeness));
    }
}
