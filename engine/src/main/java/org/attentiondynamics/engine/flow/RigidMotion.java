// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.AnchoredTokens;
import org.attentiondynamics.engine.spectrum.Mode;
import org.attentiondynamics.engine.spectrum.Part;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The exact flow while every token's attention is frozen on a leader that leads itself: x_l(t) = e^{(t - t0) V} x_l(t0) for the leaders,
 * and x_i - x_l constant for those they lead.
 *
 * <p>In the state of a {@link Forest} whose anchors are the leaders nothing moves but the leaders' contracting modes. How long that holds
 * is proved, not sampled: over a span of time every coordinate of e^{-rho t} xi is enclosed in an interval (each mode decays by its own
 * rate, or turns within its amplitude), the score gaps are enclosed with them, and all must stay above 40, where other tokens' weights are
 * below rounding. Spans are halved until the proof succeeds.
 */
final class RigidMotion {
    /** A proof over less than a quarter of an e-folding is not worth the next one. */
    private static final double SHORTEST = 0.25;

    private static final int MOST_PROOFS = 100;

    private final Forest forest;
    private final double[][] forms;
    private final List<Mode> modes;
    private final double start;
    private final double[] state;
    private final BooleanSupplier cancelled;
    private final double rho;
    private final int n;
    private final int d;
    private final AnchoredTokens tokens;
    private final double[] decay;
    private final double[] queryLow;
    private final double[] queryHigh;
    private final double[] low;
    private final double[] high;

    /**
     * @param forest anchors are leaders
     * @param forms Phi^T B Phi of every head
     * @param start t0
     * @param state the state at t0. Not modified.
     * @param cancelled asked for every token; true ends a proof with a CancellationException
     */
    RigidMotion(
            final Forest forest,
            final List<Matrix> forms,
            final double start,
            final double[] state,
            final BooleanSupplier cancelled) {
        this.forest = forest;
        this.forms = forms.stream().map(Matrix::toArray).toArray(double[][]::new);
        this.modes = forest.basis().modes();
        this.start = start;
        this.state = state.clone();
        this.cancelled = cancelled;
        this.rho = forest.basis().growthRate();
        this.n = forest.count();
        this.d = forest.dimension();
        this.tokens = forest.room();
        this.decay = new double[d];
        this.queryLow = new double[d];
        this.queryHigh = new double[d];
        this.low = new double[d];
        this.high = new double[d];
    }

    /** The state at t >= t0. */
    double[] stateAt(final double t) {
        double[] result = state.clone();
        if (t == start) {
            return result;
        }
        double[] leaders = new double[forest.freeCount() * d];
        double[] moved = new double[leaders.length];
        forest.gather(state, leaders);
        forest.basis().propagate(t - start, 0, leaders, forest.freeCount(), moved, Part.OTHER);
        for (int p = 0; p < moved.length; p++) {
            if (!forest.isExpanding(p % d)) {
                result[forest.freeToken(p / d) * d + p % d] = moved[p];
            }
        }
        return result;
    }

    /**
     * How long the motion is proved to hold.
     *
     * @param until the latest time up to the horizon until which it is; t0 if it is not proved at all
     * @param forEverFrom the time from which on it is proved to hold for ever; positive infinity if it is not
     */
    record Proof(double until, double forEverFrom) {
        boolean isForEver() {
            return forEverFrom < Double.POSITIVE_INFINITY;
        }
    }

    /** Proves the motion up to a horizon, and for ever if it can. */
    Proof prove(final double horizon, final TimeGrid grid) {
        double from = start;
        double span = horizon - start;
        for (int proof = 0; proof < MOST_PROOFS; proof++) {
            if (holds(from, Double.POSITIVE_INFINITY)) {
                return new Proof(horizon, from);
            }
            double to = span >= horizon - from ? horizon : grid.floor(from + span);
            if (to > from && holds(from, to)) {
                from = to;
                span = 2 * span;
            } else if (from >= horizon || rho * (to - from) < SHORTEST) {
                break;
            } else {
                span = (to - from) / 2;
            }
        }
        return new Proof(from, Double.POSITIVE_INFINITY);
    }

    private boolean holds(final double from, final double to) {
        if (rho == 0) {
            return false;
        }
        forest.show(from, stateAt(from), tokens);
        for (Mode mode : modes) {
            Arrays.fill(decay, mode.first(), mode.first() + mode.size(), factor(mode, to - from));
        }
        double shrink = StrictMath.exp(-rho * (to - from));
        for (double[] form : forms) {
            for (int i = 0; i < n; i++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                encloseQuery(form, i, from, to, shrink);
                if (!keepsLeader(i, from, to, shrink)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The most the length of a mode of e^{-rho t} xi grows by over a span. */
    private double factor(final Mode mode, final double span) {
        double excess = mode.greatestRate() - rho;
        return excess == 0 ? 1 : StrictMath.exp(excess * span);
    }

    /** The query of token i, B^T e^{-rho t} xi_i, between queryLow and queryHigh. */
    private void encloseQuery(
            final double[] form,
            final int i,
            final double from,
            final double to,
            final double shrink) {
        int a = forest.row(i) * d;
        for (int k = 0; k < d; k++) {
            low[k] = tokens.anchors()[a + k];
        }
        enclose(to - from);
        double now = StrictMath.exp(-rho * from);
        for (int k = 0; k < d; k++) {
            double offset = now * tokens.offsets()[i * d + k];
            low[k] += Math.min(offset, shrink * offset);
            high[k] += Math.max(offset, shrink * offset);
        }
        for (int k = 0; k < d; k++) {
            double least = 0;
            double most = 0;
            for (int r = 0; r < d; r++) {
                double b = form[r * d + k];
                least += Math.min(b * low[r], b * high[r]);
                most += Math.max(b * low[r], b * high[r]);
            }
            queryLow[k] = least;
            queryHigh[k] = most;
        }
    }

    /** From the values in low at the start of a span, the least and the greatest they become within it, in low and high. */
    private void enclose(final double span) {
        for (Mode mode : modes) {
            double amplitude = 0;
            for (int k = mode.first(); k < mode.first() + mode.size(); k++) {
                amplitude = StrictMath.hypot(amplitude, low[k]);
            }
            for (int k = mode.first(); k < mode.first() + mode.size(); k++) {
                double value = low[k];
                if (mode.turning() == 0) {
                    low[k] = Math.min(value, value * decay[k]);
                    high[k] = Math.max(value, value * decay[k]);
                } else {
                    double most = amplitude * Math.max(1, decay[k]);
                    double speed = mode.turning() + rho - mode.rate();
                    double way = amplitude == 0 ? 0 : Math.min(2 * most, most * speed * span);
                    low[k] = Math.max(-most, value - way);
                    high[k] = Math.min(most, value + way);
                }
            }
        }
    }

    private boolean keepsLeader(
            final int i, final double from, final double to, final double shrink) {
        int leader = forest.anchor(i);
        double growth = StrictMath.exp(rho * from);
        for (int j = 0; j < n; j++) {
            double gap;
            if (forest.anchor(j) == leader) {
                if (coincides(j)) {
                    continue;
                }
                gap = growth * leastGapInside(j);
            } else {
                gap = growth * growth * leastGapAcross(leader, j, from, to, shrink);
            }
            if (!(gap > Leadership.FROZEN)) {
                return false;
            }
        }
        return true;
    }

    private boolean coincides(final int j) {
        for (int k = 0; k < d; k++) {
            if (tokens.offsets()[j * d + k] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The least q . (-omega_j). */
    private double leastGapInside(final int j) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double w = -tokens.offsets()[j * d + k];
            sum += Math.min(queryLow[k] * w, queryHigh[k] * w);
        }
        return sum;
    }

    /** The least q . (y_l - y_j), y = e^{-rho t} xi. */
    private double leastGapAcross(
            final int leader,
            final int j,
            final double from,
            final double to,
            final double shrink) {
        int l = forest.row(leader) * d;
        int a = forest.row(j) * d;
        for (int k = 0; k < d; k++) {
            low[k] = tokens.anchors()[l + k] - tokens.anchors()[a + k];
        }
        enclose(to - from);
        double now = StrictMath.exp(-rho * from);
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double offset = -now * tokens.offsets()[j * d + k];
            double least = low[k] + Math.min(offset, shrink * offset);
            double most = high[k] + Math.max(offset, shrink * offset);
            double one = Math.min(queryLow[k] * least, queryLow[k] * most);
            double other = Math.min(queryHigh[k] * least, queryHigh[k] * most);
            sum += Math.min(one, other);
        }
        return sum;
    }

    /**
     * The first time from which every token is within the given share of the tokens' extent of its limit, along every expanding mode.
     *
     * @param closeness above 0
     */
    double settledFrom(final double closeness) {
        double latest = start;
        for (Mode mode : modes) {
            if (mode.rate() > 0) {
                double extent = 0;
                double reach = 0;
                for (int i = 0; i < n; i++) {
                    extent = Math.max(extent, length(state, forest.anchor(i) * d, mode));
                    reach = Math.max(reach, forest.isFree(i) ? 0 : length(state, i * d, mode));
                }
                if (reach > 0 && extent > 0) {
                    double time =
                            StrictMath.log(reach / (closeness * extent))
                                    / Math.max(0, mode.leastRate());
                    latest = Math.max(latest, time);
                }
            }
        }
        return latest;
    }

    private static double length(final double[] state, final int at, final Mode mode) {
        double length = 0;
        for (int k = mode.first(); k < mode.first() + mode.size(); k++) {
            length = StrictMath.hypot(length, state[at + k]);
        }
        return length;
    }
}
