// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
        return run(model, initial, FlowSettings.to(time).withTolerance(tolerance), frame -> {})
                .rescaled();
    }

    /** x(T), row-major. */
    static double[] tokensAt(final AttentionModel model, final Tokens initial, final double time) {
        return run(model, initial, time).last().raw().coordinates();
    }

    /** The run to T at a tight tolerance. */
    static FlowResult run(final AttentionModel model, final Tokens initial, final double time) {
        return run(model, initial, FlowSettings.to(time).withTolerance(TIGHT), frame -> {});
    }

    /** The run, which must be complete. */
    static FlowResult run(
            final AttentionModel model,
            final Tokens initial,
            final FlowSettings settings,
            final FlowSink sink) {
        FlowResult result = new RescaledFlow(model).run(initial, settings, sink, () -> false);
        assertThat(result.outcome().isComplete()).as(result.outcome().sentence()).isTrue();
        return result;
    }

    /** n tokens uniform in [-half, half]^d. */
    static Tokens uniform(final Random random, final int n, final int d, final double half) {
        return Tokens.of(n, d, random.doubles((long) n * d, -half, half).toArray());
    }
}
