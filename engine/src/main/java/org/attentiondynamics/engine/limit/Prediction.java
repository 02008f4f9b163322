// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import org.attentiondynamics.engine.spectrum.LeadingGroup;
import org.attentiondynamics.engine.spectrum.LeadingPair;
import org.attentiondynamics.engine.tokens.Matrix;

/** What a statement says of the limit, in numbers. */
public sealed interface Prediction {
    /** P(t) tends to a matrix whose rows are unit vectors e_min or e_max but for at most one row; its rank is at most 3. */
    record BooleanLimit(int mostRank) implements Prediction {}

    /**
     * z_i(t) tends to points c with c^T B c = max_v c^T B v over the vertices v of a polytope, 0 among them if 0 lies in it.
     *
     * @param form B, symmetric positive definite
     */
    record Polytope(Matrix form) implements Prediction {}

    /**
     * phi_1*(z_i(t)) tends to one of a, 0, b.
     *
     * @param most 3
     * @param normal phi_1 and phi_1*
     */
    record Hyperplanes(int most, LeadingPair normal) implements Prediction {}

    /**
     * z_i(t) approaches one of few parallel affine subspaces.
     *
     * @param most 3
     * @param codimension how many eigenvalues of V have a positive real part
     */
    record Subspaces(int most, int codimension) implements Prediction {}

    /**
     * The F-coordinates of z_i(t) tend to 0 or to the boundary of a polytope in F; dim G = d - dim F.
     *
     * @param factor F, with a basis and the coordinates on it along G
     * @param form B, symmetric positive definite
     */
    record Mixed(LeadingGroup factor, Matrix form) implements Prediction {}

    /** x_i(t) tends to 0 and P(t) to 1/n, algebraically. */
    record Collapse() implements Prediction {}

    /**
     * Nothing.
     *
     * @param known what is known all the same, in one sentence
     */
    record Nothing(String known) implements Prediction {}
}
