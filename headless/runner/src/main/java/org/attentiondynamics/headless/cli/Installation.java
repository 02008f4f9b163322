// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.util.List;
import org.attentiondynamics.headless.nodes.NodeCatalogue;

/**
 * What the runner runs in.
 *
 * @param catalogue every node that can be executed
 * @param bundles symbolic name and version of the runner and of what hosts the nodes
 */
public record Installation(NodeCatalogue catalogue, List<String> bundles) {
    public Installation {
        bundles = List.copyOf(bundles);
    }

    static String java() {
        return System.getProperty("java.runtime.version")
                + " ("
                + System.getProperty("java.vendor")
                + ")";
    }
}
