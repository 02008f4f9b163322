// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.concurrent.CancellationException;

/**
 * Integrates y' = f(t, y) with an embedded Runge-Kutta pair: the only loop over steps.
 *
 * <p>Steps are sized such that the local error of each is at most one in the caller's norm. Every numerical way to end is an {@link Outcome},
 * not an exception. A solve may be resumed from the outcome's time and state with its next step as first step. It allocates when made and
 * when a solve starts and ends, not per step, and is not thread-safe.
 */
public final class Solver {
    /** A step this many units in the last place of t is no longer distinguishable from rounding. */
    private static final double LEAST_STEP_ULPS = 16;

    /** The last step may be this much longer than proposed: else what is left of the horizon may be a few units in the last place. */
    private static final double STRETCH = 1.01;

    private final Tableau tableau;
    private final ErrorNorm norm;
    private final long stepLimit;
    private final Step step;
    private final EventWatches watches;
    private final int dimension;
    private StepController controller;
    private double proposed;
    private double lastStep;
    private long rejected;

    /**
     * @param stepLimit the most steps, accepted and rejected together, that one solve may take
     * @param events what to look for inside steps
     * @throws IllegalArgumentException if an event looks at components that the field does not have
     */
    public Solver(
            final Tableau tableau,
            final VectorField field,
            final ErrorNorm norm,
            final long stepLimit,
            final Event... events) {
        this.tableau = tableau;
        this.norm = norm;
        this.stepLimit = stepLimit;
        this.dimension = field.dimension();
        this.step = new Step(tableau, field);
        this.watches = new EventWatches(step, dimension, events);
    }

    /** Solves from t0 to t1 with a first step of the solver's own choice. */
    public Outcome solve(
            final double t0, final double[] state, final double t1, final StepObserver observer) {
        return solve(t0, state, t1, 0, observer);
    }

    /**
     * Solves from t0 to t1 &ge; t0.
     *
     * @param state y(t0) on entry, y at the outcome's time on return. Modified.
     * @param t1 infinite to go on until an event, the observer or the step limit ends the solve
     * @param firstStep the size of the first step tried; 0 to have one chosen, by one more evaluation
     * @param observer gets every event and every accepted step, in order
     * @throws IllegalArgumentException if t1 is before t0, firstStep negative or the state of the wrong length
     */
    public Outcome solve(
            final double t0,
            final double[] state,
            final double t1,
            final double firstStep,
            final StepObserver observer) {
        require(t0, state, t1, firstStep);
        controller = new StepController(tableau.errorOrder());
        rejected = 0;
        lastStep = 0;
        proposed = firstStep;
        Ending ending;
        try {
            ending = step.start(t0, state) ? loop(t1, observer) : Ending.NOT_FINITE;
        } catch (CancellationException cancelled) {
            ending = Ending.CANCELLED;
        }
        step.copyStart(state);
        return new Outcome(
                ending,
                step.from(),
                step.accepted(),
                rejected,
                step.evaluations(),
                lastStep,
                proposed,
                step.errorSum());
    }

    private void require(
            final double t0, final double[] state, final double t1, final double firstStep) {
        if (!(t0 <= t1)) {
            throw new IllegalArgumentException(
                    "the horizon must not be before the start " + t0 + ", was " + t1);
        }
        if (!(firstStep >= 0)) {
            throw new IllegalArgumentException(
                    "the first step must not be negative, was " + firstStep);
        }
        if (state.length != dimension) {
            throw new IllegalArgumentException(
                    "the state must have " + dimension + " components, was " + state.length);
        }
    }

    private Ending loop(final double t1, final StepObserver observer) {
        watches.start();
        if (proposed == 0 && step.from() < t1) {
            proposed = step.firstSize(norm, t1 - step.from());
        }
        boolean finite = true;
        while (step.from() < t1) {
            if (step.accepted() + rejected >= stepLimit) {
                return Ending.STEP_LIMIT;
            }
            if (proposed < LEAST_STEP_ULPS * Math.ulp(step.from())) {
                return finite ? Ending.STEP_TOO_SMALL : Ending.NOT_FINITE;
            }
            double error = step.attempt(end(t1), norm);
            finite = Double.isFinite(error);
            if (!(error <= 1)) {
                reject(error);
                continue;
            }
            Ending ending = accept(error, t1, observer);
            if (ending != null) {
                return ending;
            }
        }
        return Ending.REACHED_HORIZON;
    }

    private double end(final double t1) {
        double from = step.from();
        return t1 - from <= STRETCH * proposed ? t1 : from + proposed;
    }

    private void reject(final double error) {
        rejected++;
        proposed = (step.to() - step.from()) * controller.reject(error);
    }

    /** Takes the step just tried; why the solve ends with it, null if it goes on. */
    private Ending accept(final double error, final double t1, final StepObserver observer) {
        propose(error, t1);
        step.accept(error);
        boolean terminal = watches.pass(observer);
        boolean goesOn = observer.after(step);
        lastStep = step.to() - step.from();
        step.advance();
        if (terminal) {
            return Ending.EVENT;
        }
        return goesOn ? null : Ending.STOPPED;
    }

    /** A step that the horizon cut short says of the next only that it may be larger. */
    private void propose(final double error, final double t1) {
        double next = (step.to() - step.from()) * controller.accept(error);
        proposed = step.to() == t1 ? Math.max(proposed, next) : next;
    }
}
