// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import java.util.List;
import org.attentiondynamics.headless.nodes.RunnableNode;
import org.attentiondynamics.headless.workflow.FlowVariable;

/** A node whose successors, up to the end of the loop, execute once a pass. */
public interface LoopStart extends RunnableNode {
    /**
     * One time through a loop.
     *
     * @param value the variable that tells it from the other passes
     * @param variables all variables of the pass, in the order they are made; the value is one
     */
    record Pass(FlowVariable value, List<FlowVariable> variables) {}

    /** By the settings in effect; at least one. */
    List<Pass> passes();
}
