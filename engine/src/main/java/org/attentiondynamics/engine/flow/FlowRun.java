// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.ode.DenseOutput;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.ode.Outcome;

/**
 * One run from t = 0 to its end, in stretches: the state is integrated relative to some anchors; when tokens have gathered or parted it is
 * expressed relative to others; when all leaders are frozen it is carried on in closed form for as long as that is proved to hold.
 */
final class FlowRun {
    /** Anchors are looked over once an e-folding of the fastest mode, and a proof that failed is tried again as often. */
    private static final double ONE_FOLD = 1;

    private final ModalModel model;
    private final List<SelfAttention> attention;
    private final Stepper stepper;
    private final TimeGrid grid;
    private final FrameWriter frames;
    private final FlowSink sink;
    private final long stepLimit;
    private final double end;
    private final BooleanSupplier cancelled;
    private final double rho;
    private Forest forest;
    private FlowField field;
    private SwitchFinder switches;
    private int[][] leaders;
    private double[] state;
    private double t;
    private Tally tally = Tally.NOTHING;
    private Leadership leadership;
    private int[] anchorsToBe;
    private double nextLook;
    private double nextProof;
    private Optional<Settled> settled = Optional.empty();

    /**
     * @param attention of each head, for integrating
     * @param end the time to reach, on the grid
     */
    FlowRun(
            final ModalModel model,
            final List<SelfAttention> attention,
            final Stepper stepper,
            final TimeGrid grid,
            final FrameWriter frames,
            final FlowSink sink,
            final long stepLimit,
            final double end,
            final BooleanSupplier cancelled) {
        this.model = model;
        this.attention = attention;
        this.stepper = stepper;
        this.grid = grid;
        this.frames = frames;
        this.sink = sink;
        this.stepLimit = stepLimit;
        this.end = end;
        this.cancelled = cancelled;
        this.rho = model.basis().growthRate();
        this.nextLook = rho > 0 ? ONE_FOLD : Double.POSITIVE_INFINITY;
        this.nextProof = rho > 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    /** Runs. */
    FlowEnd run(final double[] modalTokens, final int n) {
        state = modalTokens;
        leadership = new Leadership(n);
        take(Forest.free(model.basis(), n));
        frames.upTo(0, forest, time -> state, tally);
        Ending ending = Ending.STOPPED;
        try {
            look();
            leaders = new int[attention.size()][];
            for (int h = 0; h < leaders.length; h++) {
                leaders[h] = field.attended()[h].leader().clone();
            }
            while (ending == Ending.STOPPED) {
                ending = stretch();
            }
            look();
            if (ending == Ending.REACHED_HORIZON && settled.isEmpty() && leadership.isFrozen()) {
                carryOn();
            }
        } catch (CancellationException stop) {
            ending = Ending.CANCELLED;
        }
        return new FlowEnd(forest, state, tally.outcome(ending, t), leadership, settled);
    }

    private void take(final Forest next) {
        forest = next;
        field = model.field(next, attention);
    }

    /** Evaluates the attention at the present state. */
    private void look() {
        field.evaluate(t, state, new double[state.length]);
        leadership.look(field.attended());
    }

    /** Integrates until something is to be decided, and decides it. */
    private Ending stretch() {
        if (t >= end) {
            return Ending.REACHED_HORIZON;
        }
        if (tally.steps() >= stepLimit) {
            return Ending.STEP_LIMIT;
        }
        anchorsToBe = null;
        switches = new SwitchFinder(forest, model.forms(), grid, leaders, sink, cancelled);
        Outcome outcome =
                stepper.advance(field, t, state, end, stepLimit - tally.steps(), this::after);
        tally = tally.plus(outcome);
        t = outcome.time();
        if (outcome.ending() == Ending.STOPPED) {
            if (anchorsToBe != null) {
                hold(anchorsToBe);
            } else {
                carryOn();
            }
        }
        return outcome.ending();
    }

    /** Looks over a step; false ends the stretch. */
    private boolean after(final DenseOutput step) {
        Attended[] attended = field.attended();
        leadership.look(attended);
        if (sink.wantsSwitches()) {
            switches.after(step, attended);
        }
        frames.within(forest, step, tally);
        sink.stepped(step.to(), tally.steps() + step.accepted());
        double growth = rho * step.to();
        if (growth >= nextProof && leadership.isFrozen()) {
            return false;
        }
        if (growth >= nextLook) {
            nextLook = growth + ONE_FOLD;
            int[] anchors = gathered(step);
            if (!forest.hasAnchors(anchors)) {
                anchorsToBe = anchors;
                return false;
            }
        }
        return true;
    }

    private int[] gathered(final DenseOutput step) {
        double[] now = new double[state.length];
        step.at(step.to(), now);
        var seen = forest.room();
        forest.show(step.to(), now, seen);
        return Gathering.of(seen, leadership, cancelled);
    }

    /** Expresses the state relative to other anchors; false, and nothing is changed, if the distances are out of range. */
    private boolean hold(final int[] anchors) {
        if (forest.hasAnchors(anchors)) {
            return true;
        }
        Forest other = forest.with(anchors);
        double[] moved = forest.stateFor(other, t, state);
        for (double value : moved) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        state = moved;
        take(other);
        return true;
    }

    /** Carries the frozen flow on in closed form, as far as that is proved. */
    private void carryOn() {
        nextProof = rho * t + ONE_FOLD;
        if (!hold(leadership.leader())) {
            nextProof = Double.POSITIVE_INFINITY;
            return;
        }
        RigidMotion motion = new RigidMotion(forest, model.forms(), t, state, cancelled);
        RigidMotion.Proof proof = motion.prove(end, grid);
        if (proof.isForEver()) {
            settled = Optional.of(new Settled(motion, proof.forEverFrom()));
        }
        if (proof.until() > t) {
            frames.upTo(proof.until(), forest, motion::stateAt, tally);
            state = motion.stateAt(proof.until());
            t = proof.until();
            nextProof = rho * t + ONE_FOLD;
            nextLook = nextProof;
        }
    }
}
