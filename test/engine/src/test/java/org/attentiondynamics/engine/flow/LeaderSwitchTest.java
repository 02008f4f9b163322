// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaderSwitchTest {
    private static final Matrix I3 = Matrix.identity(3);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 29})
    void switchesOfATokenFormAChainFromItsFirstLeaderToItsLast(final long seed) {
        // To find the time of a switch the step is looked into, which evaluates the field and once
        // overwrote the leaders at its end.
        Tokens initial = Flows.uniform(new Random(seed), 40, 3, 5);
        RescaledFlow flow = new RescaledFlow(AttentionModel.of(I3, I3, I3));
        FollowedFlow followed = FollowedFlow.of(flow, initial, FlowSettings.to(12));
        int[] leaders = flow.attention(initial, 0, 0).leaders();
        double[] since = new double[40];
        for (LeaderSwitch event : followed.switches()) {
            int i = event.token();
            assertThat(event.from()).as(event.toString()).isEqualTo(leaders[i]);
            assertThat(event.to()).as(event.toString()).isNotEqualTo(event.from());
            assertThat(event.time()).as(event.toString()).isGreaterThanOrEqualTo(since[i]);
            leaders[i] = event.to();
            since[i] = event.time();
        }
        assertThat(leaders).as(Arrays.toString(leaders)).isEqualTo(followed.result().leaders());
    }
}
