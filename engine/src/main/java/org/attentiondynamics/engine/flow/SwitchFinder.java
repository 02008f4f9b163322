// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.ode.DenseOutput;
import org.attentiondynamics.engine.ode.Root;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Finds the tokens whose leader has changed over a step, and when: the root of the score gap between the old and the new leader on the
 * step's dense output, three tokens and their anchors at a time.
 */
final class SwitchFinder {
    private final TimeGrid grid;
    private final FlowSink sink;
    private final BooleanSupplier cancelled;
    private final ScoreGap gap;
    private final int[][] leaders;
    private final int[][] now;

    /**
     * @param forms Phi^T B Phi of every head
     * @param leaders of every head and token before the first step. Modified.
     * @param cancelled asked for every switch; true leaves the rest of them unreported
     */
    SwitchFinder(
            final Forest forest,
            final List<Matrix> forms,
            final TimeGrid grid,
            final int[][] leaders,
            final FlowSink sink,
            final BooleanSupplier cancelled) {
        this.grid = grid;
        this.sink = sink;
        this.cancelled = cancelled;
        this.gap = new ScoreGap(forest, forms);
        this.leaders = leaders;
        this.now = new int[leaders.length][forest.count()];
    }

    /** Reports the switches of a step. */
    void after(final DenseOutput step, final Attended[] attended) {
        for (int h = 0; h < now.length; h++) {
            // looking inside the step attends anew
            System.arraycopy(attended[h].leader(), 0, now[h], 0, now[h].length);
        }
        for (int h = 0; h < now.length; h++) {
            for (int i = 0; i < now[h].length; i++) {
                if (now[h][i] != leaders[h][i]) {
                    if (cancelled.getAsBoolean()) {
                        return;
                    }
                    report(step, h, i, leaders[h][i], now[h][i]);
                    leaders[h][i] = now[h][i];
                }
            }
        }
    }

    private void report(
            final DenseOutput step, final int h, final int i, final int old, final int next) {
        double time = grid.isContinuous() ? timeOf(step, h, i, old, next) : step.to();
        sink.switched(new LeaderSwitch(time, h, i, old, next));
    }

    private double timeOf(
            final DenseOutput step, final int h, final int i, final int old, final int next) {
        double from = step.from();
        double to = step.to();
        gap.of(step, h, i, old, next);
        double before = gap.applyAsDouble(from);
        double after = gap.applyAsDouble(to);
        if (!(before > 0 && after < 0)) {
            return to; // a third token led in between, or the two tie
        }
        return Root.between(gap, from, before, to, after);
    }
}
