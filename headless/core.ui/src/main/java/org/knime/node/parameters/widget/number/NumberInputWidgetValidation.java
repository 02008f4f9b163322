// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.number;

import org.knime.node.parameters.validation.BuiltinValidation;

/** A check of a number in a dialog. Hosts without dialogs rely on the settings' own validation. */
public interface NumberInputWidgetValidation extends BuiltinValidation {
    /** The number must not be below a bound. */
    abstract class MinValidation implements NumberInputWidgetValidation {
        public MinValidation() {}

        protected abstract double getMin();

        /** At least 0. */
        public static final class IsNonNegativeValidation extends MinValidation {
            public IsNonNegativeValidation() {}

            @Override
            public double getMin() {
                return 0;
            }
        }

        /** Above 0. */
        public static final class IsPositiveDoubleValidation extends MinValidation {
            public IsPositiveDoubleValidation() {}

            @Override
            public double getMin() {
                return 0;
            }
        }

        /** At least 1. */
        public static final class IsPositiveIntegerValidation extends MinValidation {
            public IsPositiveIntegerValidation() {}

            @Override
            public double getMin() {
                return 1;
            }
        }
    }
}
