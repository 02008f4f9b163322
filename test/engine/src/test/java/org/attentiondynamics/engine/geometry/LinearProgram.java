// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Extreme points by linear programming: max s over a, b, s >= 0 with (a - b) . (y_i - y_j) >= s for all j and a_c + b_c <= 1.
 *
 * <p>Zero is feasible, so that the simplex method starts at once. It cycles there, because every right-hand side is zero: they are raised by
 * different amounts, which raises the distance by at most {@link #RAISED}.
 */
final class LinearProgram {
    static final double RAISED = 2e-9;

    private LinearProgram() {}

    /** The distance of point i from the hull of the others in the sum norm. */
    static double distance(final double[][] points, final int i) {
        int d = points[i].length;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j < points.length; j++) {
            if (j != i) {
                double[] row = new double[2 * d + 1];
                for (int c = 0; c < d; c++) {
                    row[c] = points[j][c] - points[i][c];
                    row[d + c] = -row[c];
                }
                row[2 * d] = 1;
                double raised = RAISED * (j + 1) / points.length;
                constraints.add(new LinearConstraint(row, Relationship.LEQ, raised));
            }
        }
        for (int c = 0; c < d; c++) {
            double[] row = new double[2 * d + 1];
            row[c] = 1;
            row[d + c] = 1;
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 1));
        }
        double[] goal = new double[2 * d + 1];
        goal[2 * d] = 1;
        return new SimplexSolver(1e-10, 10, 1e-13)
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
