// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/** Looks on while a solve proceeds; may end it. */
@FunctionalInterface
public interface StepObserver {
    /**
     * Called once for every accepted step, in order, and after the events inside it.
     *
     * @param step the step; where a terminal event cut it, it ends there
     * @return whether to go on; false ends the solve as stopped, at the end of this step, even where that is the horizon. A terminal
     *     event ends it as that event either way.
     */
    boolean after(DenseOutput step);

    /**
     * Called once for every event, in order of time and before the step that holds it is handed out.
     *
     * @param t when it happened, in (step.from(), step.to()]
     * @param step the step it happened in
     */
    default void happened(final Event event, final double t, final DenseOutput step) {}
}
