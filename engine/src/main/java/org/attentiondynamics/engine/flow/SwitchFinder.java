// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.ode.DenseOutput;
import org.attentiondynamics.engine.ode.Root;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Finds the tokens whose leader has changed over a step, and when: the root of the score gap between the old and the new leader on the
 * step's dense output, three tokens and their anchors at a time.
 */
final class SwitchFinder {
    private final Forest forest;
    private final double[][] forms;
    private final TimeGrid grid;
    private final FlowSink sink;
    private final int d;
    private final int[][] leaders;
    private final double[] state;
    private final double[] free;
    private final double[] lifted;
    private final double[][] positions;

    /**
     * @param forms Phi^T B Phi of every head
     * @param leaders of every head and token before the first step. Modified.
     */
    SwitchFinder(
            final Forest forest,
            final List<Matrix> forms,
            final TimeGrid grid,
            final int[][] leaders,
            final FlowSink sink) {
        this.forest = forest;
        this.forms = forms.stream().map(Matrix::toArray).toArray(double[][]::new);
        this.grid = grid;
        this.leaders = leaders;
        this.sink = sink;
        this.d = forest.dimension();
        this.state = new double[d];
        this.free = new double[d];
        this.lifted = new double[d];
        this.positions = new double[3][2 * d];
    }

    /** Reports the switches of a step. */
    void after(final DenseOutput step, final Attended[] attended) {
        int[][] now = new int[attended.length][];
        for (int h = 0; h < now.length; h++) {
            now[h] = attended[h].leader().clone(); // looking inside the step attends anew
        }
        for (int h = 0; h < now.length; h++) {
            for (int i = 0; i < now[h].length; i++) {
                if (now[h][i] != leaders[h][i]) {
                    sink.switched(
                            new LeaderSwitch(
                                    timeOf(step, h, i, leaders[h][i], now[h][i]),
                                    h,
                                    i,
                                    leaders[h][i],
                                    now[h][i]));
                    leaders[h][i] = now[h][i];
                }
            }
        }
    }

    private double timeOf(
            final DenseOutput step, final int h, final int i, final int old, final int now) {
        double from = step.from();
        double to = step.to();
        if (!grid.isContinuous()
                || !(lead(step, from, h, i, old, now) > 0)
                || !(lead(step, to, h, i, old, now) < 0)) {
            return to; // a third token led in between, or the two tie
        }
        return Root.between(t -> lead(step, t, h, i, old, now), from, to);
    }

    /** The score of the old leader above that of the new one, up to a positive factor. */
    private double lead(
            final DenseOutput step,
            final double t,
            final int h,
            final int i,
            final int old,
            final int now) {
        double shrink = StrictMath.exp(-forest.basis().growthRate() * t);
        locate(step, t, i, positions[0]);
        locate(step, t, old, positions[1]);
        locate(step, t, now, positions[2]);
        boolean together = forest.anchor(old) == forest.anchor(now);
        double gap = 0;
        for (int k = 0; k < d; k++) {
            double query = 0;
            for (int r = 0; r < d; r++) {
                query += (positions[0][r] + shrink * positions[0][d + r]) * forms[h][r * d + k];
            }
            double far = together ? 0 : positions[1][k] - positions[2][k];
            double near = positions[1][d + k] - positions[2][d + k];
            gap += query * (together ? near : far + shrink * near);
        }
        return gap;
    }

    /** y of the anchor of a token, then its offset. */
    private void locate(
            final DenseOutput step, final double t, final int token, final double[] position) {
        step.at(t, forest.anchor(token) * d, d, free);
        forest.lift(t, free, 1, lifted);
        System.arraycopy(lifted, 0, position, 0, d);
        if (forest.isFree(token)) {
            Arrays.fill(position, d, 2 * d, 0);
        } else {
            step.at(t, token * d, d, state);
            System.arraycopy(state, 0, position, d, d);
        }
    }
}
