// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.util.List;
import org.knime.core.node.port.PortType;

/**
 * A group of ports as a node declares it.
 *
 * @param id the key under which workflows store it
 * @param name the name users see
 * @param description what it carries, as an XML fragment
 * @param kind how many ports it may have
 * @param types the type of a fixed port, or the types an added port may have
 */
public record HostedPortGroup(
        String id, String name, String description, Kind kind, List<PortType> types) {
    /** How many ports a group may have. */
    public enum Kind {
        /** Exactly one. */
        FIXED,
        /** None or one. */
        OPTIONAL,
        /** Any number. */
        EXTENDABLE
    }
}
