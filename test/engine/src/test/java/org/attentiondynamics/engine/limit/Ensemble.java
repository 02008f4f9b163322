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
    static final Matrix PAPER_2D = Matrix.of(2, 2, 0.64709742, 0.81911926, 0.61210449, 0.63263484);

    static final Matrix PAPER_3D_INWARD =
            Matrix.of(
                    3,
                    3,
                    0.2362413,
                    0.0599536,
                    0.40506019,
                    0.81321448,
                    0.49948705,
                    0.33754772,
                    0.2160645,
                    0.38505272,
                    0.14588075);

    static final Matrix PAPER_3D_OUTWARD =
            Matrix.of(
                    3,
                    3,
                    0.18608476,
                    0.34391026,
                    0.13905949,
                    0.35244288,
                    0.6694859,
                    0.39992145,
                    0.46685606,
                    0.17094454,
                    0.42092308);

    static final Matrix PAPER_CODIMENSION =
            Matrix.of(
                    3,
                    3,
                    0.92761287,
                    0.94333073,
                    0.3827744,
                    0.94333073,
                    0.59991396,
                    0.47825472,
                    0.3827744,
                    0.47825472,
                    0.46668605);

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
