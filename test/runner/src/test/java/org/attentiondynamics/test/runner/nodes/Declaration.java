// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import org.knime.node.DefaultNode;
import org.knime.node.RequirePorts;

/** What all test nodes declare alike. */
final class Declaration {
    private Declaration() {}

    static RequirePorts of(final String name) {
        return DefaultNode.create()
                .name(name)
                .icon("none.png")
                .shortDescription("A node of the runner's tests.")
                .fullDescription("<p>A node of the runner's tests.</p>")
                .sinceVersion(5, 8, 0);
    }
}
