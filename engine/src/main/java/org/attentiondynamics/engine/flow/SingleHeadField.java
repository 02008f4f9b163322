// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

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
    private final double[] free;
    private final double[] difference;
    private final double[] moved;
    private final double[] apart;

    SingleHeadField(final Forest forest, final SelfAttention attention) {
        super(forest, List.of(attention));
        this.free = new double[forest.freeCount() * d];
        this.difference = new double[n * d];
        this.moved = new double[d];
        this.apart = new double[d];
    }

    @Override
    void move(final double t, final double[] state, final double[] derivative) {
        forest.gather(state, free);
        attention.get(0).attend(tokens, free, attended[0]);
        int[] base = attended[0].reference();
        boolean allFree = forest.freeCount() == n;
        if (!allFree) {
            shiftsFromNear(t, base);
        }
        for (int i = 0; i < n; i++) {
            if (forest.isFree(i)) {
                pullFree(i, base[i], allFree);
            } else {
                pullHeld(t, i, base);
            }
        }
        forest.basis().applyValue(pull, n, derivative);
    }

    /** difference_i = what offsets add to the state that token i is drawn to: w_r + near_i, as a difference of free states. */
    private void shiftsFromNear(final double t, final int[] base) {
        double[] near = attended[0].near();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                pull[i * d + k] = tokens.offsets()[base[i] * d + k] + near[i * d + k];
            }
        }
        forest.down(t, pull, n, difference);
    }

    private void pullFree(final int i, final int base, final boolean allFree) {
        double[] far = attended[0].far();
        int own = forest.row(i) * d;
        int led = forest.row(base) * d;
        for (int k = 0; k < d; k++) {
            double shift = far[i * d + k] + (allFree ? 0 : difference[i * d + k]);
            double from = forest.isExpanding(k) ? free[own + k] : 0;
            pull[i * d + k] = (free[led + k] - from) + shift;
        }
    }

    private void pullHeld(final double t, final int i, final int[] base) {
        int a = forest.anchor(i);
        drawnApart[i] = differ(i, a, base);
        if (drawnApart[i]) {
            forest.up(t, apart, 1, moved);
        }
        double[] near = attended[0].near();
        double[] offsets = tokens.offsets();
        for (int k = 0; k < d; k++) {
            double lead = offsets[base[i] * d + k] - offsets[base[a] * d + k];
            pull[i * d + k] =
                    (drawnApart[i] ? moved[k] : 0) + lead + (near[i * d + k] - near[a * d + k]);
        }
    }

    /** Leaves the difference of what i and its anchor are drawn to, as free states, in apart; false if there is none. */
    private boolean differ(final int i, final int a, final int[] base) {
        double[] far = attended[0].far();
        int li = forest.row(base[i]) * d;
        int la = forest.row(base[a]) * d;
        boolean any = false;
        for (int k = 0; k < d; k++) {
            apart[k] = (free[li + k] - free[la + k]) + (far[i * d + k] - far[a * d + k]);
            any |= apart[k] != 0;
        }
        return any;
    }
}
