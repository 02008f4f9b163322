// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Which settings of a node flow variables control. */
public final class ControlledSettings {
    private ControlledSettings() {}

    /** The names of the variables by the paths of the settings, in the order they were saved. */
    public static Map<String, String> of(final SavedNode node) throws InvalidSettingsException {
        Map<String, String> names = new LinkedHashMap<>();
        if (node.variables().isPresent()) {
            add(node.variables().get(), "", names);
        }
        return names;
    }

    private static void add(
            final ConfigBaseRO tree, final String prefix, final Map<String, String> names) {
        for (Map.Entry<String, Object> branch : SettingsAccess.entries(tree).entrySet()) {
            if (branch.getValue() instanceof ConfigBaseRO subtree) {
                String path = prefix + branch.getKey();
                String used = subtree.getString(VariableTree.USED, null);
                if (used != null) {
                    names.put(path, used);
                }
                add(subtree, path + "/", names);
            }
        }
    }
}
