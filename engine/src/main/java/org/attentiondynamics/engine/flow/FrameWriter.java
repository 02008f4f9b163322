// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import org.attentiondynamics.engine.attention.AnchoredTokens;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.ode.DenseOutput;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.tokens.Tokens;

/** Cuts a flow into frames at the wanted times and hands each to the sink. */
final class FrameWriter {
    private final TimeGrid grid;
    private final int frames;
    private final double end;
    private final List<SelfAttention> attention;
    private final FlowSink sink;
    private final BooleanSupplier cancelled;
    private final Tokens initial;
    private final double[] state;
    private int next;

    /**
     * @param initial the tokens at t = 0
     * @param frames how many, from 0 to the end; 0 for none
     * @param attention of each head, for looking at
     * @param cancelled asked for every frame but the first; true leaves the rest of them unwritten
     */
    FrameWriter(
            final TimeGrid grid,
            final int frames,
            final double end,
            final Tokens initial,
            final List<SelfAttention> attention,
            final FlowSink sink,
            final BooleanSupplier cancelled) {
        this.grid = grid;
        this.frames = frames == 0 ? 0 : grid.frames(frames, end);
        this.end = end;
        this.attention = attention;
        this.sink = sink;
        this.cancelled = cancelled;
        this.initial = initial;
        this.state = new double[initial.count() * initial.dimension()];
    }

    /** Frames inside an accepted step. */
    void within(final Forest forest, final DenseOutput step, final Tally before) {
        while (isDue(step.to())) {
            double t = frameTime();
            step.at(t, state);
            sink.frame(
                    frame(
                            forest,
                            t,
                            state,
                            before.accepted() + step.accepted(),
                            before.evaluations() + step.evaluations(),
                            step.to() - step.from()));
            next++;
        }
    }

    /** Frames up to a time where the state is known in closed form. */
    void upTo(
            final double time,
            final Forest forest,
            final DoubleFunction<double[]> stateAt,
            final Tally tally) {
        while (isDue(time)) {
            double t = frameTime();
            sink.frame(
                    frame(forest, t, stateAt.apply(t), tally.accepted(), tally.evaluations(), 0));
            next++;
        }
    }

    private boolean isDue(final double time) {
        return next < frames && frameTime() <= time && (next == 0 || !cancelled.getAsBoolean());
    }

    private double frameTime() {
        return grid.frameTime(next, frames, end);
    }

    /** z(t). */
    Tokens rescaled(final Forest forest, final double t, final double[] state) {
        int n = forest.count();
        return t == 0
                ? initial
                : Tokens.of(
                        n,
                        forest.dimension(),
                        forest.basis().fromModal(forest.rescaled(t, state), n));
    }

    /** What there is to see at one time. The state is copied. */
    Frame frame(
            final Forest forest,
            final double t,
            final double[] state,
            final long accepted,
            final long evaluations,
            final double step) {
        ModalBasis basis = forest.basis();
        int n = forest.count();
        int d = forest.dimension();
        Tokens z = rescaled(forest, t, state);
        AnchoredTokens seen = forest.room();
        forest.show(t, state, seen);
        return new Frame(
                t,
                z,
                accepted,
                evaluations,
                step,
                () -> Raw.of(basis, seen),
                attention.stream().map(a -> new AttentionSnapshot(a, seen)).toList());
    }
}
