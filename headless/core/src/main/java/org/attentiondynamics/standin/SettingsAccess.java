// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBaseRO;

/** The way a host reads and changes settings whose types it does not know beforehand. */
public final class SettingsAccess {
    private static Function<ConfigBaseRO, Map<String, Object>> entriesOf;
    private static BiFunction<ConfigBaseRO, String, ConfigBaseRO> childOf;

    private SettingsAccess() {}

    /** Called once, by the class that holds the settings. */
    public static void register(
            final Function<ConfigBaseRO, Map<String, Object>> entries,
            final BiFunction<ConfigBaseRO, String, ConfigBaseRO> child) {
        entriesOf = entries;
        childOf = child;
    }

    /** The entries of a group, in order: values are {@link Setting} or groups. Live: changing it changes the group. */
    public static Map<String, Object> entries(final ConfigBaseRO config) {
        return entriesOf.apply(config);
    }

    /** Adds an empty group. */
    public static ConfigBaseRO addGroup(final ConfigBaseRO config, final String key) {
        return childOf.apply(config, key);
    }

    /** A new, empty tree. */
    public static NodeSettings empty(final String key) {
        return new NodeSettings(key);
    }
}
