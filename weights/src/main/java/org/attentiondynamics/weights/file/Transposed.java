// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;

/** The transpose of a matrix. */
record Transposed(Numbers numbers) implements Numbers {
    @Override
    public double[] read(final Span rows, final Span columns) throws IOException {
        double[] original = numbers.read(columns, rows);
        int height = (int) rows.length();
        int width = (int) columns.length();
        double[] transpose = new double[original.length];
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                transpose[i * width + j] = original[j * height + i];
            }
        }
        return transpose;
    }
}
