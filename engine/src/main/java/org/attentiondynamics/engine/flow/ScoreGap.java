// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.attentiondynamics.engine.ode.DenseOutput;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * How far one token scores above another as seen by a third, along a step: up to a positive factor, x_i^T B (x_j - x_l) as a function of
 * time. Looks at the three tokens and their anchors only; allocates nothing.
 */
final class ScoreGap implements DoubleUnaryOperator {
    private final Forest forest;
    private final double[][] forms;
    private final int d;
    private final int[] token = new int[3];
    private final double[] one;
    private final double[] free;
    private final double[] anchors;
    private final double[] offsets;
    private DenseOutput step;
    private double[] form;
    private boolean together;
    private boolean allFree;

    /** @param forms Phi^T B Phi of every head */
    ScoreGap(final Forest forest, final List<Matrix> forms) {
        this.forest = forest;
        this.forms = forms.stream().map(Matrix::toArray).toArray(double[][]::new);
        this.d = forest.dimension();
        this.one = new double[d];
        this.free = new double[3 * d];
        this.anchors = new double[3 * d];
        this.offsets = new double[3 * d];
    }

    /** Turns to tokens j and l, as seen by token i in one head, along a step. */
    ScoreGap of(final DenseOutput along, final int head, final int i, final int j, final int l) {
        step = along;
        form = forms[head];
        token[0] = i;
        token[1] = j;
        token[2] = l;
        together = forest.anchor(j) == forest.anchor(l);
        allFree = forest.isFree(i) && forest.isFree(j) && forest.isFree(l);
        Arrays.fill(offsets, 0);
        return this;
    }

    @Override
    public double applyAsDouble(final double t) {
        locate(t);
        double shrink = allFree ? 0 : StrictMath.exp(-forest.basis().growthRate() * t);
        double gap = 0;
        for (int k = 0; k < d; k++) {
            double query = 0;
            for (int r = 0; r < d; r++) {
                query += (anchors[r] + shrink * offsets[r]) * form[r * d + k];
            }
            double far = together ? 0 : anchors[d + k] - anchors[2 * d + k];
            double near = offsets[d + k] - offsets[2 * d + k];
            gap += query * (together ? near : far + shrink * near);
        }
        return gap;
    }

    /** The first of the three tokens that has the anchor of this one. */
    private int seen(final int c) {
        int first = 0;
        while (forest.anchor(token[first]) != forest.anchor(token[c])) {
            first++;
        }
        return first;
    }

    /** y of the anchor of each token that matters, and the offsets of those that are held. */
    private void locate(final double t) {
        int count = together ? 1 : 3;
        for (int c = 0; c < count; c++) {
            int same = seen(c);
            if (same < c) {
                System.arraycopy(free, same * d, free, c * d, d);
            } else {
                step.at(t, forest.anchor(token[c]) * d, d, one);
                System.arraycopy(one, 0, free, c * d, d);
            }
        }
        forest.lift(t, free, count, anchors);
        for (int c = 0; c < token.length; c++) {
            if (!forest.isFree(token[c])) {
                step.at(t, token[c] * d, d, one);
                System.arraycopy(one, 0, offsets, c * d, d);
            }
        }
    }
}
