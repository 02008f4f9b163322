// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.util.List;

/** How much room the numbers of a shape take. */
final class Shape {
    private static final String ADVICE = Refusals.DOWNLOAD_AGAIN;

    private static final int MOST_AXES = 64;

    private Shape() {}

    /** Refuses shapes that nobody has and that would fill memory. */
    static void requireFewAxes(final Refusals refusals, final String tensor, final int axes)
            throws WeightsException {
        if (axes > MOST_AXES) {
            throw refusals.because(
                    "tensor " + Refusals.quoted(tensor) + " has more than " + MOST_AXES + " axes",
                    ADVICE);
        }
    }

    /**
     * The product of the lengths and of the bytes of a number.
     *
     * @throws WeightsException if a length is negative or the product is beyond 2^63
     */
    static long bytes(
            final Refusals refusals,
            final String tensor,
            final List<Long> shape,
            final int bytesPerNumber)
            throws WeightsException {
        long product = bytesPerNumber;
        for (long length : shape) {
            if (length < 0) {
                throw refusals.because(
                        "tensor " + Refusals.quoted(tensor) + " has an axis of length " + length,
                        ADVICE);
            }
        }
        try {
            for (long length : shape) {
                product = Math.multiplyExact(product, length);
            }
        } catch (ArithmeticException e) {
            throw refusals.because(
                    "tensor "
                            + Refusals.quoted(tensor)
                            + " would have more numbers than any file can hold",
                    ADVICE,
                    e);
        }
        return product;
    }
}
