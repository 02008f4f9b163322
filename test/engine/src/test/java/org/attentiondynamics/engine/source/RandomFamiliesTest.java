// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomFamiliesTest {
    private static final int DRAWS = 50_000;
    private static final double R = 2.5;

    /** Two units in the last place, of products and quotients; sums of d numbers add one each. */
    private static double rounding(final int d) {
        return (2 + d) * 0x1p-52;
    }

    @Test
    void boxAndGaussianHaveTheBitsOfSavedWorkflows() {
        assertThat(new UniformBox(5).all(2, 3, 1).toArray())
                .containsExactly(
                        0x1.54cb967ab42eep-1,
                        0x1.3a99c426fbca8p1,
                        0x1.2d71175573fdcp2,
                        -0x1.1ce17cad62c86p-1,
                        -0x1.1d5d5f0fabde4p-1,
                        0x1.50813bfdd069p1);
        assertThat(new Gaussian(2).all(2, 3, 1).toArray())
                .containsExactly(
                        0x1.b7c251a5470ccp-1,
                        0x1.d368fe72bb62p-1,
                        -0x1.4eaec1cb11224p-1,
                        0x1.0e36d0885401cp1,
                        -0x1.5428e6a45ee55p0,
                        -0x1.81eec048773bp1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 200})
    void tokensOnASphereHaveItsRadius(final int d) {
        TokenSource source = new Sphere(R).tokens(1000, d, d);
        for (int i = 0; i < 1000; i++) {
            assertThat(length(source.next())).isCloseTo(R, within(R * rounding(d)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 200})
    void tokensInABallStayInside(final int d) {
        TokenSource source = new Ball(R).tokens(1000, d, d);
        for (int i = 0; i < 1000; i++) {
            assertThat(length(source.next())).isLessThanOrEqualTo(R * (1 + rounding(d)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17})
    void hemisphereIsTheSphereMirroredToOneSide(final int d) {
        TokenSource sphere = new Sphere(R).tokens(1000, d, d);
        TokenSource hemisphere = new Hemisphere(R).tokens(1000, d, d);
        for (int i = 0; i < 1000; i++) {
            double[] expected = sphere.next();
            double[] token = hemisphere.next();
            assertThat(token[0]).isPositive().isEqualTo(Math.abs(expected[0]));
            expected[0] = token[0];
            assertThat(token).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 200})
    void coordinatesOnASimplexAreAtLeastZeroAndHaveItsSum(final int d) {
        TokenSource source = new RandomSimplex(R).tokens(1000, d, d);
        for (int i = 0; i < 1000; i++) {
            double[] token = source.next();
            assertThat(Arrays.stream(token).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(token).sum()).isCloseTo(R, within(R * rounding(d)));
        }
    }

    /** Means 0 and r^2 / d by symmetry; E x^4 = 3 r^4 / (d (d + 2)). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void sphereHasTheMomentsOfTheUniformDistribution(final int d) {
        double square = R * R / d;
        double fourth = 3 * R * R * R * R / (d * (d + 2.0));
        Sphere sphere = new Sphere(R);
        meanIs(sphere, d, x -> x[d - 1], 0, square);
        meanIs(sphere, d, x -> x[0] * x[0], square, fourth - square * square);
        if (d > 1) {
            meanIs(sphere, d, x -> x[0] * x[1], 0, fourth / 3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void shareOfABallWithinATokensDistanceIsUniform(final int d) {
        meanIs(new Ball(R), d, x -> Math.pow(length(x) / R, d), 0.5, 1.0 / 12);
        meanIs(new Ball(R), d, x -> x[0], 0, R * R / (d + 2));
    }

    /** Archimedes: on the sphere in space the height is uniform. */
    @Test
    void heightOverAHemisphereIsUniform() {
        meanIs(new Hemisphere(R), 3, x -> x[0], R / 2, R * R / 12);
        meanIs(new Hemisphere(R), 3, x -> x[1], 0, R * R / 3);
    }

    /** The moments of Dirichlet(1, ..., 1): E x^p = p! (d - 1)! / (d - 1 + p)!. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void simplexHasTheMomentsOfTheUniformDistribution(final int d) {
        double mean = R / d;
        double square = 2 * R * R / (d * (d + 1.0));
        double fourth = 12 * square * R * R / ((d + 2.0) * (d + 3.0));
        RandomSimplex simplex = new RandomSimplex(R);
        meanIs(simplex, d, x -> x[d - 1], mean, square - mean * mean);
        meanIs(simplex, d, x -> x[0] * x[0], square, fourth - square * square);
    }

    @Test
    void centresOfAMixtureHaveTheSpread() {
        GaussianMixture centres = new GaussianMixture(DRAWS, R, 1e-9);
        meanIs(centres, 2, x -> x[0], 0, R * R);
        meanIs(centres, 2, x -> x[1] * x[1], R * R, 2 * R * R * R * R);
    }

    /** Tokens of one component differ by their deviations alone. */
    @Test
    void componentsOfAMixtureTakeTurns() {
        int c = 7;
        double sigma = 1e-3;
        double[] x = new GaussianMixture(c, R, sigma).all(DRAWS, 1, 4).toArray();
        double squares = 0;
        for (int i = c; i < DRAWS; i++) {
            double step = x[i] - x[i - c];
            squares += step * step / (DRAWS - c);
        }
        // Two steps that share a token are correlated: the variance of the mean is at most twice
        // that of independent ones.
        double tolerance = 5 * Math.sqrt(2) * 2 * sigma * sigma * Math.sqrt(2.0 / DRAWS);
        assertThat(squares).isCloseTo(2 * sigma * sigma, within(tolerance));
        assertThat(Math.abs(x[1] - x[0])).isGreaterThan(20 * sigma);
    }

    @Test
    void oneMoreComponentLeavesTheOtherCentres() {
        double[] three = new GaussianMixture(3, R, 1).all(3, 4, 9).toArray();
        double[] four = new GaussianMixture(4, R, 1).all(4, 4, 9).toArray();

        assertThat(Arrays.copyOf(four, three.length)).isEqualTo(three);
    }

    @Test
    void moreComponentsThanTokensAreTheirFirstOnes() {
        assertThat(new GaussianMixture(Integer.MAX_VALUE, R, 1).all(5, 2, 3))
                .isEqualTo(new GaussianMixture(5, R, 1).all(5, 2, 3));
    }

    @Test
    void moreTokensBeginWithTheSameTokens() {
        for (TokenFamily family : random()) {
            double[] few = family.all(10, 3, 5).toArray();
            double[] many = family.all(20, 3, 5).toArray();
            assertThat(Arrays.copyOf(many, few.length)).as("%s", family).isEqualTo(few);
        }
    }

    @Test
    void anotherSeedGivesOtherTokens() {
        for (TokenFamily family : random()) {
            assertThat(family.all(10, 3, 5)).as("%s", family).isNotEqualTo(family.all(10, 3, 6));
        }
    }

    @Test
    void anyNumberOfRandomTokensCanBeDrawn() {
        for (TokenFamily family : random()) {
            assertThat(family.count(3)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "-1, 2", "3, 0"})
    void noTokensAndNoCoordinatesAreRefused(final int n, final int d) {
        for (TokenFamily family : random()) {
            assertThatThrownBy(() -> family.tokens(n, d, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "there must be at least one token of at least one coordinate, was "
                                    + n
                                    + " tokens of "
                                    + d);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void lengthsThatAreNotAboveZeroAreRefused(final double length) {
        assertThatThrownBy(() -> new UniformBox(length))
                .hasMessage("half width of the tokens must be finite and above 0, was " + length);
        assertThatThrownBy(() -> new Gaussian(length))
                .hasMessageStartingWith("standard deviation of the tokens must be");
        assertThatThrownBy(() -> new Sphere(length))
                .hasMessageStartingWith("radius of the tokens must be");
        assertThatThrownBy(() -> new Ball(length))
                .hasMessageStartingWith("radius of the tokens must be");
        assertThatThrownBy(() -> new Hemisphere(length))
                .hasMessageStartingWith("radius of the tokens must be");
        assertThatThrownBy(() -> new RandomSimplex(length))
                .hasMessageStartingWith("sum of coordinates of the tokens must be");
        assertThatThrownBy(() -> new GaussianMixture(2, length, 1))
                .hasMessageStartingWith("spread of the tokens must be");
        assertThatThrownBy(() -> new GaussianMixture(2, 1, length))
                .hasMessageStartingWith("standard deviation of the tokens must be");
    }

    @Test
    void mixtureOfNoComponentIsRefused() {
        assertThatThrownBy(() -> new GaussianMixture(0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of components of the tokens must be at least 1, was 0");
    }

    private static List<TokenFamily> random() {
        return List.of(
                new UniformBox(R),
                new Gaussian(R),
                new Sphere(R),
                new Ball(R),
                new Hemisphere(R),
                new RandomSimplex(R),
                new GaussianMixture(3, R, 1));
    }

    private static double length(final double[] token) {
        return Math.sqrt(Arrays.stream(token).map(x -> x * x).sum());
    }

    /** The mean of a number over many tokens is what it should be, within five standard errors. */
    private static void meanIs(
            final TokenFamily family,
            final int d,
            final ToDoubleFunction<double[]> number,
            final double mean,
            final double variance) {
        TokenSource source = family.tokens(DRAWS, d, 11);
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += number.applyAsDouble(source.next());
        }
        double error = 5 * Math.sqrt(variance / DRAWS) + rounding(d) * R * R;
        assertThat(sum / DRAWS).as("%s, d = %d", family, d).isCloseTo(mean, within(error));
    }
}
