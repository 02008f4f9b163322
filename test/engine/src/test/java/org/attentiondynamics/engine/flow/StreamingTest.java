// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

/** A flow needs memory for its tokens and one frame, however many tokens attend to each other and however many frames are made. */
class StreamingTest {
    private static final AttentionModel MODEL =
            AttentionModel.of(Matrix.identity(2), Matrix.identity(2), Matrix.identity(2));

    @Test
    void allItAllocatesIsSmallBesideAnAttentionMatrix() {
        int n = 2500;
        Tokens initial = Flows.uniform(new Random(1), n, 2, 1);
        FlowSettings settings = FlowSettings.to(0.01).withTolerance(1e-3);
        run(initial, settings, frame -> {});
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        run(initial, settings, frame -> {});
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        // Some forty arrays of n d numbers, against n^2: 2 MB of 50.
        assertThat(allocated).isLessThan(8L * n * n / 4);
    }

    @Test
    void framesAreNotKept() {
        List<WeakReference<Frame>> frames = new ArrayList<>();
        FlowResult result =
                run(
                        Flows.uniform(new Random(2), 20, 2, 5),
                        FlowSettings.to(12).withFrames(100),
                        frame -> frames.add(new WeakReference<>(frame)));
        System.gc();
        assertThat(frames).hasSize(100).allMatch(frame -> frame.get() == null);
        assertThat(result.outcome().isComplete()).isTrue();
    }

    @Test
    void cancellingIsNoticedInEveryKindOfWork() {
        // Cancelled at its k-th question, whatever it does by then, the flow ends as cancelled and
        // makes no more frames.
        for (int k = 1; k < 2000; k = 2 * k + 1) {
            int[] asked = {0};
            int[] late = {0};
            int last = k;
            FlowResult result =
                    new RescaledFlow(MODEL)
                            .run(
                                    Flows.uniform(new Random(3), 40, 2, 5),
                                    FlowSettings.to(12).withFrames(61).withCrossCheck(true),
                                    frame -> late[0] += asked[0] >= last ? 1 : 0,
                                    () -> ++asked[0] >= last);
            if (asked[0] >= last) {
                assertThat(result.outcome().ending()).as("k = %d", k).isEqualTo(Ending.CANCELLED);
                assertThat(late[0]).as("k = %d", k).isLessThanOrEqualTo(1);
            }
        }
    }

    private static FlowResult run(
            final Tokens initial, final FlowSettings settings, final FlowSink sink) {
        return new RescaledFlow(MODEL).run(initial, settings, sink, () -> false);
    }
}
