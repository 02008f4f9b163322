// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableauTest {
    /** Sums of at most 16 weights below 50 in size, each rounded: 16 * 50 * 2^-53, nested once or twice. */
    private static final double ROUNDING = 1e-12;

    private static final String ALL = "org.attentiondynamics.engine.ode.Tableau#all";

    @Test
    void namesAndOrdersOfThePairs() {
        assertThat(Tableau.all()).hasToString("[Dormand-Prince 5(4), Dormand-Prince 8(5,3)]");
        assertThat(Tableau.all()).extracting(Tableau::order).containsExactly(5, 8);
        assertThat(Tableau.all()).extracting(Tableau::errorOrder).containsExactly(4, 7);
        assertThat(Tableau.all()).extracting(Tableau::denseOrder).containsExactly(4, 7);
    }

    @Test
    void thereAreTwoHundredTreesUpToOrderEight() {
        assertThat(RootedTree.upTo(8)).hasSize(1 + 1 + 2 + 4 + 9 + 20 + 48 + 115);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void stageWeightsSumToTheirNode(final Tableau tableau) {
        for (int s = 0; s < tableau.denseStageCount(); s++) {
            assertThat(sum(tableau.stage(s))).isCloseTo(tableau.node(s), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void stepSatisfiesEveryOrderCondition(final Tableau tableau) {
        double[] b = tableau.stage(tableau.stageCount() - 1);
        for (RootedTree tree : RootedTree.upTo(tableau.order())) {
            assertThat(RootedTree.dot(b, tree.stageWeights(tableau)))
                    .as(tree.toString())
                    .isCloseTo(1 / tree.gamma(), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void stepSatisfiesNotEveryConditionOfTheNextOrder(final Tableau tableau) {
        double[] b = tableau.stage(tableau.stageCount() - 1);
        assertThat(RootedTree.upTo(tableau.order() + 1))
                .anySatisfy(
                        tree ->
                                assertThat(RootedTree.dot(b, tree.stageWeights(tableau)))
                                        .isNotCloseTo(1 / tree.gamma(), within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void denseOutputSatisfiesEveryOrderConditionInside(final Tableau tableau) {
        for (double theta : new double[] {0.1, 0.37, 0.5, 0.81}) {
            double[] w = denseWeights(tableau, theta);
            for (RootedTree tree : RootedTree.upTo(tableau.denseOrder())) {
                assertThat(RootedTree.dot(w, tree.stageWeights(tableau)))
                        .as("%s at %s", tree, theta)
                        .isCloseTo(Math.pow(theta, tree.order()) / tree.gamma(), within(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void denseOutputEndsAtTheStep(final Tableau tableau) {
        double[] last = tableau.stage(tableau.stageCount() - 1);
        for (int s = 0; s < tableau.denseStageCount(); s++) {
            assertThat(denseWeights(tableau, 1)[s])
                    .isCloseTo(s < last.length ? last[s] : 0, within(ROUNDING));
            assertThat(denseWeights(tableau, 0)[s]).isZero();
        }
    }

    private static double[] denseWeights(final Tableau tableau, final double theta) {
        double[] weights = new double[tableau.denseStageCount()];
        tableau.denseWeights(theta, weights);
        return weights;
    }

    @Test
    void errorOfTheFifthOrderPairHasOrderFour() {
        assertEstimateVanishesUpTo(4, Tableau.DORMAND_PRINCE_5, 0);
    }

    @Test
    void errorsOfTheEighthOrderPairHaveOrdersFiveAndThree() {
        assertEstimateVanishesUpTo(5, Tableau.DORMAND_PRINCE_8, 0);
        assertEstimateVanishesUpTo(3, Tableau.DORMAND_PRINCE_8, 1);
    }

    /** An estimate is the difference of two methods: zero for the trees both integrate, not for all one order up. */
    private static void assertEstimateVanishesUpTo(
            final int order, final Tableau tableau, final int which) {
        double[] e = tableau.estimate(which);
        for (RootedTree tree : RootedTree.upTo(order)) {
            assertThat(RootedTree.dot(e, tree.stageWeights(tableau)))
                    .as(tree.toString())
                    .isCloseTo(0, within(ROUNDING));
        }
        assertThat(RootedTree.upTo(order + 1))
                .anySatisfy(
                        tree ->
                                assertThat(RootedTree.dot(e, tree.stageWeights(tableau)))
                                        .isNotCloseTo(0, within(1e-6)));
    }

    private static double sum(final double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
