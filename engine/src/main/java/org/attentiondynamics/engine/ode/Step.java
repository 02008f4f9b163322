// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.Arrays;

/**
 * One step of an embedded Runge-Kutta pair, from (from, y) to (to, next), tried, measured, taken or tried again.
 *
 * <p>All arrays are made with the step and used again for the next: nothing is allocated later.
 */
final class Step implements DenseOutput {
    /** How far the coarse estimate may hold back the fine one (Hairer, Norsett, Wanner, Solving ODEs I, II.10). */
    private static final double COARSE_SHARE = 0.1;

    private final Tableau tableau;
    private final VectorField field;
    private final double[][] k;
    private final double[] y;
    private final double[] next;
    private final double[] scratch;
    private final double[] inside;
    private final double[][] kInside;
    private int insideCount;
    private double insideAt = Double.NaN;
    private double from;
    private double to;
    private double h;
    private boolean hasDenseStages;
    private long accepted;
    private long evaluations;
    private double errorSum;

    Step(final Tableau tableau, final VectorField field) {
        this.tableau = tableau;
        this.field = field;
        int n = field.dimension();
        this.k = new double[tableau.denseStageCount()][n];
        this.y = new double[n];
        this.next = new double[n];
        this.scratch = new double[n];
        this.inside = new double[k.length];
        this.kInside = new double[k.length][];
    }

    /** The empty step at t, with its first stage evaluated; false if the state or the stage is not finite. */
    boolean start(final double t, final double[] state) {
        System.arraycopy(state, 0, y, 0, y.length);
        System.arraycopy(state, 0, next, 0, y.length);
        from = t;
        to = t;
        accepted = 0;
        evaluations = 0;
        errorSum = 0;
        evaluate(t, y, k[0]);
        return isFinite(y) && isFinite(k[0]);
    }

    /** The state at the start. */
    void copyStart(final double[] out) {
        System.arraycopy(y, 0, out, 0, y.length);
    }

    /** Steps to the given end; the error in units of the tolerance, NaN if the state left the finite numbers. */
    double attempt(final double end, final ErrorNorm norm) {
        to = end;
        h = end - from;
        hasDenseStages = false;
        insideAt = Double.NaN;
        int last = tableau.stageCount() - 1;
        for (int s = 1; s <= last; s++) {
            stage(s, s == last ? end : from + tableau.node(s) * h, next);
        }
        return isFinite(next) && isFinite(k[last]) ? error(norm) : Double.NaN;
    }

    /** Of two estimates e, c of orders above and below: e e / sqrt(e^2 + (c / 10)^2), which falls faster than either. */
    private double error(final ErrorNorm norm) {
        norm.over(y, next);
        double fine = estimate(0, norm);
        if (tableau.estimateCount() == 1 || fine == 0) {
            return fine;
        }
        double coarse = estimate(1, norm);
        return fine * (fine / StrictMath.hypot(fine, COARSE_SHARE * coarse));
    }

    private double estimate(final int which, final ErrorNorm norm) {
        Arrays.fill(scratch, 0);
        tableau.estimateSum(which).add(h, k, scratch, scratch);
        return norm.of(scratch, y, next);
    }

    /** Counts the step just tried as accepted. */
    void accept(final double error) {
        accepted++;
        errorSum += error;
    }

    /** Ends the accepted step at t in (from, to]; only {@link #advance} or a new start may follow. */
    void cut(final double t) {
        at(t, scratch);
        System.arraycopy(scratch, 0, next, 0, next.length);
        to = t;
    }

    /** Becomes the empty step at the end of this one. */
    void advance() {
        System.arraycopy(next, 0, y, 0, y.length);
        int last = tableau.stageCount() - 1;
        double[] first = k[0];
        k[0] = k[last];
        k[last] = first;
        from = to;
    }

    /** A first size: small against the solution's own scale, at most the span (Hairer, Norsett, Wanner, Solving ODEs I, II.4). */
    double firstSize(final ErrorNorm norm, final double span) {
        norm.over(y, y);
        double size = norm.of(y, y, y);
        double slope = norm.of(k[0], y, y);
        double h0 = Math.min(span, slope > 0 && size > 0 ? 0.01 * size / slope : 1e-6);
        double steepest = Math.max(slope, curvature(norm, h0));
        double h1 =
                steepest > 0
                        ? StrictMath.pow(0.01 / steepest, 1.0 / (tableau.errorOrder() + 1))
                        : 100 * h0;
        double size1 = Math.min(100 * h0, h1);
        return Double.isFinite(size1) ? size1 : h0;
    }

    /** |f(t + h, y + h f) - f(t, y)| / h. */
    private double curvature(final ErrorNorm norm, final double size) {
        for (int i = 0; i < y.length; i++) {
            next[i] = y[i] + size * k[0][i];
        }
        evaluate(from + size, next, k[1]);
        for (int i = 0; i < y.length; i++) {
            scratch[i] = k[1][i] - k[0][i];
        }
        norm.over(y, y);
        return norm.of(scratch, y, y) / size;
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
        at(t, 0, y.length, out);
    }

    @Override
    public void at(final double t, final int first, final int count, final double[] out) {
        if (t == to) {
            System.arraycopy(next, first, out, 0, count);
        } else if (t == from) {
            System.arraycopy(y, first, out, 0, count);
        } else {
            if (!hasDenseStages) {
                evaluateDenseStages();
            }
            addInside(t, first, count, out);
        }
    }

    private void addInside(final double t, final int first, final int count, final double[] out) {
        if (t != insideAt) {
            weighInside(t);
        }
        for (int i = 0; i < count; i++) {
            double sum = y[first + i];
            for (int s = 0; s < insideCount; s++) {
                sum += inside[s] * kInside[s][first + i];
            }
            out[i] = sum;
        }
    }

    /** Finds the stages that count at t and their weights times h. */
    private void weighInside(final double t) {
        insideAt = t;
        insideCount = 0;
        tableau.denseWeights((t - from) / h, inside);
        for (int s = 0; s < k.length; s++) {
            if (inside[s] != 0) {
                inside[insideCount] = h * inside[s];
                kInside[insideCount++] = k[s];
            }
        }
    }

    private void evaluateDenseStages() {
        for (int s = tableau.stageCount(); s < k.length; s++) {
            stage(s, from + tableau.node(s) * h, scratch);
        }
        hasDenseStages = true;
    }

    /** k_s = f(t, y + h sum a_sr k_r), with the state it is evaluated at left in the given array. */
    private void stage(final int s, final double t, final double[] state) {
        tableau.stageSum(s).add(h, k, y, state);
        evaluate(t, state, k[s]);
    }

    private void evaluate(final double t, final double[] state, final double[] derivative) {
        evaluations++;
        field.evaluate(t, state, derivative);
    }

    private static boolean isFinite(final double[] values) {
        for (double v : values) {
            if (!(Math.abs(v) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long accepted() {
        return accepted;
    }

    @Override
    public long evaluations() {
        return evaluations;
    }

    @Override
    public double errorSum() {
        return errorSum;
    }
}
