// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine;

import org.attentiondynamics.engine.source.matrix.PaperMatrix;
import org.attentiondynamics.engine.tokens.Matrix;

/** The value matrices of the paper's figures, by short names. */
public final class PaperMatrices {
    public static final Matrix PLANE = PaperMatrix.HYPERPLANES_2D.matrix();
    public static final Matrix SPACE_CONTRACTING_PAIR =
            PaperMatrix.HYPERPLANES_3D_CONTRACTING.matrix();
    public static final Matrix SPACE_EXPANDING_PAIR = PaperMatrix.HYPERPLANES_3D_EXPANDING.matrix();
    public static final Matrix CODIMENSION = PaperMatrix.CODIMENSION.matrix();

    private PaperMatrices() {}
}
