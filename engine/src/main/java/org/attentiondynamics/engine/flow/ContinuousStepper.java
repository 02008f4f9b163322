// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.ode.Solver;
import org.attentiondynamics.engine.ode.StepObserver;
import org.attentiondynamics.engine.ode.Tableau;

/** Steps of a Runge-Kutta pair; each stretch goes on with the step size the last one ended with. */
final class ContinuousStepper implements Stepper {
    private final Tableau pair;
    private final double tolerance;
    private double nextStep;

    ContinuousStepper(final Tableau pair, final double tolerance) {
        this.pair = pair;
        this.tolerance = tolerance;
    }

    @Override
    public Outcome advance(
            final FlowField field,
            final double t,
            final double[] state,
            final double until,
            final long most,
            final StepObserver observer) {
        Solver solver = new Solver(pair, field, new ForestErrorNorm(field, tolerance), most);
        Outcome outcome = solver.solve(t, state, until, nextStep, observer);
        nextStep = outcome.nextStep();
        return outcome;
    }
}
