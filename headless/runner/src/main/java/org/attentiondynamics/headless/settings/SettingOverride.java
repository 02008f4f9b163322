// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.standin.Setting;
import org.knime.core.node.InvalidSettingsException;

/**
 * The argument of {@code --set}: {@code NODE/PATH=VALUE}. The node is its id or, if no other node
 * has it, its name; the path is that of a saved setting, whose type the value must have.
 */
public record SettingOverride(String argument, String node, String path, String value) {
    private static final String FORM =
            "Write --set=NODE/PATH=VALUE, for example --set=3/seed=7; --list shows what can be set.";

    public static SettingOverride parse(final String argument) throws RunException {
        int equals = argument.indexOf('=');
        int slash = argument.indexOf('/');
        if (slash <= 0 || equals <= slash + 1) {
            throw refused(argument, "it has not the form NODE/PATH=VALUE", FORM);
        }
        return new SettingOverride(
                argument,
                argument.substring(0, slash),
                argument.substring(slash + 1, equals),
                argument.substring(equals + 1));
    }

    /** Sets the setting in the model of the node. */
    public void apply(final List<SavedNode> nodes) throws RunException {
        SavedNode target = target(nodes);
        Map<String, Leaf> leaves = Leaf.of(target.model());
        Leaf leaf = leaves.get(path);
        if (leaf == null) {
            throw refused(
                    argument,
                    target.title() + " has no setting \"" + path + "\"",
                    leaves.isEmpty()
                            ? "It has no settings."
                            : "It has: " + String.join(", ", leaves.keySet()) + ".");
        }
        requireFree(target);
        if (!new Setting(leaf.setting().type(), value).isValid()) {
            throw refused(
                    argument,
                    "\""
                            + value
                            + "\" is no value of type "
                            + leaf.type()
                            + ", which the setting "
                            + path
                            + " of "
                            + target.title()
                            + " has",
                    "Give a value of that type.");
        }
        leaf.set(value);
    }

    private SavedNode target(final List<SavedNode> nodes) throws RunException {
        List<SavedNode> matches =
                nodes.stream()
                        .filter(n -> node.equals(Integer.toString(n.id())) || node.equals(n.name()))
                        .toList();
        if (matches.isEmpty()) {
            throw refused(
                    argument,
                    "the workflow has no node \"" + node + "\"",
                    "Its nodes are "
                            + nodes.stream().map(SavedNode::title).collect(Collectors.joining(", "))
                            + ".");
        }
        if (matches.size() > 1) {
            throw refused(
                    argument,
                    "\""
                            + node
                            + "\" can mean "
                            + matches.stream()
                                    .map(SavedNode::title)
                                    .collect(Collectors.joining(" or ")),
                    "Name the node by an id that no node has as its name.");
        }
        return matches.get(0);
    }

    /** What a flow variable controls would be overwritten again. */
    private void requireFree(final SavedNode target) throws RunException {
        try {
            String variable = ControlledSettings.of(target).get(path);
            if (variable != null) {
                throw refused(
                        argument,
                        "the setting "
                                + path
                                + " of "
                                + target.title()
                                + " is controlled by the flow variable \""
                                + variable
                                + "\"",
                        "Set the variable by -workflow.variable="
                                + variable
                                + ",VALUE,TYPE; if the start of a loop makes it, set the start.");
            }
        } catch (InvalidSettingsException e) {
            throw RunException.load("Cannot load " + target.title() + ". " + e.getMessage(), e);
        }
    }

    private static RunException refused(
            final String argument, final String because, final String advice) {
        return RunException.badArgument(
                "Cannot use --set=" + argument + ", because " + because + ". " + advice);
    }
}
