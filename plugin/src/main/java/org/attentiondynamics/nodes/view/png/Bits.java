// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import java.io.ByteArrayOutputStream;

/** Bits packed into bytes, the lowest bit of a byte first. */
final class Bits {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long pending;
    private int pendingCount;

    /**
     * @param count at most 32; the lowest bit of the value comes first
     */
    void put(final int value, final int count) {
        pending |= (value & (1L << count) - 1) << pendingCount;
        pendingCount += count;
        while (pendingCount >= 8) {
            bytes.write((int) pending);
            pending >>>= 8;
            pendingCount -= 8;
        }
    }

    /** Fills the last byte with zeros. */
    void align() {
        if (pendingCount > 0) {
            put(0, 8 - pendingCount);
        }
    }

    /** Whole bytes; the bits before must be aligned. */
    void putBytes(final byte[] from, final int count) {
        bytes.write(from, 0, count);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
