// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.engine.tokens.Tokens;

/** A flow that came to its end, with all it told on the way. */
record FollowedFlow(FlowResult result, List<Frame> frames, List<LeaderSwitch> switches) {
    static FollowedFlow of(
            final RescaledFlow flow, final Tokens initial, final FlowSettings settings) {
        List<Frame> frames = new ArrayList<>();
        List<LeaderSwitch> switches = new ArrayList<>();
        FlowSink sink =
                new FlowSink() {
                    @Override
                    public void frame(final Frame frame) {
                        frames.add(frame);
                    }

                    @Override
                    public boolean wantsSwitches() {
                        return true;
                    }

                    @Override
                    public void switched(final LeaderSwitch event) {
                        switches.add(event);
                    }
                };
        FlowResult result = flow.run(initial, settings, sink, () -> false);
        assertThat(result.outcome().isComplete()).as(result.outcome().sentence()).isTrue();
        return new FollowedFlow(result, frames, switches);
    }

    /** The attention of the only head at the end. */
    AttentionSnapshot attention() {
        return result.last().attention().get(0);
    }
}
