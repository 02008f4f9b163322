// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;

/** The sections of a dialog from top to bottom; null, for settings in none, is the first. */
final class DialogSections {
    private DialogSections() {}

    /** The sections the settings are in, in the order that the sections' annotations ask for. */
    static List<Class<?>> of(final List<DialogSetting> settings) {
        Set<Class<?>> left = new LinkedHashSet<>();
        settings.forEach(setting -> left.add(setting.section()));
        List<Class<?>> ordered = new ArrayList<>();
        if (left.remove(null)) {
            ordered.add(null);
        }
        while (!left.isEmpty()) {
            Class<?> next =
                    left.stream()
                            .filter(s -> left.stream().noneMatch(other -> comesBefore(other, s)))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(left + " come after each other"));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean comesBefore(final Class<?> first, final Class<?> second) {
        After after = second.getAnnotation(After.class);
        Before before = first.getAnnotation(Before.class);
        return first != second
                && (after != null && after.value() == first
                        || before != null && before.value() == second);
    }
}
