// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.node.HostedNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;

/** What a node says to values of its settings that it cannot be meant to have, set one at a time where the dialog shows the setting. */
final class Refusals {
    /** Which settings of the node are tried. */
    enum Side {
        MODEL,
        VIEW
    }

    private final String factory;
    private final HostedNode node;
    private final Side side;
    private final List<DialogSetting> settings;
    private final Map<String, String> sentences = new LinkedHashMap<>();

    private Refusals(
            final String factory, final Side side, final Class<? extends NodeParameters> type)
            throws Exception {
        this.factory = factory;
        this.node = Nodes.node(factory);
        this.side = side;
        this.settings = DialogSetting.of(type);
    }

    /** The sentences by what they are said to. Fails where a number out of its dialog's range, or one that is not finite, is accepted. */
    static Map<String, String> of(
            final String factory, final Side side, final Class<? extends NodeParameters> type)
            throws Exception {
        Refusals refusals = new Refusals(factory, side, type);
        for (DialogSetting setting : refusals.settings) {
            refusals.tryOut(setting);
        }
        return refusals.sentences;
    }

    private void tryOut(final DialogSetting setting) throws Exception {
        List<Setting> bad = bad(setting);
        Optional<DialogCondition> condition = setting.condition(settings);
        if (condition.isEmpty()) {
            for (Setting value : bad) {
                refused(setting, value, settings()).ifPresent(s -> record(setting, value, "", s));
            }
            return;
        }
        DialogSetting on = condition.get().on();
        List<String> values = condition.get().values();
        for (int k = 0; k < values.size(); k++) {
            String shown = k == 0 ? " if " + on.key() + " is " + values.get(0) : null;
            Setting made =
                    new Setting(on.type() == boolean.class ? "xboolean" : "xstring", values.get(k));
            for (Setting value : bad) {
                NodeSettings around = settings();
                Nodes.change(around, on.key(), made);
                Optional<String> sentence = refused(setting, value, around);
                if (shown != null) {
                    sentence.ifPresent(s -> record(setting, value, shown, s));
                }
            }
        }
    }

    private void record(
            final DialogSetting setting, final Setting value, final String shown, final String s) {
        sentences.put(
                "%s = %s%s"
                        .formatted(
                                setting.key(),
                                value.value().isEmpty() ? "\"\"" : value.value(),
                                shown),
                s);
    }

    private Optional<String> refused(
            final DialogSetting setting, final Setting value, final NodeSettings around)
            throws Exception {
        Nodes.change(around, setting.key(), value);
        try {
            load(around);
            assertThat(mustBeRefused(setting, value))
                    .as("%s accepts %s = %s", node.name(), setting.key(), value.value())
                    .isFalse();
            return Optional.empty();
        } catch (InvalidSettingsException e) {
            assertThat(e.getMessage())
                    .as("what %s says to %s = %s", node.name(), setting.key(), value.value())
                    .startsWith("Cannot ")
                    .contains(", because ")
                    .matches(".*\\. [A-Z].*\\.");
            return Optional.of(e.getMessage());
        }
    }

    private void load(final NodeSettings changed) throws InvalidSettingsException {
        if (side == Side.VIEW) {
            node.loadViewSettings(changed);
        } else {
            node.loadSettings(changed);
        }
    }

    private NodeSettings settings() throws Exception {
        NodeSettings settings = new NodeSettings("settings");
        HostedNode untouched = Nodes.node(factory);
        if (side == Side.VIEW) {
            untouched.saveViewSettings(settings);
        } else {
            untouched.saveSettings(settings);
        }
        return settings;
    }

    private static boolean mustBeRefused(final DialogSetting setting, final Setting value)
            throws Exception {
        if (setting.type() == String.class) {
            return false;
        }
        double number = Double.parseDouble(value.value());
        NumberInputWidget widget = setting.field().getAnnotation(NumberInputWidget.class);
        return !Double.isFinite(number) || widget != null && !DialogText.isInRange(widget, number);
    }

    /** Values just below and far beyond a range, and those that are no number. */
    private static List<Setting> bad(final DialogSetting setting) throws Exception {
        List<Setting> bad = new ArrayList<>();
        NumberInputWidget number = setting.field().getAnnotation(NumberInputWidget.class);
        if (setting.type() == int.class) {
            int least = number == null ? 0 : (int) DialogText.least(number);
            IntStream.of(least - 1, Integer.MAX_VALUE)
                    .mapToObj(value -> new Setting("xint", String.valueOf(value)))
                    .forEach(bad::add);
        } else if (setting.type() == double.class) {
            for (double value :
                    new double[] {
                        -1,
                        0,
                        Double.MAX_VALUE,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY
                    }) {
                bad.add(new Setting("xdouble", String.valueOf(value)));
            }
        } else if (setting.type() == String.class
                && !setting.field().isAnnotationPresent(ChoicesProvider.class)) {
            bad.add(new Setting("xstring", ""));
            bad.add(new Setting("xstring", "?"));
        }
        return bad;
    }
}
