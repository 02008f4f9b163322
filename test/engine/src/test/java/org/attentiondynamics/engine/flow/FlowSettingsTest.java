// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attentiondynamics.engine.attention.AttentionRule;
import org.attentiondynamics.engine.ode.Tableau;
import org.junit.jupiter.api.Test;

class FlowSettingsTest {
    private static final FlowSettings SETTINGS = FlowSettings.to(3);

    @Test
    void withMethodsChangeOneThingEach() {
        FlowSettings changed =
                SETTINGS.withHorizon(new Horizon.Settled(1e-3, 9))
                        .withScheme(new Scheme.Layers(0.5))
                        .withRule(AttentionRule.HARDMAX)
                        .withTolerance(1e-6)
                        .withFrames(7)
                        .withStepLimit(11)
                        .withCrossCheck(true);
        assertThat(changed)
                .isEqualTo(
                        new FlowSettings(
                                new Horizon.Settled(1e-3, 9),
                                new Scheme.Layers(0.5),
                                AttentionRule.HARDMAX,
                                1e-6,
                                7,
                                11,
                                true));
        assertThat(SETTINGS)
                .isEqualTo(
                        new FlowSettings(
                                new Horizon.At(3),
                                new Scheme.Continuous(Tableau.DORMAND_PRINCE_8),
                                AttentionRule.SOFTMAX,
                                1e-9,
                                2,
                                FlowSettings.DEFAULT_STEP_LIMIT,
                                false));
    }

    @Test
    void refusesAHorizonThatIsNoTime() {
        for (double time : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            String rule = "horizon must be a finite time of at least 0, was " + time;
            refused(() -> new Horizon.At(time), rule);
            refused(() -> new Horizon.Settled(0.5, time), rule);
        }
    }

    @Test
    void refusesAClosenessThatIsNoShare() {
        for (double closeness : new double[] {0, 1, -1, Double.NaN}) {
            refused(
                    () -> new Horizon.Settled(closeness, 1),
                    "closeness must be above 0 and below 1, was " + closeness);
        }
    }

    @Test
    void refusesALayerWithoutSize() {
        for (double size : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(
                    () -> new Scheme.Layers(size),
                    "layer size must be finite and above 0, was " + size);
        }
    }

    @Test
    void refusesAToleranceOutOfItsRange() {
        for (double tolerance : new double[] {0, 1e-14, 0.2, Double.NaN}) {
            refused(
                    () -> SETTINGS.withTolerance(tolerance),
                    "tolerance must be in [1.0E-13, 0.1], was " + tolerance);
        }
    }

    @Test
    void refusesTooFewFramesAndSteps() {
        refused(() -> SETTINGS.withFrames(1), "number of frames must be at least 2, was 1");
        refused(() -> SETTINGS.withStepLimit(0), "step limit must be at least 1, was 0");
    }

    private static void refused(final ThrowingCallable call, final String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
