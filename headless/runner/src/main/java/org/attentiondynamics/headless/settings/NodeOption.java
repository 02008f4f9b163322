// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.settings;

import java.util.List;
import java.util.Map;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.config.base.ConfigBaseRO;

/**
 * The argument of {@code -option}: {@code nodeID,name,value,type}. The node id may be the path
 * {@code 0/5} that KNIME's batch executor shows for node 5 of the workflow; the name is the path of
 * a setting below the node's model, with slashes.
 *
 * <p>Unlike KNIME, which adds a setting it does not find and so lets a misspelt name pass, only
 * settings that exist are set.
 */
public record NodeOption(String argument, int node, List<String> path, String value, String type) {
    private static final String FORM =
            "Write -option=nodeID,name,value,type, for example -option=3,seed,7,int.";

    /** Types of the command line and the types of entries in a settings file. */
    private static final Map<String, String> ENTRY_TYPES =
            Map.of(
                    "int", "xint",
                    "long", "xlong",
                    "short", "xshort",
                    "byte", "xbyte",
                    "boolean", "xboolean",
                    "char", "xchar",
                    "float", "xfloat",
                    "double", "xdouble",
                    "String", "xstring");

    public NodeOption {
        path = List.copyOf(path);
    }

    public static NodeOption parse(final String argument) throws RunException {
        int first = argument.indexOf(',');
        int second = argument.indexOf(',', first + 1);
        int last = argument.lastIndexOf(',');
        if (first <= 0 || second < 0 || last == second) {
            throw refused(
                    argument, "it has not the four parts node id, name, value and type", FORM);
        }
        String type = argument.substring(last + 1);
        if (!ENTRY_TYPES.containsKey(type)) {
            throw refused(
                    argument,
                    "\"" + type + "\" is no type",
                    "Use int, long, short, byte, boolean, char, float, double or String.");
        }
        String name = argument.substring(first + 1, second);
        List<String> path = List.of(name.split("/", -1));
        if (path.contains("")) {
            throw refused(argument, "\"" + name + "\" is no name of a setting", FORM);
        }
        return new NodeOption(
                argument,
                nodeId(argument, argument.substring(0, first)),
                path,
                argument.substring(second + 1, last),
                type);
    }

    private static int nodeId(final String argument, final String id) throws RunException {
        String last = id.startsWith("0/") ? id.substring(2) : id;
        try {
            return Integer.parseInt(last);
        } catch (NumberFormatException e) {
            throw refused(
                    argument,
                    "\"" + id + "\" is no node id",
                    "Write the number below the node, for example 3, or 0/3.");
        }
    }

    /** Sets the setting in the model of the node. */
    public void apply(final List<SavedNode> nodes) throws RunException {
        SavedNode target =
                nodes.stream()
                        .filter(n -> n.id() == node)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        refused(
                                                argument,
                                                "the workflow has no node " + node,
                                                "Its nodes are "
                                                        + String.join(
                                                                ", ",
                                                                nodes.stream()
                                                                        .map(SavedNode::title)
                                                                        .toList())
                                                        + "."));
        Map<String, Object> entries = SettingsAccess.entries(target.model());
        for (String group : path.subList(0, path.size() - 1)) {
            if (!(entries.get(group) instanceof ConfigBaseRO child)) {
                throw unknown(target, group, entries);
            }
            entries = SettingsAccess.entries(child);
        }
        set(target, entries, path.get(path.size() - 1));
    }

    private void set(final SavedNode target, final Map<String, Object> entries, final String key)
            throws RunException {
        if (!(entries.get(key) instanceof Setting saved)) {
            throw unknown(target, key, entries);
        }
        Setting changed = new Setting(ENTRY_TYPES.get(type), value);
        if (!saved.type().equals(changed.type())) {
            throw refused(
                    argument,
                    "the setting "
                            + String.join("/", path)
                            + " of "
                            + target.title()
                            + " is of type "
                            + saved.type().substring(1),
                    "Give that type.");
        }
        if (!changed.isValid()) {
            throw refused(argument, "\"" + value + "\" is no value of type " + type, FORM);
        }
        entries.put(key, changed);
    }

    private RunException unknown(
            final SavedNode target, final String key, final Map<String, Object> entries) {
        return refused(
                argument,
                target.title() + " has no setting \"" + key + "\"",
                "It has: " + String.join(", ", entries.keySet()) + ".");
    }

    private static RunException refused(
            final String argument, final String because, final String advice) {
        return RunException.badArgument(
                "Cannot use -option=" + argument + ", because " + because + ". " + advice);
    }
}
