// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import org.attentiondynamics.headless.nodes.RunnableNode;

/** A node that executes once a pass of its loop and has outputs after the last. */
public interface LoopEnd extends RunnableNode {
    /**
     * Says which pass the next execution ends; it forgets everything if it is the first.
     *
     * @param iteration from 0
     */
    void expect(int iteration, boolean isLast);
}
