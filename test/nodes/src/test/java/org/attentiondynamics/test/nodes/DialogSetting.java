// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.EffectPredicateProvider;

/**
 * A setting as a dialog shows it.
 *
 * @param key where workflows store it, a path if it is inside a group
 * @param initial its default
 * @param section the section it is in; null for none
 */
record DialogSetting(String key, Field field, Object initial, Class<?> section) {
    /** The settings of a class and of the groups in it, in the order they are declared. */
    static List<DialogSetting> of(final Class<? extends NodeParameters> type) throws Exception {
        List<DialogSetting> all = new ArrayList<>();
        collect("", type, null, all);
        return all;
    }

    private static void collect(
            final String path,
            final Class<?> type,
            final Class<?> around,
            final List<DialogSetting> all)
            throws Exception {
        Object defaults = made(type);
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                continue;
            }
            field.setAccessible(true);
            String key = path + field.getName().replaceFirst("^m_", "");
            Layout layout = field.getAnnotation(Layout.class);
            Class<?> section = layout == null ? around : layout.value();
            if (NodeParameters.class.isAssignableFrom(field.getType())) {
                collect(key + "/", field.getType(), section, all);
            } else {
                all.add(new DialogSetting(key, field, field.get(defaults), section));
            }
        }
    }

    /** A new object of a class whose constructor may be private. */
    static <T> T made(final Class<T> type) throws ReflectiveOperationException {
        Constructor<T> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    Class<?> type() {
        return field.getType();
    }

    Widget widget() {
        return field.getAnnotation(Widget.class);
    }

    /** On what it depends whether the setting is shown. */
    Optional<DialogCondition> condition(final List<DialogSetting> all) throws Exception {
        Effect effect = field.getAnnotation(Effect.class);
        if (effect == null) {
            return Optional.empty();
        }
        EffectPredicateProvider predicate = made(effect.predicate());
        return Optional.of((DialogCondition) predicate.init(new DialogCondition.Finder(all)));
    }
}
