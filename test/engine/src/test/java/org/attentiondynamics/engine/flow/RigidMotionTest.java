// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed form once leaders are frozen: it is where the integration would go, and it is not claimed where it ends. */
class RigidMotionTest {
    /** Two runs at tolerance 1e-12 differ by some ten local errors each. */
    private static final double AGREES = 1e-10;

    private static final Matrix I2 = Matrix.identity(2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void closedFormContinuesTheIntegration(final long seed) {
        // The run to T is integrated to T or handed over before; a tight run that ends just before
        // the hand-over is integrated throughout.
        AttentionModel model = AttentionModel.of(I2, I2, Matrix.diagonal(1, 0.3));
        Tokens initial = Flows.uniform(new Random(seed), 15, 2, 3);
        FlowResult far =
                new RescaledFlow(model)
                        .run(
                                initial,
                                FlowSettings.to(30).withTolerance(Flows.TIGHT),
                                frame -> {},
                                () -> false);
        double since = far.limit().orElseThrow().since();
        Tokens there = Flows.rescaledAt(model, initial, since, Flows.TIGHT);
        for (int i = 0; i < 15; i++) {
            int leader = far.leaders()[i];
            for (int k = 0; k < 2; k++) {
                double rate = k == 0 ? 1 : 0.3;
                double predicted =
                        there.at(leader, k)
                                + Math.exp(-rate * (30 - since))
                                        * (there.at(i, k) - there.at(leader, k));
                assertThat(far.rescaled().at(i, k)).isCloseTo(predicted, within(AGREES));
            }
        }
    }

    @Test
    void aSwitchThatIsStillToComeIsNotProvedAway() {
        // Leaders along the fast coordinate; along the slow one, whose sign of growth is opposite,
        // the pair of a cluster trades places.
        ReferenceFlow reference = ReferenceFlow.read("identity-late-switch");
        List<LeaderSwitch> switches = new ArrayList<>();
        new RescaledFlow(reference.model())
                .run(
                        reference.initial(),
                        FlowSettings.to(12),
                        new FlowSink() {
                            @Override
                            public void frame(final Frame frame) {}

                            @Override
                            public boolean wantsSwitches() {
                                return true;
                            }

                            @Override
                            public void switched(final LeaderSwitch event) {
                                switches.add(event);
                            }
                        },
                        () -> false);
        assertThat(switches).anyMatch(event -> event.time() > 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 200, 2000, 20_000})
    void framesInClosedFormCostNoEvaluations(final double time) {
        Tokens initial = Flows.uniform(new Random(1), 12, 2, 5);
        List<Frame> frames = new ArrayList<>();
        FlowResult result =
                new RescaledFlow(AttentionModel.of(I2, I2, I2))
                        .run(
                                initial,
                                FlowSettings.to(time).withFrames(50),
                                frames::add,
                                () -> false);
        assertThat(frames).hasSize(50);
        assertThat(frames.get(49).step()).isZero();
        assertThat(frames.get(49).evaluations()).isEqualTo(frames.get(48).evaluations());
        assertThat(result.limit().orElseThrow().since()).isLessThan(20);
    }
}
