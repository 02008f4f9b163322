// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same bits on every machine and JDK: SHA-256 of the little-endian entries of three matrices drawn from each family, against hashes on
 * record.
 *
 * <p>The hashes are in family-bits.properties among the test resources, where it is told how to renew them.
 */
class FamilyBitsTest {
    private static final Properties RECORDED = recorded();
    private static final int D = 12;

    private static final PrescribedSpectrum PAIRS =
            new PrescribedSpectrum(
                    List.of(
                            ComplexNumber.real(1),
                            new ComplexNumber(0.2, 0.3),
                            new ComplexNumber(0.2, -0.3),
                            ComplexNumber.real(-0.5)));

    /**
     * A family.
     *
     * @param name names the hash
     */
    private record Case(String name, MatrixFamily family) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return Stream.concat(
                        Stream.of(
                                new Case("scaled-identity", new ScaledIdentity(D, -0.3)),
                                new Case("diagonal", new Diagonal(List.of(1.0, 0.1, -7e-9))),
                                new Case("given", new GivenMatrix(Matrix.of(1, 2, 0.1, -7e-9))),
                                new Case(
                                        "symmetric", new SymmetricSpectrum(List.of(2.0, 0.1, -3.))),
                                new Case("non-normal", new NonNormal(PAIRS, 7)),
                                new Case("gaussian", new Gaussian(5, D, 0.3)),
                                new Case("gaussian-orthogonal", new GaussianOrthogonal(D, 0.3)),
                                new Case("uniform-positive", new Uniform(5, D, 0, 1)),
                                new Case("uniform-symmetric", new Uniform(D, D, -1, 1)),
                                new Case("gram", new Gram(new Uniform(D, D, -1, 1))),
                                new Case("good-triple", new GoodTripleValue(D, 0.3, 5)),
                                new Case("paranormal", new ParanormalValue(D, 3, 0.3, 5)),
                                new Case("just-outside", new JustOutsideValue(D, 0.3, 5)),
                                new Case("scaled", new Scaled(new Uniform(D, D, 0, 1), 0.7))),
                        Stream.of(PaperMatrix.values()).map(p -> new Case(p.name(), p)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void familyGivesTheBitsOnRecord(final Case c) {
        RandomNumbers random = RandomNumbers.of(7);
        Stream<Matrix> drawn = IntStream.range(0, 3).mapToObj(k -> c.family().draw(random));

        assertThat(hash(drawn.toList())).isEqualTo(RECORDED.getProperty(c.name()));
    }

    @Test
    void everyFamilyIsOnRecord() {
        assertThat(cases().stream().<Class<?>>map(c -> c.family().getClass()).distinct())
                .containsExactlyInAnyOrder(MatrixFamily.class.getPermittedSubclasses());
        assertThat(RECORDED.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(cases().stream().map(Case::name).toList());
    }

    private static String hash(final List<Matrix> matrices) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Matrix matrix : matrices) {
                double[] entries = matrix.toArray();
                ByteBuffer bytes =
                        ByteBuffer.allocate(Double.BYTES * entries.length)
                                .order(ByteOrder.LITTLE_ENDIAN);
                bytes.asDoubleBuffer().put(entries);
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties recorded() {
        try (InputStream in = FamilyBitsTest.class.getResourceAsStream("/family-bits.properties")) {
            Properties hashes = new Properties();
            hashes.load(in);
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
