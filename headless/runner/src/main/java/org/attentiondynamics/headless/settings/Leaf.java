// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.config.base.ConfigBaseRO;

/**
 * One setting where it stands among the settings of a node.
 *
 * @param group the entries of its group; live
 */
record Leaf(Map<String, Object> group, String key) {
    /** Not for the command line: secrets, and how many entries an array has. */
    private static final Set<String> SECRETS = Set.of("xpassword", "xtransientstring");

    private static final String ARRAY_SIZE = "array-size";

    /** All settings that can be overridden, in the order they were saved, by their paths with slashes. */
    static Map<String, Leaf> of(final ConfigBaseRO settings) {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        add(settings, "", leaves);
        return leaves;
    }

    private static void add(
            final ConfigBaseRO settings, final String prefix, final Map<String, Leaf> leaves) {
        Map<String, Object> entries = SettingsAccess.entries(settings);
        for (Map.Entry<String, Object> entry : entries.entrySet()) {
            String path = prefix + entry.getKey();
            if (entry.getValue() instanceof ConfigBaseRO child) {
                add(child, path + "/", leaves);
            } else if (entry.getValue() instanceof Setting setting
                    && !SECRETS.contains(setting.type())
                    && !entry.getKey().equals(ARRAY_SIZE)) {
                leaves.put(path, new Leaf(entries, entry.getKey()));
            }
        }
    }

    Setting setting() {
        return (Setting) group.get(key);
    }

    /** The name of its type on the command line. */
    String type() {
        String type = setting().type().substring(1);
        return type.equals("string") ? "String" : type;
    }

    void set(final String text) {
        group.put(key, new Setting(setting().type(), text));
    }
}
