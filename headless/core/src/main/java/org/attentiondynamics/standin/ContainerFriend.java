// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import org.knime.core.data.container.DataContainer;

/** The way to the rows behind a container. */
public abstract class ContainerFriend {
    private static ContainerFriend friend;

    protected ContainerFriend() {}

    /** Called once, by the class of the containers. */
    public static void register(final ContainerFriend implementation) {
        friend = implementation;
    }

    /** The rows of a container that exists, so its class has registered. */
    public static RowStore of(final DataContainer container) {
        return friend.store(container);
    }

    protected abstract RowStore store(DataContainer container);
}
