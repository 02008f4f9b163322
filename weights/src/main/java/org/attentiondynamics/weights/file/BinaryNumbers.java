// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers of one type that lie line after line without gaps, each line a row or a column.
 *
 * @param store the bytes of the tensor
 * @param type one of the types of real numbers
 * @param order of the bytes of a number
 * @param lineLength numbers in a line: the columns, or the rows if columnMajor
 * @param columnMajor whether a line is a column
 */
record BinaryNumbers(
        Bytes.Store store, ElementType type, ByteOrder order, long lineLength, boolean columnMajor)
        implements Numbers {
    static final int LONGEST_PIECE = 1 << 20;

    /** The rows of a matrix, little-endian, as most formats have them. */
    static BinaryNumbers rows(final Bytes.Store store, final TensorInfo tensor) {
        return new BinaryNumbers(
                store, tensor.type(), ByteOrder.LITTLE_ENDIAN, tensor.columns(), false);
    }

    @Override
    public double[] read(final Span rows, final Span columns) throws IOException {
        Span lines = columnMajor ? columns : rows;
        Span within = columnMajor ? rows : columns;
        int lineStep = columnMajor ? 1 : (int) columns.length();
        int step = columnMajor ? (int) columns.length() : 1;
        double[] numbers = new double[Math.toIntExact(rows.length() * columns.length())];
        try (Bytes bytes = store.open(offset(lines.to() - 1, within.to()))) {
            for (long line = lines.from(); line < lines.to(); line++) {
                readLine(
                        bytes, line, within, numbers, (int) (line - lines.from()) * lineStep, step);
            }
        }
        return numbers;
    }

    private void readLine(
            final Bytes bytes,
            final long line,
            final Span within,
            final double[] into,
            final int start,
            final int step)
            throws IOException {
        int longest = LONGEST_PIECE / type.bytes();
        int at = start;
        for (long from = within.from(); from < within.to(); from += longest) {
            int count = (int) Math.min(longest, within.to() - from);
            ByteBuffer piece = bytes.at(offset(line, from), count * type.bytes()).order(order);
            type.decode(piece, count, into, at, step);
            at += count * step;
        }
    }

    private long offset(final long line, final long within) {
        return (line * lineLength + within) * type.bytes();
    }
}
