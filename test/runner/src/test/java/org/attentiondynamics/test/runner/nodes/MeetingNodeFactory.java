// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;

/** Counts how many of its kind execute at once, and can wait until two of them do. */
public final class MeetingNodeFactory extends DefaultNodeFactory {
    /** The most that have executed at once since it was set. */
    public static final AtomicInteger MOST = new AtomicInteger();

    private static final AtomicInteger INSIDE = new AtomicInteger();
    private static final CyclicBarrier TWO = new CyclicBarrier(2);

    /** Only a test that fails waits that long. */
    private static final int PATIENCE_SECONDS = 120;

    static final class Parameters implements NodeParameters {
        boolean m_waits = true;
    }

    private static final DefaultNode NODE =
            Declaration.of("Meeting")
                    .ports(
                            p ->
                                    p.addInputTable("Numbers", "Handed on.")
                                            .addOutputTable("Same", "As they were."))
                    .model(
                            m ->
                                    m.parametersClass(Parameters.class)
                                            .configure(
                                                    (in, out) ->
                                                            out.setOutSpecs(in.getInTableSpec(0)))
                                            .execute(MeetingNodeFactory::execute));

    public MeetingNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws KNIMEException {
        Parameters parameters = in.getParameters();
        int inside = INSIDE.incrementAndGet();
        MOST.accumulateAndGet(inside, Math::max);
        try {
            if (parameters.m_waits) {
                TWO.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new KNIMEException("Cannot meet, because nobody else came.", e);
        } finally {
            INSIDE.decrementAndGet();
        }
        out.setOutData(in.getInTable(0));
    }
}
