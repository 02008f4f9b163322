// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel;
import org.knime.node.DefaultView;

/** What a node's declaration has collected; filled stage by stage and read by the host afterwards. */
public final class NodeDeclaration {
    public String name;
    public String icon;
    public String shortDescription;
    public String fullDescription;
    public NodeType type;
    public List<String> keywords = List.of();
    public final Map<String, String> resources = new LinkedHashMap<>();
    public final PortGroups ports = new PortGroups();
    public DefaultModel model;
    public DefaultView view;
}
