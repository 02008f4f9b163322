// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * A family of matrices of one size, to draw from.
 *
 * <p>Parameters out of their range are refused when the family is made; drawing fails for overflow only. The same random numbers give the
 * same bits on every machine. A matrix said to be symmetric is so exactly. Immutable.
 */
public sealed interface MatrixFamily
        permits Diagonal,
                Gaussian,
                GaussianOrthogonal,
                GivenMatrix,
                GoodTripleValue,
                Gram,
                JustOutsideValue,
                NonNormal,
                PaperMatrix,
                ParanormalValue,
                Scaled,
                ScaledIdentity,
                SymmetricSpectrum,
                Uniform {
    /** d, the dimension of the tokens the matrices act on: their number of columns. */
    int dimension();

    /** The number of rows. */
    default int rows() {
        return dimension();
    }

    /**
     * The next matrix, rows x d.
     *
     * @throws IllegalArgumentException if an entry overflows
     */
    Matrix draw(RandomNumbers random);
}
