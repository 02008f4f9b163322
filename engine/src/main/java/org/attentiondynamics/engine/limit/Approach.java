// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.flow.Limit;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.Part;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * How far rescaled tokens can still be from their limit, along every modal coordinate zeta_k of V:
 *
 * <p>tolerance_k = {@value #FACTOR} sum_m |e^{-tD}|_km max(extent_m, unit) + (error + leak) extent_k,
 *
 * <p>over the expanding modes m. For a simple eigenvalue the sum is e^{-rate t} max(extent, unit). In it
 *
 * <ul>
 *   <li>extent_k is the largest |zeta_k| of all tokens and of all coordinates of the same rate;
 *   <li>unit = |Phi^T B Phi|^{-1/2} is the length below which attention does not tell tokens apart: tokens of smaller extent first grow
 *       to it, and choose their leaders only then;
 *   <li>error is the relative error of the tokens: as measured, or as the limit says, or 1e-8 for a run at the default tolerance;
 *   <li>leak = max |y| off the leading modes / max |y| along them, y = e^{t(D - rho)} zeta: how much the other modes still have a say in
 *       who leads.
 * </ul>
 *
 * <p>If the limit is known, the tokens are their limits, and only the error remains.
 *
 * <p>Immutable.
 */
final class Approach {
    /**
     * Tokens of a cluster are within this factor times e^{-t} of their extent: measured as 200 e^{-t} for tokens from [-5, 5] under V = B
     * = I, so for leaders chosen by t = 3.7 at the latest.
     */
    static final double FACTOR = 40;

    /** Tokens have settled along a coordinate once the tolerance is this share of their extent: 1 in 20, so that three places are told apart. */
    static final double SETTLED = 0.05;

    /** The error of a run at the default tolerance 1e-9: ten steps' worth. */
    private static final double DEFAULT_ERROR = 1e-8;

    /** Below this share the change to modal coordinates and back rounds: 1e3, the largest condition of a basis, times 2^-52, four times. */
    private static final double ROUNDING = 1e-12;

    /** Rates closer than this, relative to the greatest, are one: e^{-rate t} is the same to 1e-6 up to rate t = 1000. */
    private static final double SAME_RATE = 1e-9;

    private final ModalBasis basis;
    private final double time;
    private final int n;
    private final int d;
    private final double[] zeta;
    private final double[] rates;
    private final double[] extent;
    private final double[] tolerance;
    private final double unit;
    private final double error;
    private final double leak;
    private final boolean isLimit;

    private Approach(final AttentionModel model, final ModalBasis basis, final Observation seen) {
        this.basis = basis;
        this.time = seen.time();
        this.n = seen.rescaled().count();
        this.d = basis.dimension();
        this.isLimit = seen.limit().isPresent();
        Tokens tokens = seen.limit().map(Limit::tokens).orElse(seen.rescaled());
        this.zeta = basis.toModal(tokens.toArray(), n);
        this.rates = basis.rates();
        this.extent = extents();
        Matrix form = basis.form(model.heads().get(0).form());
        this.unit = form.maxNorm() > 0 ? 1 / Math.sqrt(form.maxNorm()) : 0;
        this.error = error(seen);
        this.leak = isLimit ? 0 : measuredLeak();
        this.tolerance = tolerances();
    }

    static Approach of(final AttentionModel model, final ModalBasis basis, final Observation seen) {
        return new Approach(model, basis, seen);
    }

    int count() {
        return n;
    }

    /** Whether the tokens are their limits. */
    boolean isLimit() {
        return isLimit;
    }

    /** The leading coordinates: those of the greatest rate, if that is above 0. */
    int[] leading() {
        double greatest = basis.growthRate();
        return greatest == 0 ? new int[0] : where(k -> isSame(rates[k], greatest));
    }

    /** The coordinates of a rate above 0. */
    int[] expanding() {
        boolean[] expanding = basis.expanding();
        return where(k -> expanding[k]);
    }

    /** The expanding coordinates along which the tokens have settled. */
    int[] settled() {
        return where(this::isSettled);
    }

    boolean isSettled(final int k) {
        return rates[k] > 0 && tolerance[k] <= SETTLED * extent[k];
    }

    double rate(final int k) {
        return rates[k];
    }

    double extent(final int k) {
        return extent[k];
    }

    double tolerance(final int k) {
        return tolerance[k];
    }

    /** error * extent_k. */
    double error(final int k) {
        return error * extent[k];
    }

    /** The largest tolerance_k / extent_k over the given coordinates; along one where all tokens are at 0, 0 if that is their limit and else 1. */
    double share(final int[] coordinates) {
        double share = 0;
        for (int k : coordinates) {
            share = Math.max(share, extent[k] > 0 ? tolerance[k] / extent[k] : isLimit ? 0 : 1);
        }
        return share;
    }

    /** No time before this one can have the tokens settled along the given coordinates. */
    double horizon(final int[] coordinates) {
        double rate = Double.POSITIVE_INFINITY;
        double worst = 1;
        for (int k : coordinates) {
            rate = Math.min(rate, rates[k]);
            worst = Math.max(worst, extent[k] > 0 ? unit / extent[k] : 1);
        }
        double settles = StrictMath.log(FACTOR * worst / SETTLED) / rate;
        double gap = basis.growthRate() - nextRate();
        return leak <= SETTLED
                ? settles
                : Math.max(settles, time + StrictMath.log(leak / SETTLED) / gap);
    }

    /** The tokens along the given coordinates, one row each. */
    double[][] points(final int[] coordinates) {
        double[][] points = new double[n][coordinates.length];
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < coordinates.length; m++) {
                points[i][m] = zeta[i * d + coordinates[m]];
            }
        }
        return points;
    }

    private double nextRate() {
        double next = 0;
        for (double rate : rates) {
            next = isSame(rate, basis.growthRate()) ? next : Math.max(next, rate);
        }
        return next;
    }

    private int[] where(final IntPredicate wanted) {
        return IntStream.range(0, d).filter(wanted).toArray();
    }

    private boolean isSame(final double a, final double b) {
        return Math.abs(a - b) <= SAME_RATE * Math.max(Math.abs(a), Math.abs(b));
    }

    private double[] extents() {
        double[] own = new double[d];
        for (int p = 0; p < zeta.length; p++) {
            own[p % d] = Math.max(own[p % d], Math.abs(zeta[p]));
        }
        double[] shared = own.clone();
        for (int k = 0; k < d; k++) {
            for (int m = 0; m < d; m++) {
                shared[k] = isSame(rates[k], rates[m]) ? Math.max(shared[k], own[m]) : shared[k];
            }
        }
        return shared;
    }

    private double error(final Observation seen) {
        if (seen.errors().isPresent()) {
            double[] errors = seen.errors().get();
            return IntStream.range(0, n)
                    .filter(seen::isDecided)
                    .mapToDouble(i -> errors[i])
                    .reduce(ROUNDING, Math::max);
        }
        double reach = basis.reach(extent);
        return seen.limit()
                .filter(limit -> reach > 0)
                .map(limit -> Math.max(ROUNDING, worstBound(seen, limit.errorBounds()) / reach))
                .orElse(DEFAULT_ERROR);
    }

    private static double worstBound(final Observation seen, final double[] bounds) {
        return IntStream.range(0, bounds.length)
                .filter(seen::isDecided)
                .mapToDouble(i -> bounds[i])
                .reduce(0, Math::max);
    }

    private double measuredLeak() {
        int[] leading = leading();
        if (leading.length == 0 || leading.length == d) {
            return 0;
        }
        double[] y = new double[n * d];
        basis.propagate(time, zeta, n, y);
        double[] size = new double[d];
        for (int p = 0; p < y.length; p++) {
            size[p % d] = Math.max(size[p % d], Math.abs(y[p]));
        }
        double along = Arrays.stream(leading).mapToDouble(k -> size[k]).max().orElseThrow();
        Arrays.stream(leading).forEach(k -> size[k] = 0);
        double off = Arrays.stream(size).max().orElseThrow();
        return along > 0 ? off / along : 1;
    }

    private double[] tolerances() {
        double[] result = new double[d];
        if (!isLimit) {
            double[] unitTokens = Matrix.identity(d).toArray();
            double[] remaining = new double[d * d];
            basis.propagate(-time, 0, unitTokens, d, remaining, Part.EXPANDING);
            for (int m = 0; m < d; m++) {
                for (int k = 0; k < d; k++) {
                    result[k] +=
                            FACTOR * Math.abs(remaining[m * d + k]) * Math.max(extent[m], unit);
                }
            }
        }
        for (int k = 0; k < d; k++) {
            result[k] += (error + leak) * extent[k];
        }
        return result;
    }
}
