// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every entry is one chain of products in the order of the sources, and nothing else is touched. */
class BlockedProductTest {
    private static final int ROWS = 37;
    private static final int USED = 33;

    @Test
    void targetsTakeUpProductsInTheOrderOfSources() {
        Random random = new Random(5);
        double[][] sources = arrays(random, 15);
        double[][] targets = arrays(random, 9);
        double[] coefficients = random.doubles(9 * 15, -1, 1).toArray();
        double[][] byRows = copy(targets);
        double[][] byColumns = copy(targets);
        BlockedProduct.add(byRows, 3, 9, sources, 6, 15, coefficients, 15, 1, USED);
        BlockedProduct.add(byColumns, 3, 9, sources, 6, 15, coefficients, 1, 9, USED);
        for (int a = 3; a < 9; a++) {
            for (int i = 0; i < USED; i++) {
                double row = targets[a][i];
                double column = row;
                for (int b = 6; b < 15; b++) {
                    row = Math.fma(coefficients[a * 15 + b], sources[b][i], row);
                    column = Math.fma(coefficients[a + b * 9], sources[b][i], column);
                }
                assertThat(byRows[a][i]).isEqualTo(row);
                assertThat(byColumns[a][i]).isEqualTo(column);
                byRows[a][i] = targets[a][i];
            }
        }
        assertThat(byRows).isDeepEqualTo(targets);
    }

    private static double[][] arrays(final Random random, final int count) {
        double[][] arrays = new double[count][];
        Arrays.setAll(arrays, a -> random.doubles(ROWS, -1, 1).toArray());
        return arrays;
    }

    private static double[][] copy(final double[][] arrays) {
        return Arrays.stream(arrays).map(double[]::clone).toArray(double[][]::new);
    }
}
