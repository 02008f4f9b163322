// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

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
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.attention.AttentionRule;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.ode.Tableau;
import org.attentiondynamics.engine.spectrum.ValueMatrices;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same bits on every machine, JDK and number of workers: SHA-256 of all a run tells, against hashes on record.
 *
 * <p>The hashes are in same-bits.properties among the test resources, where it is told how to renew them.
 */
class SameBitsTest {
    private static final Properties RECORDED = recorded();
    private static final ExecutorService POOL = Executors.newFixedThreadPool(6);

    @AfterAll
    static void endThreads() {
        POOL.shutdown();
    }

    /**
     * A run.
     *
     * @param name names the hash
     */
    private record Case(String name, AttentionModel model, Tokens tokens, FlowSettings settings) {
        @Override
        public String toString() {
            return name;
        }

        String hash(final int workers) {
            Hash hash = new Hash();
            RescaledFlow flow = new RescaledFlow(model, Workers.of(POOL, workers));
            hash.add(flow.run(tokens, settings, hash, () -> false));
            return hash.hex();
        }
    }

    /** Large ones have enough tokens for workers to share. */
    static List<Case> cases() {
        FlowSettings settings = FlowSettings.to(3).withTolerance(1e-7).withFrames(5);
        FlowSettings layers = FlowSettings.to(10).withFrames(6);
        Matrix plane = PaperMatrices.PLANE;
        Matrix turning = ValueMatrices.sum(ValueMatrices.turn(0.6, 1.3), Matrix.diagonal(0.4));
        Matrix jordan = ValueMatrices.sum(ValueMatrices.jordan(0.7, 2), Matrix.diagonal(-0.3));
        Matrix wide = ValueMatrices.random(16, 16);
        AttentionModel identity = model(2, Matrix.identity(2));
        return List.of(
                new Case("identity", identity, tokens(260, 2), settings),
                new Case("identity-to-1000", identity, tokens(40, 2), FlowSettings.to(1000)),
                new Case("good-triple", model(2, plane), tokens(260, 2), settings),
                new Case("good-triple-checked", model(2, plane), tokens(40, 2), checked(settings)),
                new Case("order-five", model(2, plane), tokens(60, 2), orderFive(settings)),
                new Case("settled", identity, tokens(60, 2), settled(settings)),
                new Case("complex", model(3, turning), tokens(210, 3), settings),
                new Case("defective", model(3, jordan), tokens(210, 3), settings),
                new Case("sixteen", model(16, wide), tokens(100, 16), settings),
                new Case("layers", model(3, turning), tokens(210, 3), layers(layers)),
                new Case("hardmax-layers", identity, tokens(260, 2), hard(layers(layers))),
                new Case("hardmax", identity, tokens(60, 2), hard(FlowSettings.to(2))),
                new Case("two-heads", twoHeads(), tokens(210, 3), settings),
                new Case("masses", identity, weighted(tokens(260, 2)), settings),
                new Case("pruned", identity, wide(1200, 2), settings.withFrames(2)));
    }

    /** The last count of workers twice: threads fall otherwise each time. */
    @ParameterizedTest
    @MethodSource("cases")
    void anyNumberOfWorkersGivesTheBitsOnRecord(final Case run) {
        for (int workers : new int[] {1, 2, 7, 7}) {
            assertThat(run.hash(workers))
                    .as("%s, %d workers", run, workers)
                    .isEqualTo(RECORDED.getProperty(run.name()));
        }
    }

    private static AttentionModel model(final int d, final Matrix value) {
        return AttentionModel.of(Matrix.identity(d), Matrix.identity(d), value);
    }

    private static AttentionModel twoHeads() {
        Matrix one = Matrix.identity(3);
        Matrix half = Matrix.scaledIdentity(3, 0.5);
        return new AttentionModel(
                List.of(
                        new AttentionHead(one, half, ValueMatrices.random(1, 3).times(half)),
                        new AttentionHead(ValueMatrices.random(2, 3), one, half)));
    }

    private static Tokens tokens(final int n, final int d) {
        return Flows.uniform(new Random(n + d), n, d, 1);
    }

    /** So many tokens, so far apart, that most pairs weigh nothing. */
    private static Tokens wide(final int n, final int d) {
        return Flows.uniform(new Random(n + d), n, d, 5);
    }

    private static Tokens weighted(final Tokens tokens) {
        return tokens.withMasses(new Random(5).doubles(tokens.count(), 0.1, 3).toArray());
    }

    private static FlowSettings checked(final FlowSettings settings) {
        return settings.withCrossCheck(true);
    }

    private static FlowSettings settled(final FlowSettings settings) {
        return settings.withHorizon(new Horizon.Settled(1e-6, 1000));
    }

    private static FlowSettings orderFive(final FlowSettings settings) {
        return settings.withScheme(new Scheme.Continuous(Tableau.DORMAND_PRINCE_5));
    }

    private static FlowSettings layers(final FlowSettings settings) {
        return settings.withScheme(new Scheme.Layers(0.5));
    }

    private static FlowSettings hard(final FlowSettings settings) {
        return settings.withRule(AttentionRule.HARDMAX);
    }

    private static Properties recorded() {
        try (InputStream in = SameBitsTest.class.getResourceAsStream("/same-bits.properties")) {
            Properties hashes = new Properties();
            hashes.load(in);
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of frames, switches and the result of one run. */
    private static final class Hash implements FlowSink {
        private final MessageDigest digest;

        Hash() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public void frame(final Frame frame) {
            add(frame.time(), frame.accepted(), frame.evaluations(), frame.step());
            add(frame.rescaled().toArray());
            add(frame.raw().logNorms());
            double[] row = new double[frame.rescaled().count()];
            for (AttentionSnapshot attention : frame.attention()) {
                add(attention.logRow(row.length / 2, row));
                add(row);
            }
        }

        @Override
        public boolean wantsSwitches() {
            return true;
        }

        @Override
        public void switched(final LeaderSwitch event) {
            add(event.time(), event.head(), event.token(), event.from(), event.to());
        }

        void add(final FlowResult result) {
            frame(result.last());
            Outcome outcome = result.outcome();
            add(outcome.ending().ordinal(), outcome.time(), outcome.accepted());
            add(outcome.rejected(), outcome.evaluations(), outcome.errorSum());
            for (int i = 0; i < result.leaders().length; i++) {
                add(result.leaders()[i], result.undecided()[i] ? 1 : 0);
            }
            result.limit().ifPresent(limit -> add(limit.tokens().toArray()));
            result.limit().ifPresent(limit -> add(limit.errorBounds()));
            result.limit().ifPresent(limit -> add(limit.since()));
            result.errors().ifPresent(this::add);
        }

        private void add(final double... values) {
            ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
            for (double value : values) {
                bytes.putDouble(value);
            }
            digest.update(bytes.array());
        }
    }
}
