// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {
    @Test
    void productIsRowsTimesColumns() {
        assertThat(Matrix.of(2, 2, 1, 2, 3, 4).times(Matrix.of(2, 1, 5, 6)))
                .isEqualTo(Matrix.of(2, 1, 17, 39));
    }

    @Test
    void keepsItsOwnCopyOfTheEntries() {
        double[] entries = {1, 2};
        Matrix m = Matrix.of(1, 2, entries);
        entries[0] = 9;
        m.toArray()[1] = 9;
        assertThat(m.at(0, 0)).isEqualTo(1);
        assertThat(m.at(0, 1)).isEqualTo(2);
    }

    @Test
    void refusesNotANumberAndSaysWhere() {
        assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, Double.NaN, 4))
                .hasMessage("matrix entry (2, 1) must be finite, was NaN");
    }

    @Test
    void refusesTheWrongNumberOfEntries() {
        assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3))
                .hasMessage("a 2x2 matrix has 4 entries, got 3");
    }

    @Test
    void headRefusesAValueMatrixThatIsNotSquare() {
        Matrix wide = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        assertThatThrownBy(() -> AttentionModel.of(wide, wide, wide))
                .hasMessage("value matrix must be square, was 2x3");
    }

    @Test
    void headRefusesQueriesAndKeysOfDifferentHeight() {
        assertThatThrownBy(
                        () ->
                                AttentionModel.of(
                                        Matrix.of(1, 2, 1, 2),
                                        Matrix.identity(2),
                                        Matrix.identity(2)))
                .hasMessage(
                        "query and key matrix must have the same number of rows, were 1x2 and 2x2");
    }

    @Test
    void tokensRefuseInfinityAndSayWhere() {
        assertThatThrownBy(() -> Tokens.of(2, 2, 1, 2, 3, Double.POSITIVE_INFINITY))
                .hasMessage("coordinate 2 of token 2 must be finite, was Infinity");
    }
}
