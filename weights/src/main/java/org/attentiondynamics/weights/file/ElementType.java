// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.nio.ByteBuffer;

/** How one number of a tensor is stored. Every finite number of the four types of real numbers is a double, without rounding. */
public enum ElementType {
    /** IEEE 754 half precision. */
    FLOAT16(2),
    /** The upper half of a single: 8 bits of exponent, 7 of fraction. */
    BFLOAT16(2),
    /** IEEE 754 single precision. */
    FLOAT32(4),
    /** IEEE 754 double precision. */
    FLOAT64(8),
    /** Anything else: whole numbers, quantised weights. Listed, and refused when read. */
    OTHER(0);

    private final int bytes;

    ElementType(final int bytes) {
        this.bytes = bytes;
    }

    /** The bytes one number takes; 0 for {@link #OTHER}. */
    public int bytes() {
        return bytes;
    }

    /**
     * The next numbers of a buffer, exact.
     *
     * @param into Modified: at, at + step, ..., count of them
     */
    void decode(
            final ByteBuffer from,
            final int count,
            final double[] into,
            final int at,
            final int step) {
        int end = at + count * step;
        switch (this) {
            case FLOAT16 -> {
                for (int k = at; k != end; k += step) {
                    into[k] = HalfPrecision.float16(from.getShort());
                }
            }
            case BFLOAT16 -> {
                for (int k = at; k != end; k += step) {
                    into[k] = HalfPrecision.bfloat16(from.getShort());
                }
            }
            case FLOAT32 -> {
                for (int k = at; k != end; k += step) {
                    into[k] = from.getFloat();
                }
            }
            case FLOAT64 -> {
                for (int k = at; k != end; k += step) {
                    into[k] = from.getDouble();
                }
            }
            case OTHER -> throw new IllegalStateException("not a type of real numbers");
        }
    }
}
