// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.ode.Solver;
import org.attentiondynamics.engine.ode.Tableau;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * The rescaled self-attention flow: z_i' = sum_j P_ij V (z_j - z_i), P_ij = softmax_j (Q e^{tV} z_i) . (K e^{tV} z_j), so that z(t) =
 * e^{-tV} x(t) for the tokens x of x_i' = sum_j P_ij V x_j.
 *
 * <p>Several heads: x_i' = sum_h sum_j P^h_ij V_h x_j and V = sum_h V_h. Any square V. It is integrated in the modal coordinates of V,
 * where every coordinate keeps its own relative accuracy, and with the common growth e^{2 rho t} kept out of the scores; the local error
 * is measured as the maximum over tokens, each modal coordinate in units of the tolerance times its own extent.
 *
 * <p>Frames go to a sink as they are made; memory is O(n d). Cost per evaluation O(n^2 d). Thread-safe: every call has its own scratch.
 *
 * <p>Source: arXiv:2305.05465, equations (1.1), (1.2), (3.1).
 */
public final class RescaledFlow {
    private final AttentionModel model;
    private final ValueSpectrum spectrum;

    public RescaledFlow(final AttentionModel model) {
        this.model = model;
        this.spectrum = ValueSpectrum.of(model.value());
    }

    /** The spectrum of V. */
    public ValueSpectrum spectrum() {
        return spectrum;
    }

    /**
     * Follows the tokens from t = 0 to the horizon.
     *
     * @param initial x(0) = z(0)
     * @param sink gets every frame whose time was reached, in order
     * @param cancelled asked many times a second; true ends the flow as cancelled
     * @throws IllegalArgumentException if the tokens' dimension is not the model's
     */
    public FlowResult run(
            final Tokens initial,
            final FlowSettings settings,
            final Consumer<Frame> sink,
            final BooleanSupplier cancelled) {
        requireDimension(initial);
        ModalBasis basis = spectrum.basis();
        int n = initial.count();
        double[] zeta = basis.toModal(initial.toArray(), n);
        sink.accept(new Frame(0, initial, 0, 0, 0));
        FrameWriter frames = new FrameWriter(settings, basis, n, sink);
        Solver solver =
                new Solver(
                        Tableau.DORMAND_PRINCE_5,
                        new RescaledField(model, spectrum, n, cancelled),
                        new ModalErrorNorm(settings.tolerance(), n, basis.dimension()),
                        settings.stepLimit());
        Outcome outcome = solver.solve(0, zeta, settings.horizon(), frames);
        return finish(initial, basis.fromModal(zeta, n), outcome);
    }

    /** A state beyond double range cannot be shown: then the result is the initial tokens at t = 0 and says so. */
    private static FlowResult finish(
            final Tokens initial, final double[] z, final Outcome outcome) {
        for (double coordinate : z) {
            if (!Double.isFinite(coordinate)) {
                return new FlowResult(
                        initial,
                        new Outcome(
                                Ending.NOT_FINITE,
                                0,
                                outcome.accepted(),
                                outcome.rejected(),
                                outcome.evaluations(),
                                outcome.lastStep(),
                                outcome.nextStep(),
                                outcome.errorSum()));
            }
        }
        return new FlowResult(Tokens.of(initial.count(), initial.dimension(), z), outcome);
    }

    /** The attention of each head at rescaled tokens z and time t, row by row. */
    public AttentionSnapshot attention(final Tokens rescaled, final double t, final int head) {
        requireDimension(rescaled);
        ModalBasis basis = spectrum.basis();
        int n = rescaled.count();
        double[] y = new double[n * rescaled.dimension()];
        basis.propagate(t, basis.toModal(rescaled.toArray(), n), n, y);
        SelfAttention attention =
                new SelfAttention(n, basis.form(model.heads().get(head).form()), () -> false);
        return new AttentionSnapshot(attention, y, 2 * spectrum.growthRate() * t, n);
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
}
