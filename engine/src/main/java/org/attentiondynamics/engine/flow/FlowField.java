// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.attention.AnchoredTokens;
import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.ode.VectorField;

/** The right-hand side for the state of a {@link Forest}, and what its last evaluation saw of the attention. */
abstract sealed class FlowField implements VectorField permits SingleHeadField, MultiHeadField {
    final Forest forest;
    final int n;
    final int d;
    final AnchoredTokens tokens;
    final List<SelfAttention> attention;
    final Attended[] attended;
    final double[] pull;
    final boolean[] drawnApart;
    private double time;
    private boolean knowsLeaders;

    FlowField(final Forest forest, final List<SelfAttention> attention) {
        this.forest = forest;
        this.n = forest.count();
        this.d = forest.dimension();
        this.tokens = forest.room();
        this.attention = List.copyOf(attention);
        this.attended = new Attended[attention.size()];
        Arrays.setAll(attended, h -> new Attended(n, d));
        this.pull = new double[n * d];
        this.drawnApart = new boolean[n];
    }

    @Override
    public final int dimension() {
        return n * d;
    }

    @Override
    public final void evaluate(final double t, final double[] state, final double[] derivative) {
        time = t;
        knowsLeaders = false;
        double[] free = forest.show(t, state, tokens);
        move(t, state, free, derivative);
    }

    /**
     * The derivative, with the tokens shown.
     *
     * @param free the states of the free tokens, one after another. Not modified.
     */
    abstract void move(double t, double[] state, double[] free, double[] derivative);

    /** The anchors the state is relative to. */
    final Forest forest() {
        return forest;
    }

    /** The time of the last evaluation. */
    final double time() {
        return time;
    }

    /**
     * Whether token i and its anchor were drawn to different places far apart at the last evaluation: then the difference of their motion
     * is known to a rounding of the places, not of itself.
     */
    final boolean isDrawnApart(final int i) {
        return drawnApart[i];
    }

    /** The attention of every head at the last evaluation; who leads whom is found when first asked for. */
    final Attended[] attended() {
        for (int h = 0; h < attended.length && !knowsLeaders; h++) {
            attention.get(h).lead(tokens, attended[h]);
        }
        knowsLeaders = true;
        return attended;
    }
}
