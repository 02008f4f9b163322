// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final double R = 0.7;

    /** Roundings of d products and their sum. */
    private static double rounding(final int d) {
        return R * R * (4 + d) * 0x1p-52;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 64})
    void verticesOfTheRegularSimplexAreEquallyFarFromEachOther(final int d) {
        Tokens simplex = all(new RegularSimplex(R), d);
        for (int i = 0; i <= d; i++) {
            for (int j = 0; j <= d; j++) {
                double product = i == j ? R * R : -R * R / d;
                assertThat(inner(simplex, i, j)).isCloseTo(product, within(rounding(d)));
            }
        }
    }

    @Test
    void polygonHasItsVerticesOnACircleInEqualSteps() {
        int n = 7;
        Tokens polygon = new RegularPolygon(R).all(n, 3, 0);
        assertThat(polygon.token(0)).containsExactly(R, 0, 0);
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            double turn = polygon.at(i, 0) * polygon.at(next, 1);
            turn -= polygon.at(i, 1) * polygon.at(next, 0);
            assertThat(inner(polygon, i, i)).isCloseTo(R * R, within(rounding(3)));
            assertThat(inner(polygon, i, next))
                    .isCloseTo(R * R * Math.cos(2 * Math.PI / n), within(rounding(3)));
            assertThat(turn).isPositive();
            assertThat(polygon.at(i, 2)).isZero();
        }
    }

    @Test
    void polygonMirrorsItselfExactly() {
        for (int n = 3; n < 60; n++) {
            Tokens polygon = new RegularPolygon(R).all(n, 2, 0);
            for (int i = 1; i < n; i++) {
                assertThat(polygon.at(n - i, 0)).isEqualTo(polygon.at(i, 0));
                assertThat(polygon.at(n - i, 1)).isEqualTo(0 - polygon.at(i, 1));
            }
            for (int i = 0; n % 4 == 0 && i < n; i++) {
                int quarter = (i + n / 4) % n;
                assertThat(polygon.at(quarter, 1)).isEqualTo(polygon.at(i, 0));
                assertThat(polygon.at(quarter, 0)).isEqualTo(0 - polygon.at(i, 1));
            }
        }
    }

    @Test
    void pairIsItsMeanPlusAndMinusADiagonal() {
        Tokens pair = all(new Pair(R, 2), 4);
        for (int k = 0; k < 4; k++) {
            double mean = k == 0 ? 2 : 0;
            assertThat((pair.at(0, k) + pair.at(1, k)) / 2)
                    .isCloseTo(mean, within(rounding(4) * 4));
            assertThat((pair.at(0, k) - pair.at(1, k)) / 2)
                    .isCloseTo(R / 2, within(rounding(4) * 4));
        }
    }

    @Test
    void configurationsOnTheLineAreExact() {
        assertThat(all(new AntisymmetricPair(R), 2).toArray()).containsExactly(R, 0, -R, 0);
        assertThat(all(new SymmetricTriple(R), 1).toArray()).containsExactly(-R, 0, R);
    }

    @Test
    void squareHasItsFifthTokenOnTheAxis() {
        assertThat(all(new SquareAndToken(1, 0.5), 2).toArray())
                .containsExactly(1, 1, 1, -1, -1, 1, -1, -1, 0.5, 0);
    }

    @Test
    void crossPolytopeHasTwoVerticesOnEveryAxis() {
        assertThat(all(new CrossPolytope(R), 3).toArray())
                .containsExactly(R, 0, 0, -R, 0, 0, 0, R, 0, 0, -R, 0, 0, 0, R, 0, 0, -R);
    }

    @Test
    void cubeHasAllSigns() {
        assertThat(all(new Cube(R), 2).toArray()).containsExactly(-R, -R, -R, R, R, -R, R, R);
        Tokens cube = all(new Cube(R), 8);
        for (int i = 0; i < 256; i++) {
            int signs = 0;
            for (int k = 0; k < 8; k++) {
                assertThat(Math.abs(cube.at(i, k))).isEqualTo(R);
                signs = 2 * signs + (cube.at(i, k) > 0 ? 1 : 0);
            }
            assertThat(signs).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 2, 2, 3, 2, 2",
        "2, 3, 2, 2, 3, 4, 4",
        "30, 31, 2, 2, 3, 60, 1073741824",
        "62, 63, 2, 2, 3, 124, 4611686018427387904",
        "63, 64, 2, 2, 3, 126, 9223372036854775807",
        "999, 1000, 2, 2, 3, 1998, 9223372036854775807"
    })
    void dimensionSaysHowManyTokensThereAre(
            final int d,
            final long simplex,
            final long pair,
            final long antisymmetric,
            final long triple,
            final long cross,
            final long cube) {
        assertThat(new RegularSimplex(R).count(d)).hasValue(simplex);
        assertThat(new Pair(R, 0).count(d)).hasValue(pair);
        assertThat(new AntisymmetricPair(R).count(d)).hasValue(antisymmetric);
        assertThat(new SymmetricTriple(R).count(d)).hasValue(triple);
        assertThat(new CrossPolytope(R).count(d)).hasValue(cross);
        assertThat(new Cube(R).count(d)).hasValue(cube);
    }

    @Test
    void anotherNumberOfTokensIsRefused() {
        refuses(new RegularSimplex(R), 2, "the regular simplex in dimension 2 has 3 tokens, not 9");
        refuses(new Pair(R, 0), 3, "the pair in dimension 3 has 2 tokens, not 9");
        refuses(
                new AntisymmetricPair(R),
                1,
                "the antisymmetric pair in dimension 1 has 2 tokens, not 9");
        refuses(
                new SymmetricTriple(R),
                1,
                "the symmetric triple in dimension 1 has 3 tokens, not 9");
        refuses(
                new SquareAndToken(R, 1),
                2,
                "the square with a fifth token in dimension 2 has 5 tokens, not 9");
        refuses(new CrossPolytope(R), 3, "the cross-polytope in dimension 3 has 6 tokens, not 9");
        refuses(new Cube(R), 3, "the cube in dimension 3 has 8 tokens, not 9");
    }

    @Test
    void planeFiguresTakeTwoDimensions() {
        refuses(
                new SquareAndToken(R, 1),
                1,
                "a square lies in a plane and takes at least 2 dimensions, was 1");
        refuses(
                new RegularPolygon(R),
                1,
                "a regular polygon lies in a plane and takes at least 2 dimensions, was 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void lengthsThatAreNotAboveZeroAreRefused(final double length) {
        String sentence = "radius of the tokens must be finite and above 0, was " + length;
        assertThatThrownBy(() -> new RegularSimplex(length)).hasMessage(sentence);
        assertThatThrownBy(() -> new RegularPolygon(length)).hasMessage(sentence);
        assertThatThrownBy(() -> new Pair(length, 0)).hasMessage(sentence);
        assertThatThrownBy(() -> new AntisymmetricPair(length)).hasMessage(sentence);
        assertThatThrownBy(() -> new SymmetricTriple(length)).hasMessage(sentence);
        assertThatThrownBy(() -> new SquareAndToken(length, 0)).hasMessage(sentence);
        assertThatThrownBy(() -> new CrossPolytope(length)).hasMessage(sentence);
        assertThatThrownBy(() -> new Cube(length)).hasMessageStartingWith("half width of the");
    }

    @Test
    void offsetThatIsNotFiniteIsRefused() {
        for (double offset : List.of(Double.NaN, Double.NEGATIVE_INFINITY)) {
            String sentence = "offset of the tokens must be finite, was " + offset;
            assertThatThrownBy(() -> new Pair(1, offset)).hasMessage(sentence);
            assertThatThrownBy(() -> new SquareAndToken(1, offset)).hasMessage(sentence);
        }
    }

    private static void refuses(final TokenFamily family, final int d, final String sentence) {
        assertThatThrownBy(() -> family.tokens(9, d, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static Tokens all(final TokenFamily family, final int d) {
        return family.all((int) family.count(d).orElseThrow(), d, 0);
    }

    private static double inner(final Tokens tokens, final int i, final int j) {
        double sum = 0;
        for (int k = 0; k < tokens.dimension(); k++) {
            sum += tokens.at(i, k) * tokens.at(j, k);
        }
        return sum;
    }
}
