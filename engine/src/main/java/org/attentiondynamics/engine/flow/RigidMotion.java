// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.spectrum.Mode;
import org.attentiondynamics.engine.spectrum.Part;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The exact flow while every token's attention is frozen on a leader that leads itself: x_l(t) = e^{(t - t0) V} x_l(t0) for the leaders,
 * and x_i - x_l constant for those they lead.
 *
 * <p>In the state of a {@link Forest} whose anchors are the leaders nothing moves but the leaders' contracting modes. How long that holds
 * is proved, not sampled: {@link FrozenGaps} encloses all score gaps over a span of time, up to for ever; spans are halved until the proof
 * succeeds.
 */
final class RigidMotion {
    /** A proof over less than a quarter of an e-folding is not worth the next one. */
    private static final double SHORTEST = 0.25;

    private static final int MOST_PROOFS = 100;

    private final Forest forest;
    private final FrozenGaps gaps;
    private final List<Mode> modes;
    private final double start;
    private final double[] state;
    private final double rho;
    private final int n;
    private final int d;

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
        this.gaps = new FrozenGaps(forest, forms, cancelled);
        this.modes = forest.basis().modes();
        this.start = start;
        this.state = state.clone();
        this.rho = forest.basis().growthRate();
        this.n = forest.count();
        this.d = forest.dimension();
    }

    /** The state at t >= t0. */
    double[] stateAt(final double t) {
        double[] result = state.clone();
        if (t == start) {
            return result;
        }
        double[] leaders = forest.gather(state);
        double[] moved = new double[leaders.length];
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
            if (gaps.hold(from, stateAt(from), Double.POSITIVE_INFINITY)) {
                return new Proof(horizon, from);
            }
            double to = span >= horizon - from ? horizon : grid.floor(from + span);
            if (to > from && gaps.hold(from, stateAt(from), to)) {
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
