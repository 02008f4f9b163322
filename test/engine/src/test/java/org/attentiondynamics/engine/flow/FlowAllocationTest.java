// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.ode.Tableau;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of a flow allocate nothing: not the integrator, the right-hand side, the error norm nor what looks on. */
class FlowAllocationTest {
    /** Less than the smallest object. */
    private static final long PER_STEP = 8;

    /** A switch of leaders is handed out as an object. */
    private static final long PER_SWITCH = 64;

    private static final int FEW = 3;

    /** Not so many that the flow ends, which makes a frame. */
    private static final int MANY = 14;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Slow flows: within these steps no e-folding ends, at which anchors are looked over. No complex modes: sine and cosine of StrictMath
     * allocate on some JDKs.
     */
    private record Case(String name, AttentionModel model, Scheme scheme) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        Scheme eight = new Scheme.Continuous(Tableau.DORMAND_PRINCE_8);
        Matrix slow = Matrix.scaledIdentity(2, 1e-3);
        return List.of(
                new Case("identity", model(slow), eight),
                new Case(
                        "order five", model(slow), new Scheme.Continuous(Tableau.DORMAND_PRINCE_5)),
                new Case("mixed signs", model(Matrix.diagonal(1e-3, -0.1)), eight),
                new Case("contracting", model(Matrix.scaledIdentity(2, -1)), eight),
                new Case("two heads", twoHeads(slow), eight),
                new Case("layers", model(slow), new Scheme.Layers(1e-3)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAllocateNothing(final Case flow) {
        Cost few = cost(flow, FEW);
        Cost many = cost(flow, MANY);
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            few = cost(flow, FEW);
            many = cost(flow, MANY);
        }
        long steps = many.steps - few.steps;
        assertThat(steps).isEqualTo(MANY - FEW);
        assertThat(many.bytes - few.bytes)
                .isLessThan(PER_STEP * steps + PER_SWITCH * (many.switches - few.switches));
    }

    /** What a run of so many steps allocates. */
    private Cost cost(final Case flow, final long stepLimit) {
        Tokens tokens = Flows.uniform(new Random(4), 20, flow.model().dimension(), 1);
        RescaledFlow rescaled = new RescaledFlow(flow.model());
        FlowSettings settings =
                FlowSettings.to(900)
                        .withScheme(flow.scheme())
                        .withTolerance(FlowSettings.LEAST_TOLERANCE)
                        .withStepLimit(stepLimit);
        Cost cost = new Cost();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        Outcome outcome = rescaled.run(tokens, settings, cost, () -> false).outcome();
        cost.bytes = threads.getThreadAllocatedBytes(thread) - before;
        cost.steps = outcome.accepted() + outcome.rejected();
        return cost;
    }

    private static final class Cost implements FlowSink {
        private long bytes;
        private long steps;
        private long switches;

        @Override
        public void frame(final Frame frame) {}

        @Override
        public boolean wantsSwitches() {
            return true;
        }

        @Override
        public void switched(final LeaderSwitch event) {
            switches++;
        }
    }

    private static AttentionModel model(final Matrix value) {
        Matrix identity = Matrix.identity(value.rows());
        return AttentionModel.of(identity, identity, value);
    }

    private static AttentionModel twoHeads(final Matrix value) {
        Matrix identity = Matrix.identity(value.rows());
        return new AttentionModel(
                List.of(
                        new AttentionHead(identity, identity, value),
                        new AttentionHead(identity, identity.negated(), value)));
    }
}
