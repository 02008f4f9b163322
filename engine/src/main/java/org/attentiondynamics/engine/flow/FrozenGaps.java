// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.AnchoredTokens;
import org.attentiondynamics.engine.spectrum.Mode;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Encloses the score gaps of a rigid motion over a span of time: with y = e^{-rho t} xi, each mode of y decays by its own rate and turns
 * within its amplitude, so that every coordinate, every query and every gap lies in an interval known from the start of the span.
 *
 * <p>Gaps above 40 throughout leave other tokens' weights below rounding. Cost O(h n^2 d) a span where that is so, half a minute for
 * 20,000 tokens of three coordinates; O(n d) where the token that failed last fails again, as it mostly does while spans are halved.
 */
final class FrozenGaps {
    private final Forest forest;
    private final double[][] forms;
    private final List<Mode> modes;
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
    private double now;
    private double growth;
    private int suspect;

    /**
     * @param forest anchors are leaders
     * @param forms Phi^T B Phi of every head
     * @param cancelled asked for every token; true ends the proof with a CancellationException
     */
    FrozenGaps(final Forest forest, final List<Matrix> forms, final BooleanSupplier cancelled) {
        this.forest = forest;
        this.forms = forms.stream().map(Matrix::toArray).toArray(double[][]::new);
        this.modes = forest.basis().modes();
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

    /**
     * Whether every token's leader is its anchor throughout.
     *
     * @param state at the start of the span. Not modified.
     * @param to the end of the span, may be infinite
     */
    boolean hold(final double from, final double[] state, final double to) {
        if (rho == 0) {
            return false;
        }
        forest.show(from, state, tokens);
        for (Mode mode : modes) {
            Arrays.fill(decay, mode.first(), mode.first() + mode.size(), factor(mode, to - from));
        }
        double shrink = StrictMath.exp(-rho * (to - from));
        now = StrictMath.exp(-rho * from);
        growth = StrictMath.exp(rho * from);
        for (double[] form : forms) {
            for (int c = 0; c < n; c++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                int i = (suspect + c) % n;
                encloseQuery(form, i, from, to, shrink);
                if (!keepsLeader(i, from, to, shrink)) {
                    suspect = i;
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
            double amplitude = mode.turning() == 0 ? 0 : amplitude(mode);
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

    private double amplitude(final Mode mode) {
        double amplitude = 0;
        for (int k = mode.first(); k < mode.first() + mode.size(); k++) {
            amplitude = StrictMath.hypot(amplitude, low[k]);
        }
        return amplitude;
    }

    private boolean keepsLeader(
            final int i, final double from, final double to, final double shrink) {
        int leader = forest.anchor(i);
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
}
