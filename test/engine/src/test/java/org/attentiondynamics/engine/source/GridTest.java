// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
    @Test
    void fillsTheBoxRowByRow() {
        assertThat(new Grid(2).all(9, 2, 0).toArray())
                .containsExactly(-2, -2, -2, 0, -2, 2, 0, -2, 0, 0, 0, 2, 2, -2, 2, 0, 2, 2);
    }

    @Test
    void firstPointsAreKeptIfNotAllFit() {
        assertThat(new Grid(2).all(5, 2, 0).toArray())
                .containsExactly(-2, -2, -2, 0, -2, 2, 0, -2, 0, 0);
    }

    @Test
    void onePointIsTheOrigin() {
        assertThat(new Grid(2).all(1, 3, 0).toArray()).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1000000000, 1, 1000000000",
        "49, 2, 7",
        "50, 2, 8",
        "125, 3, 5",
        "126, 3, 6",
        "2, 768, 2",
        "1, 768, 1",
        "2147483647, 31, 2",
        "2147483647, 30, 3"
    })
    void sideIsTheSmallestThatHoldsAll(final int n, final int d, final int m) {
        assertThat(Grid.pointsPerAxis(n, d)).isEqualTo(m);
    }

    @ParameterizedTest
    @CsvSource({"16, 1", "49, 2", "64, 3", "81, 4"})
    void fullGridIsCentredAndItsPointsDiffer(final int n, final int d) {
        Tokens grid = new Grid(0.3).all(n, d, 0);
        Set<String> points = new HashSet<>();
        for (int i = 0; i < n; i++) {
            points.add(Arrays.toString(grid.token(i)));
            for (int k = 0; k < d; k++) {
                assertThat(grid.at(n - 1 - i, k)).isEqualTo(0 - grid.at(i, k));
            }
        }
        assertThat(points).hasSize(n);
        assertThat(Arrays.stream(grid.toArray()).sum()).isCloseTo(0, within(n * 1e-16));
        assertThat(grid.at(n - 1, 0)).isEqualTo(0.3);
    }

    @Test
    void halfWidthThatIsNotAboveZeroIsRefused() {
        assertThatThrownBy(() -> new Grid(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("half width of the tokens must be finite and above 0, was 0.0");
    }
}
