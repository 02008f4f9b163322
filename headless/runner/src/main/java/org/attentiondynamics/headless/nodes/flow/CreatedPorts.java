// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** The ports a workflow gave a node beside those it always has. */
final class CreatedPorts {
    private CreatedPorts() {}

    /** How many ports a group has; 0 if the node was saved without the group. */
    static int count(final NodeSettings creation, final String group)
            throws InvalidSettingsException {
        return creation.containsKey(group) ? creation.getNodeSettings(group).keySet().size() : 0;
    }
}
