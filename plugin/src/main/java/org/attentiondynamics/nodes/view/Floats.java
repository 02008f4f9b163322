// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Numbers on their way to a page: little-endian float32 as base64. Not thread-safe. */
public final class Floats {
    private final ByteBuffer bytes;

    /**
     * Room for so many numbers.
     *
     * @throws IllegalArgumentException if that is more than one text can hold
     */
    public Floats(final long count) {
        if (4 * count > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException("too many numbers for one text, were " + count);
        }
        bytes = ByteBuffer.allocate((int) (4 * count)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Appends a number. */
    public void add(final double number) {
        bytes.putFloat((float) number);
    }

    /** What was added so far. */
    public String base64() {
        ByteBuffer filled = bytes.duplicate().flip();
        return new String(Base64.getEncoder().encode(filled).array(), StandardCharsets.US_ASCII);
    }
}
