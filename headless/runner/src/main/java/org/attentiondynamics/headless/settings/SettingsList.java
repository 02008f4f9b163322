// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.knime.core.node.InvalidSettingsException;

/**
 * What {@code --list} prints: a line for each node, then one for each of its settings as {@code
 * --set} names it, with its type and its value, in columns.
 */
public final class SettingsList {
    private record Line(String name, String type, String value) {}

    private SettingsList() {}

    public static List<String> of(final List<SavedNode> nodes) throws RunException {
        List<String> lines = new ArrayList<>();
        for (SavedNode node : nodes) {
            lines.add(node.title());
            lines.addAll(aligned(settings(node)));
        }
        return lines;
    }

    private static List<Line> settings(final SavedNode node) throws RunException {
        Map<String, String> controlled;
        try {
            controlled = ControlledSettings.of(node);
        } catch (InvalidSettingsException e) {
            throw RunException.load("Cannot load " + node.title() + ". " + e.getMessage(), e);
        }
        List<Line> lines = new ArrayList<>();
        Leaf.of(node.model())
                .forEach(
                        (path, leaf) ->
                                lines.add(
                                        new Line(
                                                node.id() + "/" + path,
                                                leaf.type(),
                                                value(leaf, controlled.get(path)))));
        return lines;
    }

    private static String value(final Leaf leaf, final String variable) {
        if (variable != null) {
            return "set by the flow variable \"" + variable + "\"";
        }
        String text = leaf.setting().value();
        return text == null ? "none" : text.replace("\n", "\\n").replace("\r", "\\r");
    }

    private static List<String> aligned(final List<Line> lines) {
        int name = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        int type = lines.stream().mapToInt(line -> line.type().length()).max().orElse(0);
        return lines.stream()
                .map(
                        line ->
                                "  "
                                        + padded(line.name(), name)
                                        + padded(line.type(), type)
                                        + line.value())
                .map(String::stripTrailing)
                .toList();
    }

    private static String padded(final String text, final int width) {
        return text + " ".repeat(width - text.length() + 2);
    }
}
