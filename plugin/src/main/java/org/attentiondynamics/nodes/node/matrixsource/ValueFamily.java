// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import org.attentiondynamics.engine.tokens.Matrix;
import org.knime.node.parameters.widget.choices.Label;

/** Where the value matrix comes from. Constants are stored in workflows by name and never change their meaning. */
enum ValueFamily {
    @Label(value = "Identity", description = "V = I: tokens gather at the vertices of a polytope.")
    IDENTITY,
    @Label(value = "Scaled identity", description = "V is a factor times I.")
    SCALED_IDENTITY,
    @Label(value = "Diagonal", description = "V has the given diagonal.")
    DIAGONAL,
    @Label(
            value = "From the table",
            description =
                    "V is read from the numeric columns of the connected table, as many rows as columns.")
    TABLE,
    @Label(
            value = "Paper: hyperplanes, 2-D",
            description = "The 2x2 matrix of the paper's figure with two lines.")
    PAPER_HYPERPLANES_2D,
    @Label(
            value = "Paper: hyperplanes, 3-D, contracting spiral",
            description = "The 3x3 matrix of the paper whose complex pair has negative real part.")
    PAPER_HYPERPLANES_3D_CONTRACTING,
    @Label(
            value = "Paper: hyperplanes, 3-D, expanding spiral",
            description = "The 3x3 matrix of the paper whose complex pair has positive real part.")
    PAPER_HYPERPLANES_3D_EXPANDING,
    @Label(
            value = "Paper: codimension 2",
            description = "The symmetric 3x3 matrix of the paper with two positive eigenvalues.")
    PAPER_CODIMENSION,
    @Label(value = "Paper: polytope times line", description = "V = diag(1, 1, -0.5).")
    PAPER_POLYTOPE_TIMES_LINE;

    /** The paper's matrix of this family; null for the other families. */
    Matrix ofThePaper() {
        return switch (this) {
            case PAPER_HYPERPLANES_2D ->
                    Matrix.of(2, 2, 0.64709742, 0.81911926, 0.61210449, 0.63263484);
            case PAPER_HYPERPLANES_3D_CONTRACTING ->
                    Matrix.of(
                            3,
                            3,
                            0.2362413,
                            0.0599536,
                            0.40506019,
                            0.81321448,
                            0.49948705,
                            0.33754772,
                            0.2160645,
                            0.38505272,
                            0.14588075);
            case PAPER_HYPERPLANES_3D_EXPANDING ->
                    Matrix.of(
                            3,
                            3,
                            0.18608476,
                            0.34391026,
                            0.13905949,
                            0.35244288,
                            0.6694859,
                            0.39992145,
                            0.46685606,
                            0.17094454,
                            0.42092308);
            case PAPER_CODIMENSION ->
                    Matrix.of(
                            3,
                            3,
                            0.92761287,
                            0.94333073,
                            0.3827744,
                            0.94333073,
                            0.59991396,
                            0.47825472,
                            0.3827744,
                            0.47825472,
                            0.46668605);
            case PAPER_POLYTOPE_TIMES_LINE -> Matrix.diagonal(1, 1, -0.5);
            default -> null;
        };
    }
}
