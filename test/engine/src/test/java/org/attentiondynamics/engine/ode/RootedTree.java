// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rooted tree: one order condition sum_i weights_i u_i = 1 / gamma of a Runge-Kutta method, u_i = prod over subtrees of sum_j a_ij u_j.
 *
 * <p>Source: J. Butcher, Numerical Methods for Ordinary Differential Equations (2016), chapter 3.
 */
record RootedTree(List<RootedTree> subtrees) {
    /** Trees with 1, ..., 8 vertices: 1, 1, 2, 4, 9, 20, 48, 115. */
    static List<RootedTree> upTo(final int order) {
        List<RootedTree> all = new ArrayList<>();
        for (int n = 1; n <= order; n++) {
            grow(n - 1, all, all.size(), List.of(), all);
        }
        return all;
    }

    /** Adds every multiset of the first trees below the given index that has so many vertices. */
    private static void grow(
            final int vertices,
            final List<RootedTree> from,
            final int below,
            final List<RootedTree> chosen,
            final List<RootedTree> into) {
        if (vertices == 0) {
            into.add(new RootedTree(chosen));
            return;
        }
        for (int i = 0; i < below; i++) {
            RootedTree tree = from.get(i);
            if (tree.order() <= vertices) {
                List<RootedTree> more = new ArrayList<>(chosen);
                more.add(tree);
                grow(vertices - tree.order(), from, i + 1, more, into);
            }
        }
    }

    int order() {
        return 1 + subtrees.stream().mapToInt(RootedTree::order).sum();
    }

    double gamma() {
        return order()
                * subtrees.stream().mapToDouble(RootedTree::gamma).reduce(1, (a, b) -> a * b);
    }

    /** u, one number a stage. */
    double[] stageWeights(final Tableau tableau) {
        double[] u = new double[tableau.denseStageCount()];
        Arrays.fill(u, 1);
        for (RootedTree subtree : subtrees) {
            double[] below = subtree.stageWeights(tableau);
            for (int i = 0; i < u.length; i++) {
                u[i] *= dot(tableau.stage(i), below);
            }
        }
        return u;
    }

    static double dot(final double[] weights, final double[] values) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }
}
