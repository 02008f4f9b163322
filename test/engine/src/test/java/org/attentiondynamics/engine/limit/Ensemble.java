// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Random;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/** Runs of one model from n tokens with coordinates uniform in [-width, width], one for each seed. */
record Ensemble(AttentionModel model, Statement statement, int n, double width, double horizon) {
    /** Q = K = I. */
    static Ensemble of(
            final Statement statement,
            final Matrix value,
            final int n,
            final double width,
            final double horizon) {
        Matrix identity = Matrix.identity(value.rows());
        return new Ensemble(
                AttentionModel.of(identity, identity, value), statement, n, width, horizon);
    }

    Ensemble to(final double other) {
        return new Ensemble(model, statement, n, width, other);
    }

    FlowResult run(final long seed) {
        int d = model.dimension();
        double[] start = new Random(seed).doubles((long) n * d, -width, width).toArray();
        return new RescaledFlow(model)
                .run(Tokens.of(n, d, start), FlowSettings.to(horizon), frame -> {}, () -> false);
    }

    Regime regime() {
        return Regimes.of(model, new RescaledFlow(model).spectrum()).of(statement);
    }

    Verdict verdict(final Observation seen) {
        return Verdict.of(regime(), LimitGeometry.observe(model, seen));
    }
}
