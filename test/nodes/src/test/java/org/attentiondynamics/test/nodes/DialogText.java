// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.InputTableIndexHolder;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** A dialog as text: its sections and settings in order, and of each setting all that a user sees. */
final class DialogText {
    private final List<DialogSetting> settings;
    private final StringBuilder text = new StringBuilder();

    private DialogText(final List<DialogSetting> settings) {
        this.settings = settings;
    }

    static String of(final Class<? extends NodeParameters> type) throws Exception {
        DialogText dialog = new DialogText(DialogSetting.of(type));
        for (Class<?> section : DialogSections.of(dialog.settings)) {
            dialog.section(section);
        }
        return dialog.text.toString();
    }

    private void section(final Class<?> section) throws Exception {
        if (section != null) {
            Section declared = section.getAnnotation(Section.class);
            line("", "[" + declared.title() + "]");
            if (!declared.description().isEmpty()) {
                line("", declared.description());
            }
            text.append('\n');
        }
        for (DialogSetting setting : settings) {
            if (setting.section() == section) {
                setting(setting);
            }
        }
    }

    private void setting(final DialogSetting setting) throws Exception {
        Widget widget = setting.widget();
        line("", widget.title() + (widget.advanced() ? " (advanced)" : ""));
        line("    ", widget.description());
        line("    ", setting.key() + ": " + kind(setting) + initial(setting));
        Optional<DialogCondition> condition = setting.condition(settings);
        if (condition.isPresent()) {
            Effect effect = setting.field().getAnnotation(Effect.class);
            line("    ", effect.type() + " if " + condition.get());
        }
        if (setting.type().isEnum()) {
            constants(setting.type());
        }
        text.append('\n');
    }

    private static String initial(final DialogSetting setting) {
        return setting.initial() instanceof ColumnFilter
                ? ""
                : ", at first " + (setting.initial().equals("") ? "empty" : setting.initial());
    }

    private static String kind(final DialogSetting setting) throws Exception {
        ColumnFilterWidget filter = setting.field().getAnnotation(ColumnFilterWidget.class);
        ChoicesProvider choices = setting.field().getAnnotation(ChoicesProvider.class);
        if (filter != null) {
            return "columns, " + provider(filter.choicesProvider());
        }
        if (choices != null) {
            return "a choice, " + provider(choices.value());
        }
        if (setting.type().isEnum()) {
            return setting.field().isAnnotationPresent(ValueSwitchWidget.class)
                    ? "switch"
                    : "a choice";
        }
        NumberInputWidget number = setting.field().getAnnotation(NumberInputWidget.class);
        return setting.type().getSimpleName() + (number == null ? "" : range(number));
    }

    private static String provider(final Class<?> provider) throws Exception {
        return provider.getSimpleName()
                + (DialogSetting.made(provider) instanceof InputTableIndexHolder holder
                        ? " of input " + (holder.getInputTableIndex() + 1)
                        : "");
    }

    private static String range(final NumberInputWidget number) throws Exception {
        return excludesItsLeast(number) ? " above 0" : " from " + (long) least(number);
    }

    private static boolean excludesItsLeast(final NumberInputWidget number) {
        return number.minValidation() == MinValidation.IsPositiveDoubleValidation.class;
    }

    /** Whether a dialog would let the number pass. */
    static boolean isInRange(final NumberInputWidget number, final double value) throws Exception {
        double least = least(number);
        return value > least || value == least && !excludesItsLeast(number);
    }

    /** The bound that a dialog checks a number by. */
    static double least(final NumberInputWidget number) throws Exception {
        Method bound = MinValidation.class.getDeclaredMethod("getMin");
        bound.setAccessible(true);
        return (double) bound.invoke(DialogSetting.made(number.minValidation()));
    }

    private void constants(final Class<?> type) throws Exception {
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            Label label = type.getField(name).getAnnotation(Label.class);
            line("    ", "- %s \"%s\": %s".formatted(name, label.value(), label.description()));
        }
    }

    private void line(final String indent, final String line) {
        text.append(indent).append(line).append('\n');
    }
}
