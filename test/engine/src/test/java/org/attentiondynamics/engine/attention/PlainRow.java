// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * One row of attention in numbers, from all its entries log P_ij.
 *
 * @param off 1 - P_il, l the leader
 * @param offGroup 1 - max_C sum_{j in C} P_ij
 * @param next max_{j not l} log P_ij
 * @param farthest max_j |n P_ij - 1|
 */
record PlainRow(double off, double offGroup, double most, double next, double farthest) {
    static PlainRow of(final double[] logWeights, final int leader, final int[] label) {
        int n = logWeights.length;
        double off = 0;
        double next = Double.NEGATIVE_INFINITY;
        double farthest = 0;
        double[] mass = new double[Arrays.stream(label).max().orElseThrow() + 1];
        for (int j = 0; j < n; j++) {
            double weight = logWeights[j] > -40 ? StrictMath.exp(logWeights[j]) : 0;
            mass[label[j]] += weight;
            off += j == leader ? 0 : weight;
            next = j == leader ? next : Math.max(next, logWeights[j]);
            farthest = Math.max(farthest, Math.abs(n * StrictMath.exp(logWeights[j]) - 1));
        }
        Arrays.sort(mass);
        double offGroup = Arrays.stream(mass, 0, mass.length - 1).sum();
        return new PlainRow(off, offGroup, logWeights[leader], next, farthest);
    }

    double margin() {
        return most - next;
    }
}
