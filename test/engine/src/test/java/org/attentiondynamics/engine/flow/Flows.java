// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Tokens;

/** Flows that tests ask for. */
final class Flows {
    static final double TIGHT = 1e-12;

    private Flows() {}

    /** z(T) at the given tolerance. */
    static Tokens rescaledAt(
            final AttentionModel model,
            final Tokens initial,
            final double time,
            final double tolerance) {
        FlowResult result =
                new RescaledFlow(model)
                        .run(
                                initial,
                                new FlowSettings(
                                        time, tolerance, 2, FlowSettings.DEFAULT_STEP_LIMIT),
                                frame -> {},
                                () -> false);
        assertThat(result.outcome().isComplete()).as(result.outcome().sentence()).isTrue();
        return result.rescaled();
    }

    /** x(T) = e^{TV} z(T), row-major. */
    static double[] tokensAt(final AttentionModel model, final Tokens initial, final double time) {
        Tokens z = rescaledAt(model, initial, time, TIGHT);
        RescaledFlow flow = new RescaledFlow(model);
        ModalBasis basis = flow.spectrum().basis();
        int n = z.count();
        double[] y = new double[n * z.dimension()];
        basis.propagate(time, basis.toModal(z.toArray(), n), n, y);
        double[] x = basis.fromModal(y, n);
        double growth = Math.exp(flow.spectrum().growthRate() * time);
        for (int k = 0; k < x.length; k++) {
            x[k] *= growth;
        }
        return x;
    }

    /** n tokens uniform in [-half, half]^d. */
    static Tokens uniform(final Random random, final int n, final int d, final double half) {
        return Tokens.of(n, d, random.doubles((long) n * d, -half, half).toArray());
    }
}
