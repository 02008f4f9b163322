// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import org.attentiondynamics.standin.node.HostedNode;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeModel;

/** Makes a node from its declaration. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel> {
    static {
        HostedNode.register(factory -> ((DefaultNodeFactory) factory).node.declaration);
    }

    private final DefaultNode node;

    protected DefaultNodeFactory(final DefaultNode node) {
        this.node = node;
    }
}
