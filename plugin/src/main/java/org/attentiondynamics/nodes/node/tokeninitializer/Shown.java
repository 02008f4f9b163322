// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;

/** When the dialog shows a setting: if the family looks at it. */
abstract class Shown implements EffectPredicateProvider {
    interface DistributionRef extends ParameterReference<Distribution> {}

    private final FamilySetting setting;

    private Shown(final FamilySetting setting) {
        this.setting = setting;
    }

    @Override
    public EffectPredicate init(final PredicateInitializer i) {
        return i.getEnum(DistributionRef.class).isOneOf(Distribution.askingFor(setting));
    }

    static final class Count extends Shown {
        Count() {
            super(FamilySetting.COUNT);
        }
    }

    static final class Dimension extends Shown {
        Dimension() {
            super(FamilySetting.DIMENSION);
        }
    }

    static final class HalfWidth extends Shown {
        HalfWidth() {
            super(FamilySetting.HALF_WIDTH);
        }
    }

    static final class StandardDeviation extends Shown {
        StandardDeviation() {
            super(FamilySetting.STANDARD_DEVIATION);
        }
    }

    static final class Radius extends Shown {
        Radius() {
            super(FamilySetting.RADIUS);
        }
    }

    static final class Offset extends Shown {
        Offset() {
            super(FamilySetting.OFFSET);
        }
    }

    static final class Components extends Shown {
        Components() {
            super(FamilySetting.COMPONENTS);
        }
    }

    static final class Seed extends Shown {
        Seed() {
            super(FamilySetting.SEED);
        }
    }

    static final class Table extends Shown {
        Table() {
            super(FamilySetting.CONNECTED_TABLE);
        }
    }

    static final class Coordinates extends Shown {
        Coordinates() {
            super(FamilySetting.COORDINATES);
        }
    }

    static final class TokenIds extends Shown {
        TokenIds() {
            super(FamilySetting.TOKEN_IDS);
        }
    }
}
