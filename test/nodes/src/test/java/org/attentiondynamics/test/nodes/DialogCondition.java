// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.util.Arrays;
import java.util.List;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;

/**
 * The condition that another setting has one of some values.
 *
 * @param values names of constants, or true or false
 */
record DialogCondition(DialogSetting on, List<String> values) implements EffectPredicate {
    /** Finds the settings that conditions are about. */
    record Finder(List<DialogSetting> all) implements PredicateInitializer {
        @Override
        public <E extends Enum<E>> EnumReference<E> getEnum(
                final Class<? extends ParameterReference<E>> reference) {
            DialogSetting on = named(reference);
            return new EnumReference<>() {
                @Override
                @SafeVarargs
                public final EffectPredicate isOneOf(final E... values) {
                    return new DialogCondition(on, Arrays.stream(values).map(Enum::name).toList());
                }
            };
        }

        @Override
        public BooleanReference getBoolean(
                final Class<? extends ParameterReference<Boolean>> reference) {
            DialogSetting on = named(reference);
            return new BooleanReference() {
                @Override
                public EffectPredicate isTrue() {
                    return new DialogCondition(on, List.of("true"));
                }

                @Override
                public EffectPredicate isFalse() {
                    return new DialogCondition(on, List.of("false"));
                }
            };
        }

        private DialogSetting named(final Class<?> reference) {
            return all.stream()
                    .filter(
                            setting -> {
                                ValueReference named =
                                        setting.field().getAnnotation(ValueReference.class);
                                return named != null && named.value() == reference;
                            })
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new AssertionError(
                                            reference + " names no setting of the dialog"));
        }
    }

    @Override
    public String toString() {
        return on.key() + " is " + String.join(" or ", values);
    }
}
