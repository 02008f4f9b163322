// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.ode.StepObserver;

/** Takes a state through time, step by step. */
interface Stepper {
    /**
     * From t until a later time, the step limit, or the observer's word.
     *
     * @param state the state at t on entry, at the outcome's time on return. Modified.
     * @param most the most steps
     */
    Outcome advance(
            FlowField field,
            double t,
            double[] state,
            double until,
            long most,
            StepObserver observer);
}
