// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.concurrent.CancellationException;
import org.attentiondynamics.engine.ode.DenseOutput;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.ode.StepObserver;

/**
 * Layers x(t + dt) = x(t) + dt P V x(t), one a step, in the state of a forest on a layered basis.
 *
 * <p>With f the right-hand side of the differential equation in that state, a layer adds dt R^{-1} f along expanding modes of a free token
 * (R = I + dt D) and dt f everywhere else.
 */
final class LayerStepper implements Stepper, DenseOutput {
    private final double dt;
    private double from;
    private double to;
    private double[] before;
    private double[] after;
    private long layers;
    private long evaluations;

    LayerStepper(final double dt) {
        this.dt = dt;
    }

    @Override
    public Outcome advance(
            final FlowField field,
            final double t,
            final double[] state,
            final double until,
            final long most,
            final StepObserver observer) {
        from = t;
        before = state.clone();
        after = new double[state.length];
        layers = 0;
        evaluations = 0;
        Ending ending;
        try {
            ending = run(field, until, most, observer);
        } catch (CancellationException cancelled) {
            ending = Ending.CANCELLED;
        }
        System.arraycopy(before, 0, state, 0, state.length);
        return new Outcome(ending, from, layers, 0, evaluations, layers == 0 ? 0 : dt, dt, 0);
    }

    private Ending run(
            final FlowField field,
            final double until,
            final long most,
            final StepObserver observer) {
        double[] slope = new double[before.length];
        double[] inverse = new double[before.length];
        long first = Math.round(from / dt);
        long last = Math.round(until / dt);
        evaluate(field, from, before, slope);
        for (long k = first; k < last; k++) {
            if (layers >= most) {
                return Ending.STEP_LIMIT;
            }
            field.forest().basis().applyInverseLayer(slope, field.forest().count(), inverse);
            add(field.forest(), slope, inverse);
            to = (k + 1) * dt;
            evaluate(field, to, after, slope);
            if (!isFinite(after)) {
                return Ending.NOT_FINITE;
            }
            layers++;
            boolean goOn = observer.after(this);
            double[] swap = before;
            before = after;
            after = swap;
            from = to;
            if (!goOn) {
                return Ending.STOPPED;
            }
        }
        return Ending.REACHED_HORIZON;
    }

    private void evaluate(
            final FlowField field, final double t, final double[] state, final double[] slope) {
        evaluations++;
        field.evaluate(t, state, slope);
    }

    private void add(final Forest forest, final double[] slope, final double[] inverse) {
        int d = forest.dimension();
        for (int p = 0; p < before.length; p++) {
            boolean rescaled = forest.isFree(p / d) && forest.isExpanding(p % d);
            after[p] = before[p] + dt * (rescaled ? inverse[p] : slope[p]);
        }
    }

    private static boolean isFinite(final double[] values) {
        for (double v : values) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double from() {
        return from;
    }

    @Override
    public double to() {
        return to;
    }

    /** The state before the layer for times before its end, else the state after it. */
    @Override
    public void at(final double t, final double[] out) {
        System.arraycopy(t < to ? before : after, 0, out, 0, out.length);
    }

    @Override
    public void at(final double t, final int first, final int count, final double[] out) {
        System.arraycopy(t < to ? before : after, first, out, 0, count);
    }

    @Override
    public long accepted() {
        return layers;
    }

    @Override
    public long evaluations() {
        return evaluations;
    }

    @Override
    public double errorSum() {
        return 0;
    }
}
