// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.AttentionRule;
import org.attentiondynamics.engine.attention.Pruning;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * The self-attention flow x_i' = sum_h sum_j P^h_ij V_h x_j and its rescaled tokens z_i = e^{-tV} x_i, V = sum_h V_h, right at every
 * horizon; or the same with residual layers in place of continuous time.
 *
 * <p>Any square V. Scores are taken in the log domain, with the growth e^{2 rho t} kept out of floating point (rho = max(0, max Re
 * lambda)); tokens that follow one leader are held by their distance from it, which keeps its digits however far both have gone; once
 * every leader is frozen the rest is exact, in closed form, as far as it is proved that no leader changes. What two runs or two roundings
 * would decide differently is marked as undecided.
 *
 * <p>Frames go to a sink as they are made; memory is O(n d). Cost O(n^2 d) per evaluation. The same bits on any machine, for any number of
 * workers. Thread-safe: every call has its own scratch.
 *
 * <p>Source: arXiv:2305.05465, equations (1.1), (1.2), (1.3), (3.1), Remark 3.4; numerics: docs/theory.md.
 */
public final class RescaledFlow {
    private final AttentionModel model;
    private final ValueSpectrum spectrum;
    private final Workers workers;
    private final Pruning pruning;

    /** The flow of a model, on the calling thread. */
    public RescaledFlow(final AttentionModel model) {
        this(model, Workers.caller());
    }

    /** The flow of a model, on the given threads. */
    public RescaledFlow(final AttentionModel model, final Workers workers) {
        this(model, workers, Pruning.WHERE_IT_PAYS);
    }

    /** The flow of a model, on the given threads; without pruning, slower and the same to rounding. */
    public RescaledFlow(final AttentionModel model, final Workers workers, final Pruning pruning) {
        this(model, ValueSpectrum.of(model.value()), workers, pruning);
    }

    /**
     * The flow of a model whose spectrum is known, on the calling thread.
     *
     * @param spectrum of the model's V
     */
    public RescaledFlow(final AttentionModel model, final ValueSpectrum spectrum) {
        this(model, spectrum, Workers.caller(), Pruning.WHERE_IT_PAYS);
    }

    private RescaledFlow(
            final AttentionModel model,
            final ValueSpectrum spectrum,
            final Workers workers,
            final Pruning pruning) {
        this.model = model;
        this.pruning = pruning;
        this.spectrum = spectrum;
        this.workers = workers;
    }

    /** The spectrum of V. */
    public ValueSpectrum spectrum() {
        return spectrum;
    }

    /**
     * Follows the tokens from t = 0 to the horizon.
     *
     * @param initial x(0) = z(0), with their masses
     * @param sink gets every frame whose time was reached, and what happens in between
     * @param cancelled asked many times a second; true ends the flow as cancelled
     * @throws IllegalArgumentException if the tokens' dimension is not the model's, or the layers cannot be rescaled
     */
    public FlowResult run(
            final Tokens initial,
            final FlowSettings settings,
            final FlowSink sink,
            final BooleanSupplier cancelled) {
        requireDimension(initial);
        Runner runner = new Runner(modal(settings.scheme()), initial, settings, cancelled);
        if (settings.horizon() instanceof Horizon.Settled settled) {
            return runner.untilSettled(settled, sink);
        }
        return runner.until(
                runner.grid.floor(settings.horizon().latest()), Ending.REACHED_HORIZON, sink);
    }

    private ModalModel modal(final Scheme scheme) {
        ModalBasis basis = spectrum.basis();
        return ModalModel.of(
                model,
                scheme instanceof Scheme.Layers layers ? basis.layered(layers.size()) : basis);
    }

    /** The attention of one head at rescaled tokens z and time t under softmax, row by row. */
    public AttentionSnapshot attention(final Tokens rescaled, final double t, final int head) {
        requireDimension(rescaled);
        ModalModel modal = ModalModel.of(model, spectrum.basis());
        Forest forest = Forest.free(modal.basis(), rescaled.count());
        double[] zeta = modal.basis().toModal(rescaled.toArray(), rescaled.count());
        var seen = forest.room();
        forest.show(t, forest.fromRescaled(t, zeta), seen);
        return new AttentionSnapshot(
                modal.attention(
                                rescaled.masses(),
                                AttentionRule.SOFTMAX,
                                pruning,
                                Workers.caller(),
                                () -> false)
                        .get(head),
                seen);
    }

    private void requireDimension(final Tokens tokens) {
        if (tokens.dimension() != model.dimension()) {
            throw new IllegalArgumentException(
                    "tokens have "
                            + tokens.dimension()
                            + " coordinates but the value matrix is "
                            + model.value().size());
        }
    }

    /** Runs of one model from one start. */
    private final class Runner {
        private final ModalModel modal;
        private final Tokens initial;
        private final FlowSettings settings;
        private final BooleanSupplier cancelled;
        private final TimeGrid grid;

        Runner(
                final ModalModel modal,
                final Tokens initial,
                final FlowSettings settings,
                final BooleanSupplier cancelled) {
            this.modal = modal;
            this.initial = initial;
            this.settings = settings;
            this.cancelled = cancelled;
            this.grid = TimeGrid.of(settings.scheme());
        }

        /** A first run finds out when to stop, a second one is looked at. */
        FlowResult untilSettled(final Horizon.Settled horizon, final FlowSink sink) {
            double latest = grid.floor(horizon.latest());
            FlowSink quiet = new Quiet(sink);
            FlowEnd scout =
                    follow(initial, latest, settings.tolerance(), quiet, writer(0, latest, quiet));
            double time =
                    scout.settled()
                            .map(known -> grid.ceil(known.from(horizon.closeness())))
                            .orElse(Double.POSITIVE_INFINITY);
            return time <= latest
                    ? until(time, Ending.SETTLED, sink)
                    : until(latest, Ending.REACHED_HORIZON, sink);
        }

        FlowResult until(final double end, final Ending complete, final FlowSink sink) {
            FrameWriter frames = writer(settings.frames(), end, sink);
            FlowEnd ended = follow(initial, end, settings.tolerance(), sink, frames);
            Optional<FlowEnd> check =
                    settings.crossChecked()
                            ? Optional.of(second(ended, frames, end, new Quiet(sink)))
                            : Optional.empty();
            boolean stopped =
                    check.stream().anyMatch(c -> c.outcome().ending() == Ending.CANCELLED);
            return new FlowVerdict(ended, check, settings.tolerance())
                    .result(frames, stopped ? Ending.CANCELLED : complete);
        }

        /** The same from tokens nudged against where they went, at ten times the tolerance. */
        private FlowEnd second(
                final FlowEnd first,
                final FrameWriter frames,
                final double end,
                final FlowSink sink) {
            Tokens nudged =
                    Nudge.against(
                            initial,
                            frames.rescaled(first.forest(), first.outcome().time(), first.state()),
                            first.leadership().leader());
            double loose = Math.min(FlowSettings.GREATEST_TOLERANCE, 10 * settings.tolerance());
            return follow(nudged, end, loose, sink, writer(0, end, sink));
        }

        private FlowEnd follow(
                final Tokens start,
                final double end,
                final double tolerance,
                final FlowSink sink,
                final FrameWriter frames) {
            Stepper stepper =
                    settings.scheme() instanceof Scheme.Continuous continuous
                            ? new ContinuousStepper(continuous.pair(), tolerance)
                            : new LayerStepper(grid.layer());
            return new FlowRun(
                            modal,
                            attention(workers, cancelled),
                            stepper,
                            grid,
                            frames,
                            sink,
                            settings.stepLimit(),
                            end,
                            cancelled)
                    .run(modal.basis().toModal(start.toArray(), start.count()), start.count());
        }

        private FrameWriter writer(final int frames, final double end, final FlowSink sink) {
            return new FrameWriter(
                    grid,
                    frames,
                    end,
                    initial,
                    attention(Workers.caller(), () -> false),
                    sink,
                    cancelled);
        }

        private List<SelfAttention> attention(final Workers on, final BooleanSupplier stop) {
            return modal.attention(initial.masses(), settings.rule(), pruning, on, stop);
        }
    }

    /** Passes on progress, and nothing that a later run will tell again. */
    private record Quiet(FlowSink sink) implements FlowSink {
        @Override
        public void frame(final Frame frame) {}

        @Override
        public void stepped(final double time, final long steps) {
            sink.stepped(time, steps);
        }
    }
}
