// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.FlowVariable.Type;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/**
 * The tree saved beside a node's settings that says which of them flow variables control ({@code
 * used_variable}) and which become flow variables for the nodes after it ({@code
 * exposed_variable}).
 */
public final class VariableTree {
    static final String USED = "used_variable";
    private static final String EXPOSED = "exposed_variable";

    private final Map<String, FlowVariable> available;
    private final Set<String> usedNames;
    private final Map<String, FlowVariable> exposed = new LinkedHashMap<>();

    private VariableTree(final Map<String, FlowVariable> available, final Set<String> usedNames) {
        this.available = available;
        this.usedNames = usedNames;
    }

    /**
     * Overwrites settings by the variables the tree names.
     *
     * @param settings modified
     * @param usedNames the names of used variables are added
     * @return the variables the node exposes, by name
     */
    public static Map<String, FlowVariable> apply(
            final ConfigBaseRO settings,
            final ConfigBaseRO tree,
            final Map<String, FlowVariable> available,
            final Set<String> usedNames)
            throws InvalidSettingsException {
        VariableTree overwrite = new VariableTree(available, usedNames);
        overwrite.group(settings, tree, "");
        return overwrite.exposed;
    }

    private void group(final ConfigBaseRO settings, final ConfigBaseRO tree, final String path)
            throws InvalidSettingsException {
        Map<String, Object> entries = SettingsAccess.entries(settings);
        for (Map.Entry<String, Object> branch : SettingsAccess.entries(tree).entrySet()) {
            if (!(branch.getValue() instanceof ConfigBaseRO subtree)) {
                continue;
            }
            String name = path + branch.getKey();
            Object target = entries.get(branch.getKey());
            if (target instanceof ConfigBaseRO child) {
                group(child, subtree, name + "/");
            } else if (target instanceof Setting setting) {
                entries.put(branch.getKey(), leaf(setting, subtree, name));
            } else if (subtree.getString(USED, null) != null) {
                throw new InvalidSettingsException(
                        "The setting \""
                                + name
                                + "\" is controlled by flow variable \""
                                + subtree.getString(USED, null)
                                + "\", but there is no such setting. Configure the node anew in"
                                + " KNIME.");
            }
        }
    }

    private Setting leaf(final Setting saved, final ConfigBaseRO subtree, final String name)
            throws InvalidSettingsException {
        String used = subtree.getString(USED, null);
        Setting setting = used == null ? saved : overwritten(saved, used, name);
        String exposedName = subtree.getString(EXPOSED, null);
        if (exposedName != null && !exposedName.isEmpty()) {
            exposed.put(exposedName, exposed(exposedName, setting));
        }
        return setting;
    }

    private Setting overwritten(final Setting saved, final String used, final String name)
            throws InvalidSettingsException {
        FlowVariable variable = available.get(used);
        if (variable == null) {
            throw new InvalidSettingsException(
                    "The setting \""
                            + name
                            + "\" is controlled by flow variable \""
                            + used
                            + "\", which does not exist. Give it by -workflow.variable="
                            + used
                            + ",value,type.");
        }
        usedNames.add(used);
        Setting changed = new Setting(saved.type(), variable.text());
        if (!fits(variable.type(), saved.type()) || !changed.isValid()) {
            throw new InvalidSettingsException(
                    "The setting \""
                            + name
                            + "\" of type "
                            + saved.type().substring(1)
                            + " cannot be controlled by flow variable \""
                            + used
                            + "\", which is the "
                            + variable.type().word()
                            + " "
                            + variable.text()
                            + ". Give a variable of the type of the setting.");
        }
        return changed;
    }

    private static boolean fits(final Type variable, final String setting) {
        return switch (setting) {
            case "xint", "xshort", "xbyte" -> variable == Type.INTEGER;
            case "xlong" -> variable == Type.LONG || variable == Type.INTEGER;
            case "xdouble", "xfloat" -> variable != Type.STRING && variable != Type.BOOLEAN;
            case "xboolean" -> variable == Type.BOOLEAN || variable == Type.STRING;
            case "xchar" -> variable == Type.STRING;
            case "xstring" -> true;
            default -> false;
        };
    }

    private static FlowVariable exposed(final String name, final Setting setting) {
        String text = setting.value() == null ? "" : setting.value();
        Type type =
                switch (setting.type()) {
                    case "xint", "xshort", "xbyte" -> Type.INTEGER;
                    case "xlong" -> Type.LONG;
                    case "xdouble", "xfloat" -> Type.DOUBLE;
                    case "xboolean" -> Type.BOOLEAN;
                    default -> Type.STRING;
                };
        return new FlowVariable(name, type, text);
    }
}
