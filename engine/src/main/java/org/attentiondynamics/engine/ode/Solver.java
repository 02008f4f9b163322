// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Integrates y' = f(t, y) with an embedded Runge-Kutta pair: the only loop over steps.
 *
 * <p>Every way to end is an {@link Outcome}; the solver throws nothing of its own. It allocates when made and not per step, evaluates f at
 * most (stages - 1) times a step, and is not thread-safe.
 */
public final class Solver implements DenseOutput {
    /** A step this many units in the last place of t is no longer distinguishable from rounding. */
    private static final double LEAST_STEP_ULPS = 16;

    private final Tableau tableau;
    private final VectorField field;
    private final ErrorNorm norm;
    private final long stepLimit;
    private final double[][] k;
    private final double[] y;
    private final double[] next;
    private final double[] error;
    private double from;
    private double to;
    private long accepted;
    private long rejected;
    private long evaluations;
    private double lastStep;

    /**
     * @param stepLimit the most steps, accepted and rejected together, that one solve may take
     */
    public Solver(
            final Tableau tableau,
            final VectorField field,
            final ErrorNorm norm,
            final long stepLimit) {
        this.tableau = tableau;
        this.field = field;
        this.norm = norm;
        this.stepLimit = stepLimit;
        int n = field.dimension();
        this.k = new double[tableau.stageCount()][n];
        this.y = new double[n];
        this.next = new double[n];
        this.error = new double[n];
    }

    /**
     * Solves from t0 to t1 &gt; t0.
     *
     * @param state y(t0) on entry, y at the outcome's time on return. Modified.
     * @param sink gets every accepted step, in order
     */
    public Outcome solve(
            final double t0,
            final double[] state,
            final double t1,
            final Consumer<DenseOutput> sink) {
        System.arraycopy(state, 0, y, 0, y.length);
        from = t0;
        to = t0;
        accepted = 0;
        rejected = 0;
        evaluations = 0;
        lastStep = 0;
        Ending ending;
        try {
            ending = loop(t1, sink);
        } catch (CancellationException cancelled) {
            ending = Ending.CANCELLED;
        }
        System.arraycopy(y, 0, state, 0, y.length);
        return new Outcome(ending, from, accepted, rejected, evaluations, lastStep);
    }

    private Ending loop(final double t1, final Consumer<DenseOutput> sink) {
        StepController controller = new StepController(tableau.errorOrder());
        evaluate(from, y, k[0]);
        if (!isFinite(k[0])) {
            return Ending.NOT_FINITE;
        }
        double h = Math.min(t1 - from, firstStep());
        boolean finite = true;
        while (from < t1) {
            if (accepted + rejected >= stepLimit) {
                return Ending.STEP_LIMIT;
            }
            if (h < LEAST_STEP_ULPS * Math.ulp(Math.max(Math.abs(from), Math.abs(t1)))) {
                return finite ? Ending.STEP_TOO_SMALL : Ending.NOT_FINITE;
            }
            to = from + h >= t1 ? t1 : from + h;
            h = to - from;
            double err = tryStep(h);
            finite = Double.isFinite(err);
            if (err <= 1) {
                accept(h, sink);
                // A last step cut short by the horizon says nothing about the next, and there is
                // none.
                h *= controller.accept(err);
            } else {
                rejected++;
                h *= controller.reject(err);
            }
        }
        return Ending.REACHED_HORIZON;
    }

    /** One trial step of size h from (from, y) to next; its error in units of the tolerance, NaN if it left the finite numbers. */
    private double tryStep(final double h) {
        int last = tableau.stageCount() - 1;
        for (int s = 1; s <= last; s++) {
            combine(tableau.stage(s), h, next);
            evaluate(s == last ? to : from + tableau.node(s) * h, next, k[s]);
        }
        Arrays.fill(error, 0);
        addStages(tableau.error(), h, error);
        return isFinite(next) && isFinite(k[last]) ? norm.of(error, y, next) : Double.NaN;
    }

    private void accept(final double h, final Consumer<DenseOutput> sink) {
        accepted++;
        lastStep = h;
        sink.accept(this);
        System.arraycopy(next, 0, y, 0, y.length);
        double[] first = k[0];
        k[0] = k[k.length - 1];
        k[k.length - 1] = first;
        from = to;
    }

    /** The size of the first step (Hairer, Norsett, Wanner, Solving ODEs I, II.4): small against the solution's own scale. */
    private double firstStep() {
        double size = norm.of(y, y, y);
        double slope = norm.of(k[0], y, y);
        double h0 = slope > 0 && size > 0 ? 0.01 * size / slope : 1e-6;
        for (int i = 0; i < y.length; i++) {
            next[i] = y[i] + h0 * k[0][i];
        }
        evaluate(from + h0, next, k[1]);
        for (int i = 0; i < y.length; i++) {
            error[i] = k[1][i] - k[0][i];
        }
        double curvature = norm.of(error, y, y) / h0;
        double steepest = Math.max(slope, curvature);
        double h1 =
                steepest > 0
                        ? StrictMath.pow(0.01 / steepest, 1.0 / (tableau.errorOrder() + 1))
                        : 100 * h0;
        double h = Math.min(100 * h0, h1);
        return Double.isFinite(h) ? h : h0;
    }

    /** out = y + h * sum weights_s k_s. */
    private void combine(final double[] weights, final double h, final double[] out) {
        System.arraycopy(y, 0, out, 0, y.length);
        addStages(weights, h, out);
    }

    private void addStages(final double[] weights, final double h, final double[] out) {
        for (int s = 0; s < weights.length; s++) {
            if (weights[s] != 0) {
                addScaled(h * weights[s], k[s], out);
            }
        }
    }

    private static void addScaled(final double factor, final double[] in, final double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += factor * in[i];
        }
    }

    private void evaluate(final double t, final double[] state, final double[] derivative) {
        evaluations++;
        field.evaluate(t, state, derivative);
    }

    private static boolean isFinite(final double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v * 0; // NaN as soon as one value is not finite
        }
        return sum == 0;
    }

    @Override
    public double from() {
        return from;
    }

    @Override
    public double to() {
        return to;
    }

    @Override
    public void at(final double t, final double[] out) {
        if (t == to) {
            System.arraycopy(next, 0, out, 0, out.length);
            return;
        }
        System.arraycopy(y, 0, out, 0, out.length);
        double h = to - from;
        double theta = (t - from) / h;
        for (int s = 0; s < k.length; s++) {
            double weight = tableau.denseWeight(s, theta);
            if (weight != 0) {
                addScaled(h * weight, k[s], out);
            }
        }
    }

    @Override
    public long accepted() {
        return accepted;
    }

    @Override
    public long evaluations() {
        return evaluations;
    }
}
