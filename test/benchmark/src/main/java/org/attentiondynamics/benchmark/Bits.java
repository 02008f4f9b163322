// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.flow.FlowResult;

/** SHA-256 over every bit of right-hand sides and final tokens. */
final class Bits {
    private final MessageDigest digest;

    private Bits() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the attention and the leaders of one right-hand side. */
    static String of(final Size size, final Threads threads) {
        Bits bits = new Bits();
        RightHandSide side = new RightHandSide(Problem.of(size), threads.workers());
        Attended attended = side.attend();
        bits.add(attended.far());
        bits.add(attended.near());
        attended = side.lead();
        bits.add(attended.margin());
        for (int i = 0; i < size.n(); i++) {
            bits.add(attended.leader()[i], attended.tied()[i] ? 1 : 0);
        }
        return bits.hex();
    }

    /** Of the end of a run. */
    static String of(final Course course, final Threads threads) {
        Bits bits = new Bits();
        FlowResult result = course.run(Variant.PRUNED, threads.workers()).go();
        bits.add(result.rescaled().toArray());
        bits.add(result.outcome().time(), result.outcome().evaluations());
        for (int leader : result.leaders()) {
            bits.add(leader);
        }
        return bits.hex();
    }

    private void add(final double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        bytes.asDoubleBuffer().put(values);
        digest.update(bytes.array());
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
