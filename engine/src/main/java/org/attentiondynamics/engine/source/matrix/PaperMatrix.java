// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/** The value matrices of the paper's figures. They draw no random number. */
public enum PaperMatrix implements MatrixFamily {
    /** Hyperplanes in the plane: eigenvalues 1.348 and -0.068. */
    HYPERPLANES_2D(Matrix.of(2, 2, 0.64709742, 0.81911926, 0.61210449, 0.63263484)),

    /** Hyperplanes in space: 0.991 and the contracting pair -0.055 +- 0.254 i. */
    HYPERPLANES_3D_CONTRACTING(
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
                    0.14588075)),

    /** Hyperplanes in space: 1.078 and the expanding pair 0.099 +- 0.082 i. */
    HYPERPLANES_3D_EXPANDING(
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
                    0.42092308)),

    /** Codimension 2; symmetric: 1.963, 0.253 and -0.222. */
    CODIMENSION(
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
                    0.46668605)),

    /** A polygon times a line: diag(1, 1, -0.5). */
    POLYTOPE_TIMES_LINE(Matrix.diagonal(1, 1, -0.5));

    private final Matrix matrix;

    PaperMatrix(final Matrix matrix) {
        this.matrix = matrix;
    }

    /** The matrix. */
    public Matrix matrix() {
        return matrix;
    }

    @Override
    public int dimension() {
        return matrix.rows();
    }

    @Override
    public Matrix draw(final RandomNumbers random) {
        return matrix;
    }
}
