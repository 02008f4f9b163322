// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

/** Families of random entries have their moments and their kind of spectrum. */
class RandomEntriesTest {
    private static final int LARGE = 200;

    /** Edges of the spectrum of a Gaussian matrix fluctuate like d^(-2/3), 0.03 at 200, and are biased by as much. */
    private static final double EDGE = 0.2;

    @Test
    void gaussianEntriesHaveMeanZeroAndTheirStandardDeviation() {
        Matrix m = new Gaussian(150, 300, 0.3).draw(RandomNumbers.of(1));

        assertThat(m.size()).isEqualTo("150x300");
        Moments.assertMean(m.toArray(), 0);
        Moments.assertMean(squares(m.toArray()), 0.09);
    }

    @Test
    void gaussianEigenvaluesFillADiscOfRadiusSigmaRootD() {
        Matrix m = new Gaussian(LARGE, LARGE, 1 / Math.sqrt(LARGE)).draw(RandomNumbers.of(2));

        assertThat(Spectra.modulus(Spectra.of(m).get(0))).isCloseTo(1, within(EDGE));
    }

    @Test
    void orthogonalEnsembleIsSymmetricWithTwiceTheVarianceOnTheDiagonal() {
        Matrix m = new GaussianOrthogonal(LARGE, 3).draw(RandomNumbers.of(3));
        double[] diagonal = IntStream.range(0, LARGE).mapToDouble(k -> m.at(k, k)).toArray();
        double[] below =
                IntStream.range(0, LARGE)
                        .boxed()
                        .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> m.at(i, j)))
                        .toArray();

        assertThat(m.asymmetry()).isZero();
        Moments.assertMean(below, 0);
        Moments.assertMean(squares(below), 9.0 / LARGE);
        Moments.assertMean(diagonal, 0);
        Moments.assertMean(squares(diagonal), 18.0 / LARGE);
    }

    @Test
    void orthogonalEnsembleFillsTheSemicircleOfRadiusTwoSigma() {
        Matrix m = new GaussianOrthogonal(LARGE, 3).draw(RandomNumbers.of(4));
        double[] eigenvalues =
                Spectra.of(m).stream().mapToDouble(ComplexNumber::re).sorted().toArray();

        assertThat(eigenvalues[0]).isCloseTo(-6, within(3 * EDGE));
        assertThat(eigenvalues[LARGE - 1]).isCloseTo(6, within(3 * EDGE));
        assertThat(DoubleStream.of(squares(squares(eigenvalues))).average().orElseThrow() / 81)
                .as("fourth moment of the semicircle, a Catalan number")
                .isCloseTo(2, within(EDGE));
    }

    @Test
    void uniformEntriesFillTheirInterval() {
        double[] positive = new Uniform(100, 300, 0, 1).draw(RandomNumbers.of(5)).toArray();
        double[] signed = new Uniform(100, 300, -1, 1).draw(RandomNumbers.of(6)).toArray();

        assertThat(Arrays.stream(positive)).allMatch(x -> x >= 0 && x < 1);
        assertThat(Arrays.stream(signed)).allMatch(x -> x >= -1 && x < 1);
        Moments.assertMean(positive, 0.5);
        Moments.assertMean(squares(positive), 1.0 / 3);
        Moments.assertMean(signed, 0);
        Moments.assertMean(squares(signed), 1.0 / 3);
    }

    @Test
    void positiveEntriesHaveARealPositiveSimpleLeadingEigenvalue() {
        for (int seed = 0; seed < 50; seed++) {
            Matrix m = new Uniform(6, 6, 0, 1).draw(RandomNumbers.of(seed));
            List<ComplexNumber> found = Spectra.of(m);

            assertThat(found.get(0).isReal()).isTrue();
            assertThat(found.get(0).re()).isPositive();
            assertThat(Spectra.modulus(found.get(1))).isLessThan(found.get(0).re());
        }
    }

    @Test
    void gramMatrixIsSymmetricAndPositiveSemidefinite() {
        Matrix full = new Gram(new Uniform(9, 9, -1, 1)).draw(RandomNumbers.of(7));
        Matrix thin = new Gram(new Uniform(9, 4, -1, 1)).draw(RandomNumbers.of(8));

        for (Matrix m : List.of(full, thin)) {
            assertThat(m.size()).isEqualTo("9x9");
            assertThat(m.asymmetry()).isZero();
            assertThat(Spectra.of(m)).allMatch(e -> e.re() > -Spectra.ACCURATE && e.isReal());
        }
        assertThat(Spectra.singularValues(thin)[4]).isLessThan(Spectra.ACCURATE);
        assertThat(Spectra.singularValues(full)[8]).isGreaterThan(Spectra.ACCURATE);
    }

    @Test
    void gramMatrixIsThatOfItsFactor() {
        Matrix w = new Uniform(3, 3, -1, 1).draw(RandomNumbers.of(9));

        assertThat(new Gram(new Uniform(3, 3, -1, 1)).draw(RandomNumbers.of(9)))
                .isEqualTo(w.times(w.transpose()));
    }

    @Test
    void factorMultipliesEveryEntry() {
        MatrixFamily family = new Uniform(3, 5, 0, 1);
        Scaled scaled = new Scaled(family, -2);

        assertThat(scaled.rows()).isEqualTo(3);
        assertThat(scaled.dimension()).isEqualTo(5);
        assertThat(scaled.draw(RandomNumbers.of(1)))
                .isEqualTo(family.draw(RandomNumbers.of(1)).times(-2));
    }

    @Test
    void familiesWithoutChanceAreWhatTheySay() {
        RandomNumbers random = RandomNumbers.of(1);

        assertThat(new ScaledIdentity(3, -2).draw(random)).isEqualTo(Matrix.diagonal(-2, -2, -2));
        assertThat(new Diagonal(List.of(1.0, -0.5)).draw(random))
                .isEqualTo(Matrix.diagonal(1, -0.5));
        assertThat(new GivenMatrix(Matrix.of(1, 2, 3, 4)).draw(random))
                .isEqualTo(Matrix.of(1, 2, 3, 4));
        assertThat(random.uniform()).isEqualTo(RandomNumbers.of(1).uniform());
    }

    private static double[] squares(final double[] x) {
        return Arrays.stream(x).map(e -> e * e).toArray();
    }
}
