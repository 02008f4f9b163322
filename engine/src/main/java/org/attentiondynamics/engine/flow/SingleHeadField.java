// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.attention.SelfAttention;

/**
 * x_i' = V M_i with M_i = sum_j P_ij x_j, for one head, where V commutes with the rescaling.
 *
 * <p>In modal coordinates, with r the token that the kernel reports relative to: M_i = xi_r + far_i + near_i, and so
 *
 * <ul>
 *   <li>free, expanding: zeta_i' = D e^{-tD} (M_i - xi_i);
 *   <li>free, other modes: xi_i' = D M_i;
 *   <li>held by a: omega_i' = D (M_i - M_a), which vanishes where i and a have settled on one leader.
 * </ul>
 *
 * <p>No allocation per evaluation; O(n^2 d).
 */
final class SingleHeadField extends FlowField {
    private final double[] far;
    private final double[] near;
    private final int[] base;
    private final double[] diagonal;
    private final double[] difference;
    private final double[] apart;
    private final double[] moved;

    SingleHeadField(final Forest forest, final SelfAttention attention) {
        super(forest, List.of(attention));
        this.far = attended[0].far();
        this.near = attended[0].near();
        this.base = attended[0].reference();
        this.diagonal = forest.basis().diagonal().map(this::ofEveryToken).orElse(new double[0]);
        int held = forest.isAllFree() ? 0 : n * d;
        this.difference = new double[held];
        this.apart = new double[held];
        this.moved = new double[held];
    }

    private double[] ofEveryToken(final double[] one) {
        double[] all = new double[n * d];
        Arrays.setAll(all, p -> one[p % d]);
        return all;
    }

    @Override
    void move(
            final double t, final double[] state, final double[] free, final double[] derivative) {
        attention.get(0).attend(tokens, free, attended[0]);
        if (forest.isAllFree()) {
            pullAllFree(free);
        } else {
            shiftsFromNear(t);
            drift(t, free);
            for (int c = 0; c < forest.freeCount(); c++) {
                pullFree(c, free);
            }
            for (int i = 0; i < n; i++) {
                if (!forest.isFree(i)) {
                    pullHeld(i);
                }
            }
        }
        applyValue(derivative);
    }

    /** Each token is its own reference. */
    private void pullAllFree(final double[] free) {
        for (int p = 0; p < pull.length; p++) {
            pull[p] = (free[p] - free[p]) + (far[p] + 0); // not a number where the token is not
        }
        for (int k : forest.others()) {
            for (int p = k; p < pull.length; p += d) {
                pull[p] = free[p] + (far[p] + 0);
            }
        }
    }

    private void applyValue(final double[] derivative) {
        if (diagonal.length == 0) {
            forest.basis().applyValue(pull, n, derivative);
            return;
        }
        for (int p = 0; p < diagonal.length; p++) {
            derivative[p] = diagonal[p] * pull[p];
        }
    }

    /** difference_c = what offsets add to the state that free token c is drawn to: w_r + near, as a difference of free states. */
    private void shiftsFromNear(final double t) {
        double[] offsets = tokens.offsets();
        for (int c = 0; c < forest.freeCount(); c++) {
            int i = forest.freeToken(c);
            int led = base[i] * d;
            for (int k = 0; k < d; k++) {
                pull[c * d + k] = offsets[led + k] + near[i * d + k];
            }
        }
        forest.down(t, pull, forest.freeCount(), difference);
    }

    /** moved_i = the difference of what held token i and its anchor are drawn to by others than their own. */
    private void drift(final double t, final double[] free) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            if (!forest.isFree(i)) {
                drawnApart[i] = differ(i, forest.anchor(i), free);
                any |= drawnApart[i];
            }
        }
        if (any) {
            forest.up(t, apart, n, moved);
        }
    }

    /** Leaves the difference of what i and its anchor are drawn to, as free states, in apart; false if there is none. */
    private boolean differ(final int i, final int a, final double[] free) {
        int li = forest.row(base[i]) * d;
        int la = forest.row(base[a]) * d;
        boolean any = false;
        for (int k = 0; k < d; k++) {
            double difference = (free[li + k] - free[la + k]) + (far[i * d + k] - far[a * d + k]);
            apart[i * d + k] = difference;
            any |= difference != 0;
        }
        return any;
    }

    private void pullFree(final int c, final double[] free) {
        int i = forest.freeToken(c);
        int led = forest.row(base[i]) * d;
        for (int k = 0; k < d; k++) {
            double from = forest.isExpanding(k) ? free[c * d + k] : 0;
            pull[i * d + k] = (free[led + k] - from) + (far[i * d + k] + difference[c * d + k]);
        }
    }

    private void pullHeld(final int i) {
        double[] offsets = tokens.offsets();
        int own = i * d;
        int a = forest.anchor(i) * d;
        int led = base[i] * d;
        int leading = base[forest.anchor(i)] * d;
        for (int k = 0; k < d; k++) {
            double drift = drawnApart[i] ? moved[own + k] : 0;
            double lead = offsets[led + k] - offsets[leading + k];
            pull[own + k] = drift + lead + (near[own + k] - near[a + k]);
        }
    }
}
