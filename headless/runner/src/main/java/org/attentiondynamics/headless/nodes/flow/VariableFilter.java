// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Which flow variables a node takes, chosen by hand. */
final class VariableFilter implements Predicate<String> {
    private final Set<String> selected;
    private final Set<String> deselected;
    private final boolean takesUnknown;

    private VariableFilter(
            final Set<String> selected, final Set<String> deselected, final boolean takesUnknown) {
        this.selected = selected;
        this.deselected = deselected;
        this.takesUnknown = takesUnknown;
    }

    static VariableFilter of(final NodeSettingsRO filter) throws InvalidSettingsException {
        String mode = filter.getString("mode");
        if (!"MANUAL".equals(mode)) {
            throw new InvalidSettingsException(
                    "The filter mode \""
                            + mode
                            + "\" is not supported by the Variable to Table Column of this runner."
                            + " Choose the variables by hand in KNIME and save again.");
        }
        NodeSettingsRO manual = filter.getNodeSettings("manualFilter");
        return new VariableFilter(
                names(manual, "manuallySelected"),
                names(manual, "manuallyDeselected"),
                manual.getBoolean("includeUnknownColumns"));
    }

    private static Set<String> names(final NodeSettingsRO manual, final String key)
            throws InvalidSettingsException {
        return Arrays.stream(manual.getStringArray(key)).collect(Collectors.toSet());
    }

    @Override
    public boolean test(final String variable) {
        return takesUnknown ? !deselected.contains(variable) : selected.contains(variable);
    }
}
