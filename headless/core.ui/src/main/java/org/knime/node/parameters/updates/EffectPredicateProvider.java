// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

/** Makes a condition on other fields. */
public interface EffectPredicateProvider {
    EffectPredicate init(PredicateInitializer i);

    /** Gives access to the fields a condition is about. */
    interface PredicateInitializer {
        <E extends Enum<E>> EnumReference<E> getEnum(
                Class<? extends ParameterReference<E>> reference);

        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /** A field that says yes or no. */
        interface BooleanReference {
            EffectPredicate isTrue();

            EffectPredicate isFalse();
        }

        /** A field that holds a constant of an enumeration. */
        interface EnumReference<E extends Enum<E>> {
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }
    }
}
