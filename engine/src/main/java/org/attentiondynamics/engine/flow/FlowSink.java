// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

/** Gets what a flow makes, while it makes it: all calls on the thread of the flow, times ascending in each method. */
@FunctionalInterface
public interface FlowSink {
    /** A frame was reached. */
    void frame(Frame frame);

    /** Whether {@link #switched} is to be called: to find when costs a few evaluations for every step with a switch. */
    default boolean wantsSwitches() {
        return false;
    }

    /** A token has found another leader; only if it is wanted. */
    default void switched(final LeaderSwitch event) {}

    /**
     * A step was taken.
     *
     * @param time the time reached
     * @param steps steps so far
     */
    default void stepped(final double time, final long steps) {}
}
