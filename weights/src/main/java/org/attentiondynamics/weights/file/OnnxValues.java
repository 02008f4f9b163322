// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Numbers of ONNX in fields of their own: float_data, double_data, or the bits of 16-bit types in int32_data. All are read for each part
 * asked for, which alone is held.
 *
 * @param message where the tensor lies in the file
 */
record OnnxValues(Refusals refusals, Path file, Protobuf.Place message, TensorInfo info)
        implements Numbers {
    private static final int FLOAT_DATA = 4;
    private static final int INT32_DATA = 5;
    private static final int DOUBLE_DATA = 10;

    @Override
    public double[] read(final Span rows, final Span columns) throws IOException {
        Part part = new Part(rows, columns);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(message.begin());
            Protobuf.read(
                    new FirstBytes(in, message.length()),
                    message.length(),
                    (number, value) -> values(number, value, part));
        } catch (InvalidProtocolBufferException e) {
            throw refusals.because(
                    "the numbers of tensor "
                            + Refusals.quoted(info.name())
                            + " are damaged or incomplete",
                    Refusals.DOWNLOAD_AGAIN,
                    e);
        }
        long expected = info.rows() * info.columns();
        if (part.count != expected) {
            throw refusals.because(
                    "tensor "
                            + Refusals.quoted(info.name())
                            + " ("
                            + info.size()
                            + ") has "
                            + part.count
                            + " numbers instead of "
                            + expected,
                    Refusals.DOWNLOAD_AGAIN);
        }
        return part.numbers;
    }

    private void values(final int number, final Protobuf value, final Part part)
            throws IOException {
        ElementType type = info.type();
        if (number == FLOAT_DATA && type == ElementType.FLOAT32) {
            value.repeated(Protobuf.FIXED32, in -> part.add(in.readFloat()));
        } else if (number == DOUBLE_DATA && type == ElementType.FLOAT64) {
            value.repeated(Protobuf.FIXED64, in -> part.add(in.readDouble()));
        } else if (number == INT32_DATA && type == ElementType.FLOAT16) {
            value.repeated(
                    Protobuf.VARINT,
                    in -> part.add(HalfPrecision.float16((short) in.readRawVarint32())));
        } else if (number == INT32_DATA && type == ElementType.BFLOAT16) {
            value.repeated(
                    Protobuf.VARINT,
                    in -> part.add(HalfPrecision.bfloat16((short) in.readRawVarint32())));
        } else {
            value.skip();
        }
    }

    /** The numbers asked for among all, which come row after row. */
    private final class Part {
        private final Span rows;
        private final Span columns;
        private final double[] numbers;
        private long count;

        Part(final Span rows, final Span columns) {
            this.rows = rows;
            this.columns = columns;
            this.numbers = new double[Math.toIntExact(rows.length() * columns.length())];
        }

        void add(final double number) {
            long row = count / info.columns() - rows.from();
            long column = count % info.columns() - columns.from();
            count++;
            if (row >= 0 && row < rows.length() && column >= 0 && column < columns.length()) {
                numbers[(int) (row * columns.length() + column)] = number;
            }
        }
    }
}
