// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;

/** When the dialog shows a setting: if the family of the value or of the query matrix looks at it. */
abstract class Shown<F extends Enum<F>> implements EffectPredicateProvider {
    interface Value extends ParameterReference<ValueFamily> {}

    interface Query extends ParameterReference<QueryFamily> {}

    private final Class<? extends ParameterReference<F>> family;
    private final F[] askingFor;

    private Shown(final Class<? extends ParameterReference<F>> family, final F[] askingFor) {
        this.family = family;
        this.askingFor = askingFor;
    }

    @Override
    public EffectPredicate init(final PredicateInitializer i) {
        return i.getEnum(family).isOneOf(askingFor);
    }

    private abstract static class ByValue extends Shown<ValueFamily> {
        ByValue(final FamilySetting setting) {
            super(Value.class, ValueFamily.askingFor(setting));
        }
    }

    private abstract static class ByQuery extends Shown<QueryFamily> {
        ByQuery(final FamilySetting setting) {
            super(Query.class, QueryFamily.askingFor(setting));
        }
    }

    static final class Dimension extends ByValue {
        Dimension() {
            super(FamilySetting.DIMENSION);
        }
    }

    static final class Factor extends ByValue {
        Factor() {
            super(FamilySetting.FACTOR);
        }
    }

    static final class Diagonal extends ByValue {
        Diagonal() {
            super(FamilySetting.DIAGONAL_ENTRIES);
        }
    }

    static final class Eigenvalues extends ByValue {
        Eigenvalues() {
            super(FamilySetting.EIGENVALUES);
        }
    }

    static final class Gap extends ByValue {
        Gap() {
            super(FamilySetting.GAP);
        }
    }

    static final class Multiplicity extends ByValue {
        Multiplicity() {
            super(FamilySetting.MULTIPLICITY);
        }
    }

    static final class Condition extends ByValue {
        Condition() {
            super(FamilySetting.CONDITION);
        }
    }

    static final class StandardDeviation extends ByValue {
        StandardDeviation() {
            super(FamilySetting.STANDARD_DEVIATION);
        }
    }

    static final class FormEigenvalues extends ByQuery {
        FormEigenvalues() {
            super(FamilySetting.FORM_EIGENVALUES);
        }
    }

    static final class HeadSize extends ByQuery {
        HeadSize() {
            super(FamilySetting.HEAD_SIZE);
        }
    }
}
