// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;

/** Which families a setting belongs to, and is shown for. */
final class Shown {
    interface Value extends ParameterReference<ValueFamily> {}

    interface Query extends ParameterReference<QueryFamily> {}

    private Shown() {}

    static final class ForDimension implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Value.class)
                    .isOneOf(
                            ValueFamily.IDENTITY,
                            ValueFamily.SCALED_IDENTITY,
                            ValueFamily.GOOD_TRIPLE,
                            ValueFamily.PARANORMAL,
                            ValueFamily.JUST_OUTSIDE,
                            ValueFamily.GAUSSIAN,
                            ValueFamily.GOE,
                            ValueFamily.UNIFORM_POSITIVE,
                            ValueFamily.UNIFORM_SYMMETRIC,
                            ValueFamily.GRAM);
        }
    }

    static final class ForFactor implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Value.class)
                    .isOneOf(
                            ValueFamily.SCALED_IDENTITY,
                            ValueFamily.GOOD_TRIPLE,
                            ValueFamily.PARANORMAL,
                            ValueFamily.JUST_OUTSIDE,
                            ValueFamily.UNIFORM_POSITIVE,
                            ValueFamily.UNIFORM_SYMMETRIC,
                            ValueFamily.GRAM);
        }
    }

    static final class ForDiagonal implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Value.class).isOneOf(ValueFamily.DIAGONAL);
        }
    }

    static final class ForEigenvalues implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Value.class).isOneOf(ValueFamily.SYMMETRIC, ValueFamily.NON_NORMAL);
        }
    }

    static final class ForGap implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Value.class)
                    .isOneOf(
                            ValueFamily.GOOD_TRIPLE,
                            ValueFamily.PARANORMAL,
                            ValueFamily.JUST_OUTSIDE);
        }
    }

    static final class ForMultiplicity implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Value.class).isOneOf(ValueFamily.PARANORMAL);
        }
    }

    static final class ForCondition implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Value.class)
                    .isOneOf(
                            ValueFamily.NON_NORMAL,
                            ValueFamily.GOOD_TRIPLE,
                            ValueFamily.PARANORMAL,
                            ValueFamily.JUST_OUTSIDE);
        }
    }

    static final class ForStandardDeviation implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Value.class).isOneOf(ValueFamily.GAUSSIAN, ValueFamily.GOE);
        }
    }

    static final class ForFormEigenvalues implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Query.class).isOneOf(QueryFamily.SYMMETRIC);
        }
    }

    static final class ForHeadSize implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Query.class)
                    .isOneOf(
                            QueryFamily.GAUSSIAN,
                            QueryFamily.UNIFORM_SYMMETRIC,
                            QueryFamily.UNIFORM_POSITIVE);
        }
    }
}
