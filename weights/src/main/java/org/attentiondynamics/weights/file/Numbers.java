// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;

/** The numbers of one matrix, wherever they lie. */
interface Numbers {
    /**
     * Some rows and columns, row after row.
     *
     * @param rows within the matrix
     * @param columns within the matrix; there are no more numbers than an array can hold
     */
    double[] read(Span rows, Span columns) throws IOException;
}
