// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.util.BooleanReference;

/** When the dialog shows settings that depend on others. */
final class Conditions {
    private Conditions() {}

    static final class HasMasses implements BooleanReference {}

    interface StopRef extends ParameterReference<Stop> {}

    static final class EndsWhenSettled implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(StopRef.class).isOneOf(Stop.SETTLED);
        }
    }

    interface MotionRef extends ParameterReference<Motion> {}

    static final class MovesInLayers implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MotionRef.class).isOneOf(Motion.LAYERS);
        }
    }

    interface EntriesRef extends ParameterReference<AttentionEntries> {}

    static final class ListsFromWeight implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(EntriesRef.class).isOneOf(AttentionEntries.FROM_WEIGHT);
        }
    }

    static final class ListsGreatest implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(EntriesRef.class).isOneOf(AttentionEntries.GREATEST);
        }
    }
}
