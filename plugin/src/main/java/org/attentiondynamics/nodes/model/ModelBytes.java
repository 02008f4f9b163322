// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The stored form of an attention model, all numbers little-endian: int version (1), int number of heads, then for each head Q, K and V,
 * each as int rows, int columns, doubles row-major.
 */
final class ModelBytes {
    private static final int VERSION = 1;
    private static final int MOST_HEADS = 4096;

    /** Those of the largest matrix that can be made, 16384x16384. */
    private static final int MOST_ENTRIES = 1 << 28;

    private ModelBytes() {}

    static void write(final AttentionModel model, final OutputStream out) throws IOException {
        out.write(buffer(8).putInt(VERSION).putInt(model.heads().size()).array());
        for (AttentionHead head : model.heads()) {
            write(head.query(), out);
            write(head.key(), out);
            write(head.value(), out);
        }
    }

    static AttentionModel read(final InputStream in) throws IOException {
        ByteBuffer header = read(in, 8);
        int version = header.getInt();
        if (version != VERSION) {
            throw new IOException(
                    "Cannot read the attention model, because it is stored in version "
                            + version
                            + " and this extension reads version "
                            + VERSION
                            + ". Install a newer version of the extension.");
        }
        int count = header.getInt();
        check(count >= 1 && count <= MOST_HEADS, count + " heads");
        List<AttentionHead> heads = new ArrayList<>();
        for (int h = 0; h < count; h++) {
            heads.add(new AttentionHead(matrix(in), matrix(in), matrix(in)));
        }
        return new AttentionModel(heads);
    }

    private static void write(final Matrix matrix, final OutputStream out) throws IOException {
        out.write(buffer(8).putInt(matrix.rows()).putInt(matrix.columns()).array());
        for (int i = 0; i < matrix.rows(); i++) {
            ByteBuffer row = buffer(8 * matrix.columns());
            for (int j = 0; j < matrix.columns(); j++) {
                row.putDouble(matrix.at(i, j));
            }
            out.write(row.array());
        }
    }

    private static Matrix matrix(final InputStream in) throws IOException {
        ByteBuffer size = read(in, 8);
        int rows = size.getInt();
        int columns = size.getInt();
        check(
                rows >= 1 && columns >= 1 && (long) rows * columns <= MOST_ENTRIES,
                "a matrix of size " + rows + "x" + columns);
        double[] entries = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            read(in, 8 * columns).asDoubleBuffer().get(entries, i * columns, columns);
        }
        return Matrix.of(rows, columns, entries);
    }

    private static void check(final boolean holds, final String found) throws IOException {
        if (!holds) {
            throw new IOException(
                    "Cannot read the attention model, because it is damaged: it claims to hold "
                            + found
                            + ".");
        }
    }

    private static ByteBuffer read(final InputStream in, final int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("Cannot read the attention model, because it ends too early.");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer buffer(final int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
