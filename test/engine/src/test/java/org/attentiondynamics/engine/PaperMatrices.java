// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine;

import org.attentiondynamics.engine.tokens.Matrix;

/** The value matrices of the paper's figures. */
public final class PaperMatrices {
    /** Hyperplanes in the plane: eigenvalues 1.348 and -0.068. */
    public static final Matrix PLANE =
            Matrix.of(2, 2, 0.64709742, 0.81911926, 0.61210449, 0.63263484);

    /** Hyperplanes in space: 0.991 and the contracting pair -0.055 +- 0.254 i. */
    public static final Matrix SPACE_CONTRACTING_PAIR =
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

    /** Hyperplanes in space: 1.078 and the expanding pair 0.099 +- 0.082 i. */
    public static final Matrix SPACE_EXPANDING_PAIR =
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

    /** Symmetric: 1.963, 0.253 and -0.222. */
    public static final Matrix CODIMENSION =
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

    private PaperMatrices() {}
}
