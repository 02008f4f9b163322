// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.attention.AnchoredTokens;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.Part;

/**
 * How the state of a flow holds the tokens: a free token by itself, any other as its offset from a free one, its anchor.
 *
 * <p>With xi = Phi^{-1} x the tokens in modal coordinates, the state of token i, d numbers at i * d, is
 *
 * <ul>
 *   <li>free: zeta_i = e^{-tD} xi_i along expanding modes, which stays bounded, and xi_i along the others, which does, too;
 *   <li>held: omega_i = xi_i - xi_a, along every mode, with a the anchor of i. It is constant while both follow one leader.
 * </ul>
 *
 * <p>So a state that has settled is constant along expanding modes at every horizon, and no two tokens of a cluster drown in the rounding
 * of the position they share. Immutable but for scratch: not thread-safe.
 */
final class Forest {
    /** Rescaled coordinates that grow beyond this are reported as this, with their sign. */
    static final double GREATEST = 1e290;

    private final ModalBasis basis;
    private final int n;
    private final int d;
    private final int[] anchor;
    private final int[] free;
    private final int[] row;
    private final boolean[] expanding;
    private final int[] others;
    private final boolean resting;
    private final double[] own;
    private final int[] ownAt;
    private final double[] moved;

    private Forest(final ModalBasis basis, final int[] anchor) {
        this.basis = basis;
        this.n = anchor.length;
        this.d = basis.dimension();
        this.anchor = anchor.clone();
        this.free = IntStream.range(0, n).filter(i -> anchor[i] == i).toArray();
        this.row = rows();
        this.expanding = basis.expanding();
        this.others = IntStream.range(0, d).filter(k -> !expanding[k]).toArray();
        this.resting = isResting(basis);
        this.own = new double[isAllFree() ? 0 : free.length * d];
        this.ownAt = new int[own.length];
        Arrays.setAll(ownAt, p -> free[p / d] * d + p % d);
        this.moved = new double[n * d];
    }

    /** Whether all modes grow alike, so that rescaled tokens and e^{-rho t} xi are the same. */
    private static boolean isResting(final ModalBasis basis) {
        double rho = basis.growthRate();
        return rho > 0
                && basis.diagonal()
                        .filter(d -> Arrays.stream(d).allMatch(l -> l == rho))
                        .isPresent();
    }

    private int[] rows() {
        int[] rows = new int[n];
        for (int c = 0; c < free.length; c++) {
            rows[free[c]] = c;
        }
        for (int i = 0; i < n; i++) {
            rows[i] = rows[anchor[i]];
        }
        return rows;
    }

    /** Every token free. */
    static Forest free(final ModalBasis basis, final int n) {
        int[] self = new int[n];
        Arrays.setAll(self, i -> i);
        return new Forest(basis, self);
    }

    /** The same basis with other anchors; anchor[anchor[i]] = anchor[i]. */
    Forest with(final int[] anchors) {
        return new Forest(basis, anchors);
    }

    ModalBasis basis() {
        return basis;
    }

    int count() {
        return n;
    }

    int dimension() {
        return d;
    }

    /** The number of free tokens. */
    int freeCount() {
        return free.length;
    }

    boolean isAllFree() {
        return free.length == n;
    }

    /** The k-th free token. */
    int freeToken(final int k) {
        return free[k];
    }

    /** The anchor of token i, i itself if it is free. */
    int anchor(final int i) {
        return anchor[i];
    }

    boolean isFree(final int i) {
        return anchor[i] == i;
    }

    /** Which free token, in their order, holds token i. */
    int row(final int i) {
        return row[i];
    }

    boolean hasAnchors(final int[] anchors) {
        return Arrays.equals(anchor, anchors);
    }

    /** The modal coordinates that do not expand. Not to be modified. */
    int[] others() {
        return others;
    }

    boolean isExpanding(final int mode) {
        return expanding[mode];
    }

    /** Room for these tokens as attention sees them. */
    AnchoredTokens room() {
        return new AnchoredTokens(row, free.length, d);
    }

    /** The states of the free tokens, one after another: the state itself where all are free, else scratch until the next call. */
    double[] gather(final double[] state) {
        if (isAllFree()) {
            return state;
        }
        for (int p = 0; p < own.length; p++) {
            own[p] = state[ownAt[p]];
        }
        return own;
    }

    /**
     * The tokens at time t as attention sees them: y = e^{-rho t} xi for the free ones, omega for the others.
     *
     * @return the states of the free tokens, as {@link #gather} does
     */
    double[] show(final double t, final double[] state, final AnchoredTokens out) {
        double[] own = gather(state);
        lift(t, own, free.length, out.anchors());
        if (!isAllFree()) {
            System.arraycopy(state, 0, out.offsets(), 0, n * d);
            for (int c : free) {
                Arrays.fill(out.offsets(), c * d, c * d + d, 0);
            }
        }
        out.changed(basis.growthRate() * t);
        return own;
    }

    /** y = e^{-rho t} xi of free states. */
    void lift(final double t, final double[] states, final int count, final double[] y) {
        if (resting) {
            System.arraycopy(states, 0, y, 0, count * d);
            return;
        }
        double rho = basis.growthRate();
        basis.propagate(t, rho, states, count, y, Part.EXPANDING);
        if (others.length > 0) {
            double shrink = StrictMath.exp(-rho * t);
            for (int k : others) {
                for (int p = k; p < count * d; p += d) {
                    y[p] = shrink * states[p];
                }
            }
        }
    }

    /** e^{-tD} in along expanding modes, in itself along the others: a difference of tokens as a difference of free states. */
    void down(final double t, final double[] in, final int count, final double[] out) {
        move(-t, in, count, out);
    }

    /** e^{tD} in along expanding modes, in itself along the others: a difference of free states as a difference of tokens. */
    void up(final double t, final double[] in, final int count, final double[] out) {
        move(t, in, count, out);
    }

    private void move(final double t, final double[] in, final int count, final double[] out) {
        basis.propagate(t, 0, in, count, out, Part.EXPANDING);
        for (int p = 0; p < count * d; p++) {
            if (out[p] != out[p] && in[p] == 0) {
                out[p] = 0; // the factor alone was out of range
            }
        }
        for (int k : others) {
            for (int p = k; p < count * d; p += d) {
                out[p] = in[p];
            }
        }
    }

    /**
     * The same tokens held by the anchors of another forest.
     *
     * @return the state for that forest; not finite where a token cannot be held because the distance to its anchor is out of range
     */
    double[] stateFor(final Forest other, final double t, final double[] state) {
        double[] result = new double[n * d];
        double[] difference = new double[d];
        double[] lifted = new double[d];
        for (int i = 0; i < n; i++) {
            int a = other.anchor[i];
            if (a == i) {
                freeState(t, state, i, result, lifted);
            } else {
                subtract(state, anchor[i], anchor[a], difference);
                up(t, difference, 1, lifted);
                for (int k = 0; k < d; k++) {
                    double far = anchor[i] == anchor[a] ? 0 : lifted[k];
                    result[i * d + k] = far + offset(state, i, k) - offset(state, a, k);
                }
            }
        }
        return result;
    }

    private void freeState(
            final double t,
            final double[] state,
            final int i,
            final double[] result,
            final double[] lowered) {
        Arrays.fill(lowered, 0);
        if (!isFree(i)) {
            down(t, Arrays.copyOfRange(state, i * d, i * d + d), 1, lowered);
        }
        for (int k = 0; k < d; k++) {
            result[i * d + k] = state[anchor[i] * d + k] + lowered[k];
        }
    }

    private void subtract(final double[] state, final int a, final int b, final double[] out) {
        for (int k = 0; k < d; k++) {
            out[k] = state[a * d + k] - state[b * d + k];
        }
    }

    /** omega_ik, 0 for a free token. */
    double offset(final double[] state, final int i, final int k) {
        return isFree(i) ? 0 : state[i * d + k];
    }

    /** zeta = e^{-tD} xi of every token, n x d; beyond {@link #GREATEST} that. */
    double[] rescaled(final double t, final double[] state) {
        double[] xi = new double[n * d];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                moved[i * d + k] = offset(state, i, k);
                xi[i * d + k] = state[anchor[i] * d + k] + moved[i * d + k];
            }
        }
        double[] zeta = new double[n * d];
        basis.propagate(-t, 0, moved, n, zeta, Part.EXPANDING);
        for (int p = 0; p < zeta.length; p++) {
            if (expanding[p % d]) {
                zeta[p] += state[anchor[p / d] * d + p % d];
            }
        }
        basis.propagate(-t, 0, xi, n, zeta, Part.OTHER);
        for (int p = 0; p < zeta.length; p++) {
            zeta[p] = inRange(zeta[p], xi[p]);
        }
        return zeta;
    }

    /** What is out of range counts as the greatest; a factor out of range times nothing is nothing. */
    private static double inRange(final double product, final double factor) {
        double value = Double.isNaN(product) ? factor * GREATEST : product;
        return Math.max(-GREATEST, Math.min(GREATEST, value));
    }

    /** The state in which all tokens are free, from zeta = e^{-tD} xi. */
    double[] fromRescaled(final double t, final double[] zeta) {
        double[] result = zeta.clone();
        basis.propagate(t, 0, zeta, n, result, Part.OTHER);
        return result;
    }
}
