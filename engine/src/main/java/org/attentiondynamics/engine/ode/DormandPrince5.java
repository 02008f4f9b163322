// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/**
 * Dormand-Prince 5(4): order 5 with seven stages, the last of them f at the end of the step; one error estimate, of order 4; continuous
 * extension of order 4.
 *
 * <p>Sources: J. Dormand, P. Prince, J. Comp. Appl. Math. 6 (1980), 19-26; extension: L. Shampine, Math. Comp. 46 (1986), 135-150.
 */
final class DormandPrince5 {
    private DormandPrince5() {}

    static Tableau tableau() {
        return new Tableau(
                new Tableau.Promise("Dormand-Prince 5(4)", 5, 4, 4),
                nodes(),
                stages(),
                estimates(),
                extension());
    }

    private static double[] nodes() {
        return new double[] {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    }

    private static double[][] stages() {
        return new double[][] {
            {},
            {1.0 / 5},
            {3.0 / 40, 9.0 / 40},
            {44.0 / 45, -56.0 / 15, 32.0 / 9},
            {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
            {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
            {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
        };
    }

    private static double[][] estimates() {
        return new double[][] {
            {71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40}
        };
    }

    private static double[][] extension() {
        return new double[][] {
            {
                -12715105075.0 / 11282082432.0,
                0,
                87487479700.0 / 32700410799.0,
                -10690763975.0 / 1880347072.0,
                701980252875.0 / 199316789632.0,
                -1453857185.0 / 822651844.0,
                69997945.0 / 29380423.0
            }
        };
    }
}
