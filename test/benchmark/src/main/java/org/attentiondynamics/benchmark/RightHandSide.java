// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.Arrays;
import org.attentiondynamics.engine.attention.AnchoredTokens;
import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.attention.AttentionRule;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.attention.Workers;

/** The attention of free tokens, ready to be found again and again, as a step of the flow does. Not thread-safe. */
final class RightHandSide {
    private final double[] tokens;
    private final AnchoredTokens anchored;
    private final SelfAttention attention;
    private final Attended attended;

    RightHandSide(final Problem problem, final Workers workers) {
        int n = problem.size().n();
        int d = problem.size().d();
        double[] masses = new double[n];
        Arrays.fill(masses, 1);
        tokens = problem.tokens();
        attention =
                new SelfAttention(
                        problem.form(), masses, AttentionRule.SOFTMAX, workers, () -> false);
        anchored = AnchoredTokens.free(n, d);
        System.arraycopy(tokens, 0, anchored.anchors(), 0, tokens.length);
        anchored.changed(0);
        attended = new Attended(n, d);
        attention.lead(anchored, attended); // averages take note of ties, as in the flow
    }

    /** What every token attends to. */
    Attended attend() {
        attention.attend(anchored, tokens, attended);
        return attended;
    }

    /** Who leads every token. */
    Attended lead() {
        attention.lead(anchored, attended);
        return attended;
    }

    /** sum_j P_ij x_j as last found by {@link #attend}, n x d. */
    double[] means() {
        int d = anchored.dimension();
        double[] means = attended.far().clone();
        for (int k = 0; k < means.length; k++) {
            means[k] += tokens[attended.reference()[k / d] * d + k % d];
        }
        return means;
    }
}
