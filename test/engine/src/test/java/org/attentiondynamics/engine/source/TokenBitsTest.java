// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same bits on every machine and JDK: SHA-256 of tokens of every family and normalisation, against hashes on record.
 *
 * <p>The hashes are in token-bits.properties among the test resources, where it is told how to renew them.
 */
class TokenBitsTest {
    private static final Properties RECORDED = recorded();

    private record Case(String name, TokenFamily family, int n, Normalisation normalisation) {
        Case(final String name, final TokenFamily family, final int n) {
            this(name, family, n, Normalisation.NONE);
        }

        @Override
        public String toString() {
            return name;
        }

        /** In one, two and seven dimensions as far as the family has them. */
        String hash() {
            MessageDigest digest = sha256();
            for (int d : new int[] {1, 2, 7}) {
                boolean isPlane =
                        family instanceof RegularPolygon || family instanceof SquareAndToken;
                if (d > 1 || !isPlane) {
                    int count = (int) family.count(d).orElse(n);
                    add(digest, normalisation.of(family.all(count, d, 20 + d)));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    static List<Case> cases() {
        GaussianMixture mixture = new GaussianMixture(5, 3, 0.5);
        return List.of(
                new Case("uniform-box", new UniformBox(3), 1000),
                new Case("gaussian", new Gaussian(1.5), 1000),
                new Case("sphere", new Sphere(1.5), 1000),
                new Case("ball", new Ball(1.5), 1000),
                new Case("hemisphere", new Hemisphere(1.5), 1000),
                new Case("random-simplex", new RandomSimplex(1.5), 1000),
                new Case("gaussian-mixture", mixture, 1000),
                new Case("grid", new Grid(1.1), 1000),
                new Case("gaussian-quantiles", new GaussianQuantiles(1.5), 1000),
                new Case("regular-polygon", new RegularPolygon(1.1), 97),
                new Case("regular-simplex", new RegularSimplex(1.1), 0),
                new Case("pair", new Pair(1.1, 0.3), 0),
                new Case("antisymmetric-pair", new AntisymmetricPair(1.1), 0),
                new Case("symmetric-triple", new SymmetricTriple(1.1), 0),
                new Case("square-and-token", new SquareAndToken(1.1, 0.3), 0),
                new Case("cross-polytope", new CrossPolytope(1.1), 0),
                new Case("cube", new Cube(1.1), 0),
                new Case("unit-length", mixture, 100, Normalisation.UNIT_LENGTH),
                new Case("length-root-d", mixture, 100, Normalisation.LENGTH_ROOT_D),
                new Case("centred", mixture, 100, Normalisation.CENTRED),
                new Case("standardised", mixture, 100, Normalisation.STANDARDISED));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tokensHaveTheBitsOnRecord(final Case tokens) {
        assertThat(tokens.hash()).as("%s", tokens).isEqualTo(RECORDED.getProperty(tokens.name()));
    }

    private static void add(final MessageDigest digest, final Tokens tokens) {
        double[] coordinates = tokens.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * coordinates.length);
        for (double x : coordinates) {
            bytes.putDouble(x);
        }
        digest.update(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties recorded() {
        try (InputStream in = TokenBitsTest.class.getResourceAsStream("/token-bits.properties")) {
            Properties hashes = new Properties();
            hashes.load(in);
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
