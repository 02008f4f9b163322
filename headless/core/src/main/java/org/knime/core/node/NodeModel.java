// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** What a node does. Nodes of the modern API never see it. */
public abstract class NodeModel {
    NodeModel() {}
}
