// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/**
 * An explicit embedded Runge-Kutta pair with a continuous extension, as data.
 *
 * <p>Stage s is k_s = f(t + c_s h, y + h sum_{r<s} a_sr k_r). The last stage is f at the end of the step (first same as last), so its
 * weights a are the weights b of the step. The error estimate is h sum_s e_s k_s. Inside the step, y(t + theta h) = y + h sum_s k_s sum_p
 * dense_sp theta^{p+1}.
 */
public enum Tableau {
    /**
     * Dormand-Prince 5(4): order 5, error order 4, seven stages, continuous extension of order 4.
     *
     * <p>Sources: J. Dormand, P. Prince, J. Comp. Appl. Math. 6 (1980), 19-26; extension: L. Shampine, Math. Comp. 46 (1986), 135-150.
     */
    DORMAND_PRINCE_5(
            5,
            4,
            new double[] {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1},
            new double[][] {
                {},
                {1.0 / 5},
                {3.0 / 40, 9.0 / 40},
                {44.0 / 45, -56.0 / 15, 32.0 / 9},
                {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
                {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
                {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
            },
            new double[] {
                71.0 / 57600,
                0,
                -71.0 / 16695,
                71.0 / 1920,
                -17253.0 / 339200,
                22.0 / 525,
                -1.0 / 40
            },
            new double[][] {
                {
                    1,
                    -8048581381.0 / 2820520608.0,
                    8663915743.0 / 2820520608.0,
                    -12715105075.0 / 11282082432.0
                },
                {0, 0, 0, 0},
                {
                    0,
                    131558114200.0 / 32700410799.0,
                    -68118460800.0 / 10900136933.0,
                    87487479700.0 / 32700410799.0
                },
                {
                    0,
                    -1754552775.0 / 470086768.0,
                    14199869525.0 / 1410260304.0,
                    -10690763975.0 / 1880347072.0
                },
                {
                    0,
                    127303824393.0 / 49829197408.0,
                    -318862633887.0 / 49829197408.0,
                    701980252875.0 / 199316789632.0
                },
                {
                    0,
                    -282668133.0 / 205662961.0,
                    2019193451.0 / 616988883.0,
                    -1453857185.0 / 822651844.0
                },
                {0, 40617522.0 / 29380423.0, -110615467.0 / 29380423.0, 69997945.0 / 29380423.0}
            });

    private final int order;
    private final int errorOrder;
    private final double[] nodes;
    private final double[][] stages;
    private final double[] error;
    private final double[][] dense;

    Tableau(
            final int order,
            final int errorOrder,
            final double[] nodes,
            final double[][] stages,
            final double[] error,
            final double[][] dense) {
        this.order = order;
        this.errorOrder = errorOrder;
        this.nodes = nodes;
        this.stages = stages;
        this.error = error;
        this.dense = dense;
    }

    /** The order of the accepted solution. */
    public int order() {
        return order;
    }

    /** The order of the solution it is compared with. */
    public int errorOrder() {
        return errorOrder;
    }

    int stageCount() {
        return nodes.length;
    }

    double node(final int stage) {
        return nodes[stage];
    }

    double[] stage(final int stage) {
        return stages[stage];
    }

    double[] error() {
        return error;
    }

    /** The weight of stage s in y(t + theta h), without the factor h. */
    double denseWeight(final int stage, final double theta) {
        double[] p = dense[stage];
        double sum = 0;
        for (int k = p.length - 1; k >= 0; k--) {
            sum = (sum + p[k]) * theta;
        }
        return sum;
    }
}
