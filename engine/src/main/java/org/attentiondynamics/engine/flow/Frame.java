// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.List;
import java.util.function.Supplier;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * The tokens at one time. Immutable; what is costly is computed when asked for.
 *
 * @param time t
 * @param rescaled z(t) = e^{-tV} x(t); coordinates that have left the range of doubles are +-1e290
 * @param accepted steps taken up to the end of the step that holds t
 * @param evaluations evaluations of the vector field so far
 * @param step the size of that step; 0 for the initial frame and where the flow is known in closed form
 * @param rawTokens x(t), when asked for
 * @param attention the attention of each head at t
 */
public record Frame(
        double time,
        Tokens rescaled,
        long accepted,
        long evaluations,
        double step,
        Supplier<RawTokens> rawTokens,
        List<AttentionSnapshot> attention) {
    /** Coordinates given as +-1e290 along a mode of V are smaller in another basis, but not below this. */
    private static final double OUT_OF_RANGE = 1e280;

    /** Whether no rescaled coordinate has left the range of doubles. */
    public boolean isInRange() {
        for (double z : rescaled.toArray()) {
            if (!(Math.abs(z) < OUT_OF_RANGE)) {
                return false;
            }
        }
        return true;
    }

    /** x(t) = e^{tV} z(t). */
    public RawTokens raw() {
        return rawTokens.get();
    }
}
