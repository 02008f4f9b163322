// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.List;
import org.attentiondynamics.headless.nodes.RunnableNode;
import org.attentiondynamics.headless.workflow.SavedNode;

/**
 * A node ready to be configured.
 *
 * @param bundle where its code comes from
 * @param inputs for every input port where its data come from; null where nothing is connected
 */
public record LoadedNode(SavedNode saved, RunnableNode node, String bundle, List<Source> inputs) {

    /** An output port of another node; the index counts data ports from 0. */
    public record Source(int node, int index) {}
}
