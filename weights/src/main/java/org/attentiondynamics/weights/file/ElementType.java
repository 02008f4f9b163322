// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

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
}
