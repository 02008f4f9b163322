// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.Arrays;
import java.util.List;

/**
 * An explicit embedded Runge-Kutta pair with a continuous extension, as data.
 *
 * <p>Stage s is k_s = f(t + c_s h, y + h sum_{r<s} a_sr k_r). The last stage of the step, L, is f at its end (first same as last), so its
 * weights a_L are the weights b of the step. An error estimate is h sum_s e_s k_s. Stages after L serve the continuous extension only.
 *
 * <p>Inside the step y(t + theta h) = y + h sum_s w_s(theta) k_s. With x = theta and u = 1 - theta, w = x (b + u (F_1 + x (F_2 + u (F_3 + x
 * (F_4 + ...))))): F_1 and F_2 make it the cubic Hermite interpolant of both ends, the extension's rows F_3, F_4, ... raise its order.
 *
 * <p>Immutable.
 */
public final class Tableau {
    /** Order 5, error order 4, continuous extension of order 4: six evaluations a step. */
    public static final Tableau DORMAND_PRINCE_5 = DormandPrince5.tableau();

    /** Order 8, error order 7, continuous extension of order 7: twelve evaluations a step, three more where the extension is used. */
    public static final Tableau DORMAND_PRINCE_8 = DormandPrince8.tableau();

    private static final List<Tableau> ALL = List.of(DORMAND_PRINCE_5, DORMAND_PRINCE_8);

    private final Promise promise;
    private final double[] nodes;
    private final double[][] stages;
    private final double[][] estimates;
    private final StageSum[] stageSums;
    private final StageSum[] estimateSums;
    private final double[][] dense;

    /**
     * @param nodes c, of every stage
     * @param stages a, by row; rows end at their last weight
     * @param estimates e, one row an estimate, the finest first; as long as the step has stages
     * @param extension F_3, F_4, ...; as long as there are stages
     */
    Tableau(
            final Promise promise,
            final double[] nodes,
            final double[][] stages,
            final double[][] estimates,
            final double[][] extension) {
        this.promise = promise;
        this.nodes = nodes;
        this.stages = stages;
        this.estimates = estimates;
        this.stageSums = sums(stages);
        this.estimateSums = sums(estimates);
        this.dense = dense(extension);
    }

    private static StageSum[] sums(final double[][] rows) {
        return Arrays.stream(rows).map(StageSum::new).toArray(StageSum[]::new);
    }

    /**
     * What a pair promises of itself.
     *
     * @param order the order of the accepted solution
     * @param errorOrder one less than the power of h with which the measured error falls
     * @param denseOrder the order of the continuous extension
     */
    record Promise(String name, int order, int errorOrder, int denseOrder) {}

    /** Every pair there is, by rising order. */
    public static List<Tableau> all() {
        return ALL;
    }

    /** The order of the accepted solution. */
    public int order() {
        return promise.order();
    }

    /** One less than the power of the step size with which the measured error falls. */
    public int errorOrder() {
        return promise.errorOrder();
    }

    /** The order of the solution inside steps. */
    public int denseOrder() {
        return promise.denseOrder();
    }

    /** The pair's name, with its orders. */
    @Override
    public String toString() {
        return promise.name();
    }

    /** Stages of a step, the one at its end included. */
    int stageCount() {
        return estimates[0].length;
    }

    /** Stages of a step and of its continuous extension. */
    int denseStageCount() {
        return nodes.length;
    }

    double node(final int stage) {
        return nodes[stage];
    }

    double[] stage(final int stage) {
        return stages[stage];
    }

    /** What a stage is evaluated at. */
    StageSum stageSum(final int stage) {
        return stageSums[stage];
    }

    int estimateCount() {
        return estimates.length;
    }

    double[] estimate(final int which) {
        return estimates[which];
    }

    /** An error estimate. */
    StageSum estimateSum(final int which) {
        return estimateSums[which];
    }

    /**
     * w_s(theta) of every stage.
     *
     * @param weights the result. Modified.
     */
    void denseWeights(final double theta, final double[] weights) {
        Arrays.fill(weights, 0);
        for (int row = dense.length - 1; row >= 0; row--) {
            double factor = row % 2 == 0 ? theta : 1 - theta;
            for (int s = 0; s < weights.length; s++) {
                weights[s] = (weights[s] + dense[row][s]) * factor;
            }
        }
    }

    /** F_0, F_1, ...; F_0 = b, F_1 = [s = 0] - b, F_2 = 2 b - [s = 0] - [s = L]. */
    private double[][] dense(final double[][] extension) {
        double[][] rows = new double[extension.length + 3][nodes.length];
        System.arraycopy(extension, 0, rows, 3, extension.length);
        int last = stageCount() - 1;
        for (int s = 0; s < nodes.length; s++) {
            double b = s < last ? stages[last][s] : 0;
            double first = s == 0 ? 1 : 0;
            double end = s == last ? 1 : 0;
            rows[0][s] = b;
            rows[1][s] = first - b;
            rows[2][s] = 2 * b - first - end;
        }
        return rows;
    }
}
