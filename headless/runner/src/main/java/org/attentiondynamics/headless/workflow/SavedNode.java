// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/**
 * A native node as saved.
 *
 * @param name as shown above the node
 * @param factory the class name of its factory
 * @param bundle symbolic name of the bundle it came from when it was saved; may be empty
 * @param model its settings; changing them changes this record, since overrides are applied in
 *     place
 * @param settings the whole settings.xml
 */
public record SavedNode(
        int id,
        String name,
        String factory,
        String bundle,
        NodeSettings model,
        NodeSettings settings) {

    /** Name and id as a user finds the node on the canvas. */
    public String title() {
        return "node " + id + " \"" + name + "\"";
    }

    /** Which settings are controlled by flow variables. */
    public Optional<NodeSettings> variables() throws InvalidSettingsException {
        return tree("variables");
    }

    public Optional<NodeSettings> view() throws InvalidSettingsException {
        return child("view");
    }

    public Optional<NodeSettings> viewVariables() throws InvalidSettingsException {
        return tree("view_variables");
    }

    /** Which optional ports the node has. */
    public Optional<NodeSettings> creationConfig() throws InvalidSettingsException {
        return child("node_creation_config");
    }

    private Optional<NodeSettings> tree(final String key) throws InvalidSettingsException {
        Optional<NodeSettings> variables = child(key);
        return variables.isPresent() && variables.get().containsKey("tree")
                ? Optional.of(variables.get().getNodeSettings("tree"))
                : Optional.empty();
    }

    private Optional<NodeSettings> child(final String key) throws InvalidSettingsException {
        return settings.containsKey(key)
                ? Optional.of(settings.getNodeSettings(key))
                : Optional.empty();
    }
}
