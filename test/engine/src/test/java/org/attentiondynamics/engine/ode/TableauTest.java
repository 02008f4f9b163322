// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableauTest {
    /** Sums of a handful of fractions below 12 in size. */
    private static final double ROUNDING = 1e-14;

    @ParameterizedTest
    @MethodSource("org.attentiondynamics.engine.ode.Tableau#all")
    void stageWeightsSumToTheirNode(final Tableau tableau) {
        for (int s = 1; s < tableau.stageCount(); s++) {
            assertThat(sum(tableau.stage(s))).isCloseTo(tableau.node(s), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("org.attentiondynamics.engine.ode.Tableau#all")
    void errorWeightsSumToZero(final Tableau tableau) {
        for (int e = 0; e < tableau.estimateCount(); e++) {
            assertThat(sum(tableau.estimate(e))).isCloseTo(0, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("org.attentiondynamics.engine.ode.Tableau#all")
    void denseOutputEndsAtTheStep(final Tableau tableau) {
        double[] last = tableau.stage(tableau.stageCount() - 1);
        for (int s = 0; s < tableau.stageCount(); s++) {
            assertThat(tableau.denseWeight(s, 1))
                    .isCloseTo(s < last.length ? last[s] : 0, within(ROUNDING));
            assertThat(tableau.denseWeight(s, 0)).isZero();
        }
    }

    private static double sum(final double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
