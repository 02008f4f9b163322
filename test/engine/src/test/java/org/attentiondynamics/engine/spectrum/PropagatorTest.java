// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** e^{t(V - rho I)} and powers of I + dt V through modal coordinates, against 60 digits. */
class PropagatorTest {
    private static final double EPS = Math.ulp(1.0);

    /** Errors are measured to be at most 1 times the bounds below, over the table and all seeds. */
    private static final double MULTIPLE = 4;

    private static final double LAYER = 0.25;

    static List<ValueMatrices.Named> table() {
        return ValueMatrices.table();
    }

    static Stream<ValueMatrices.Named> seeded() {
        return IntStream.range(0, 60)
                .mapToObj(
                        s ->
                                s % 2 == 0
                                        ? new ValueMatrices.Named(
                                                "random " + s, ValueMatrices.random(s, 2 + s % 7))
                                        : new ValueMatrices.Named(
                                                "integers " + s,
                                                ValueMatrices.integers(s, 2 + s % 7)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void propagatorIsExactToRounding(final ValueMatrices.Named v) {
        for (double t : new double[] {0.1, 1, 5, 20}) {
            assertPropagates(v.value(), t);
        }
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void propagatorOfRandomMatricesIsExactToRounding(final ValueMatrices.Named v) {
        assertPropagates(v.value(), 3);
    }

    /**
     * With M = max |e^{s(V - rho I)}| over 0 <= s <= t: the change of basis and back rounds to eps d cond M, and D is that of V + E with
     * |E| <= eps d cond |V|, which moves the propagator by the integral of e^{(t-s)V} E e^{sV}, at most t |E| M^2.
     */
    private static void assertPropagates(final Matrix v, final double t) {
        int d = v.rows();
        ModalBasis basis = ModalBasis.of(v);
        double rho = basis.growthRate();
        ExactExponential quarter = ExactExponential.of(v, t / 4, rho);
        double largest =
                IntStream.rangeClosed(0, 4)
                        .mapToDouble(k -> quarter.power(k).maxNorm())
                        .max()
                        .orElseThrow();
        double bound = EPS * d * basis.condition() * largest * (1 + t * v.maxNorm() * largest);
        double[] z = coordinates(d);
        double[] y = new double[d];
        basis.propagate(t, basis.toModal(z, 1), 1, y);
        assertThat(basis.fromModal(y, 1))
                .containsExactly(quarter.power(4).applyTo(z), within(MULTIPLE * bound));
    }

    @ParameterizedTest
    @MethodSource("table")
    void layersAreExactToRounding(final ValueMatrices.Named v) {
        for (int k : new int[] {0, 1, 2, 7, 40}) {
            assertTakesLayers(v.value(), k);
        }
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void layersOfRandomMatricesAreExactToRounding(final ValueMatrices.Named v) {
        assertTakesLayers(v.value(), 13);
    }

    /** The bound of {@link #assertPropagates} with k layers in place of the time and |R| in place of |V|. */
    private static void assertTakesLayers(final Matrix v, final int k) {
        int d = v.rows();
        ModalBasis basis = ModalBasis.of(v).layered(LAYER);
        double shrink = StrictMath.exp(-LAYER * basis.growthRate());
        ExactExponential layer = ExactExponential.exact(v, LAYER, 1);
        double largest = 0;
        double scale = 1;
        ExactExponential power = layer.power(0);
        for (int j = 0; j < k; j++) {
            largest = Math.max(largest, scale * power.maxNorm());
            power = power.times(layer);
            scale *= shrink;
        }
        largest = Math.max(largest, scale * power.maxNorm());
        double bound =
                EPS
                        * d
                        * basis.condition()
                        * largest
                        * (1 + k * (1 + LAYER * v.maxNorm()) * largest);
        double[] z = coordinates(d);
        double[] expected = power.applyTo(z);
        double factor = StrictMath.exp(-k * LAYER * basis.growthRate());
        for (int i = 0; i < d; i++) {
            expected[i] *= factor;
        }
        double[] y = new double[d];
        basis.propagate(k * LAYER, basis.toModal(z, 1), 1, y);
        assertThat(basis.fromModal(y, 1)).containsExactly(expected, within(MULTIPLE * bound));
    }

    @ParameterizedTest
    @MethodSource("table")
    void aLayerAndItsInverseCancel(final ValueMatrices.Named v) {
        int d = v.value().rows();
        ModalBasis basis = ModalBasis.of(v.value()).layered(LAYER);
        double[] zeta = basis.toModal(coordinates(d), 1);
        double[] there = new double[d];
        double[] back = new double[d];
        double tolerance = 1e-10 * size(zeta);
        basis.propagate(LAYER, 0, zeta, 1, there, Part.ALL);
        basis.applyInverseLayer(there, 1, back);
        assertThat(back).containsExactly(zeta, within(tolerance));
        basis.propagate(-LAYER, 0, there, 1, back, Part.ALL);
        assertThat(back).containsExactly(zeta, within(tolerance));
        basis.propagate(3 * LAYER, 0, zeta, 1, there, Part.ALL);
        basis.propagate(-3 * LAYER, 0, there, 1, back, Part.ALL);
        assertThat(back).containsExactly(zeta, within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("table")
    void smallLayersGrowLikeTheFlow(final ValueMatrices.Named v) {
        ModalBasis flow = ModalBasis.of(v.value());
        double[] layered = flow.layered(0x1p-30).rates();
        double difference = 0x1p-28 * (1 + Math.pow(size(v.value().toArray()), 2));
        assertThat(layered).containsExactly(flow.rates(), within(difference));
    }

    @ParameterizedTest
    @MethodSource("table")
    void partsTogetherAreTheWhole(final ValueMatrices.Named v) {
        int d = v.value().rows();
        int n = 3;
        ModalBasis basis = ModalBasis.of(v.value());
        double[] zeta = basis.toModal(coordinates(n * d), n);
        double[] whole = new double[n * d];
        double[] parts = new double[n * d];
        basis.propagate(0.7, 0.2, zeta, n, whole, Part.ALL);
        basis.propagate(0.7, 0.2, zeta, n, parts, Part.EXPANDING);
        for (int k = 0; k < n * d; k++) {
            assertThat(parts[k]).isEqualTo(basis.expanding()[k % d] ? whole[k] : 0);
        }
        basis.propagate(0.7, 0.2, zeta, n, parts, Part.OTHER);
        assertThat(parts).containsExactly(whole);
    }

    @ParameterizedTest
    @MethodSource("table")
    void pastTimesDoNotShow(final ValueMatrices.Named v) {
        ModalBasis used = ModalBasis.of(v.value());
        double[] zeta = coordinates(v.value().rows());
        for (int k = 0; k < 20; k++) {
            used.propagate(k % 11, zeta, 1, new double[zeta.length]);
        }
        double[] expected = new double[zeta.length];
        double[] y = new double[zeta.length];
        ModalBasis.of(v.value()).propagate(4, zeta, 1, expected);
        used.propagate(4, zeta, 1, y);
        assertThat(y).containsExactly(expected);
        ModalBasis layers = used.layered(LAYER);
        for (int k = 0; k < 20; k++) {
            layers.propagate(k * LAYER, zeta, 1, y);
        }
        used.layered(LAYER).propagate(12 * LAYER, zeta, 1, expected);
        layers.propagate(12 * LAYER, zeta, 1, y);
        assertThat(y).containsExactly(expected);
    }

    @Test
    void aSlowCoordinateKeepsItsRelativeAccuracyBesideAFastOne() {
        // The exponent 40 (0.1 - 6.678) is itself rounded: |exponent| eps = 6e-14.
        ModalBasis basis = ModalBasis.of(Matrix.diagonal(6.678, 0.1));
        double[] y = new double[2];
        basis.propagate(40, new double[] {1, 1}, 1, y);
        double exact =
                ExactExponential.of(Matrix.diagonal(0.1), 40, 6.678).applyTo(new double[] {1})[0];
        assertThat(y[0]).isEqualTo(1);
        assertThat(y[1]).isCloseTo(exact, within(1e-13 * exact));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSlowCoordinateOfASkewedBasisDoesToo(final long seed) {
        Matrix v = ValueMatrices.skewed(seed, Matrix.diagonal(6.678, 0.1, -1, 2));
        ModalBasis basis = ModalBasis.of(v);
        double[] y = new double[4];
        basis.propagate(40, new double[] {1, 1, 1, 1}, 1, y);
        for (int k = 0; k < 4; k++) {
            double rate = basis.rates()[k];
            double exact =
                    ExactExponential.of(Matrix.diagonal(rate), 40, basis.growthRate())
                            .applyTo(new double[] {1})[0];
            assertThat(y[k]).isCloseTo(exact, within(1e-13 * exact));
        }
    }

    @Test
    void largeSymmetricMatrixIsReproduced() {
        Matrix half = ValueMatrices.random(7, 128);
        assertReproduces(half.plus(half.transpose()));
    }

    @Test
    void largeNonNormalMatrixIsReproduced() {
        Matrix v = ValueMatrices.random(8, 64);
        assertReproduces(
                v.plus(ValueMatrices.triangular(64).times(Matrix.scaledIdentity(64, 0.1))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-150, 1e150, 1e290})
    void scaleDoesNotMatter(final double scale) {
        for (ValueMatrices.Named v : ValueMatrices.table()) {
            int d = v.value().rows();
            Matrix scaled = v.value().times(Matrix.scaledIdentity(d, scale));
            assertThat(ModalBasis.of(scaled).rates()).doesNotContain(Double.NaN);
            assertReproduces(scaled);
        }
    }

    private static void assertReproduces(final Matrix v) {
        int d = v.rows();
        ModalBasis basis = ModalBasis.of(v);
        double[] z = coordinates(d);
        double[] moved = new double[d];
        basis.applyValue(basis.toModal(z, 1), 1, moved);
        double bound = MULTIPLE * EPS * d * basis.condition() * v.maxNorm();
        assertThat(basis.fromModal(moved, 1))
                .as("sizes %s condition %s", basis.sizes(), basis.condition())
                .containsExactly(v.times(Matrix.of(d, 1, z)).toArray(), within(bound));
    }

    @Test
    void refusesLayersThatForget() {
        assertThatThrownBy(() -> ModalBasis.of(Matrix.diagonal(1, -2)).layered(0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "layers of size 0.5 cannot be rescaled, because 1 + 0.5 lambda = 0 for the"
                                + " eigenvalue lambda = -2; choose another size");
        Matrix defective =
                ValueMatrices.skewed(
                        1, ValueMatrices.sum(ValueMatrices.jordan(-2, 3), Matrix.diagonal(1)));
        assertThatThrownBy(() -> ModalBasis.of(defective).layered(0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("layers of size 0.5 cannot be rescaled");
    }

    @Test
    void refusesTimesBetweenLayersAndSizesThatAreNone() {
        ModalBasis basis = ModalBasis.of(ValueMatrices.turn(0.1, 1));
        double[] one = {1, 1};
        assertThatThrownBy(() -> basis.layered(0.5).propagate(0.7, one, 1, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time 0.7 is not a whole number of layers of size 0.5");
        assertThatThrownBy(() -> basis.layered(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("layer size must be positive and finite, was 0.0");
        assertThatThrownBy(() -> basis.applyInverseLayer(one, 1, new double[2]))
                .isInstanceOf(IllegalStateException.class);
    }

    private static double[] coordinates(final int count) {
        return new Random(count).doubles(count, -1, 1).toArray();
    }

    private static double size(final double[] x) {
        double max = 0;
        for (double e : x) {
            max = Math.max(max, Math.abs(e));
        }
        return max;
    }
}
