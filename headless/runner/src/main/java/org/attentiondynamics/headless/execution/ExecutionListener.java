// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import org.attentiondynamics.headless.workflow.SavedNode;

/** Hears what happens during a run, in the thread of the run unless said otherwise. */
public interface ExecutionListener {
    /** A node says how far it is, in a thread of its own; the message may be null. */
    void progress(SavedNode node, double fraction, String message);

    void warning(SavedNode node, String warning);

    void executed(NodeResult result);

    /** The node failed or was cancelled; the run ends. */
    void ended(SavedNode node, boolean cancelled, double seconds);
}
