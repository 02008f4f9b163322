// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attentiondynamics.engine.tokens.Matrix;

/** Writes a safetensors file of matrices: the length of the header, the header, then doubles row by row, all little-endian. */
final class ModelOnDisk {
    private final Map<String, Matrix> tensors = new LinkedHashMap<>();

    ModelOnDisk with(final String name, final Matrix matrix) {
        tensors.put(name, matrix);
        return this;
    }

    /** Writes model.safetensors into a folder. */
    Path in(final Path folder) throws IOException {
        StringBuilder header = new StringBuilder("{");
        int bytes = 0;
        for (Map.Entry<String, Matrix> tensor : tensors.entrySet()) {
            Matrix m = tensor.getValue();
            int end = bytes + 8 * m.rows() * m.columns();
            header.append(header.length() > 1 ? "," : "")
                    .append(
                            "\"%s\":{\"dtype\":\"F64\",\"shape\":[%d,%d],\"data_offsets\":[%d,%d]}"
                                    .formatted(tensor.getKey(), m.rows(), m.columns(), bytes, end));
            bytes = end;
        }
        byte[] text = header.append("}").toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer content =
                ByteBuffer.allocate(8 + text.length + bytes).order(ByteOrder.LITTLE_ENDIAN);
        content.putLong(text.length).put(text);
        for (Matrix m : tensors.values()) {
            for (double entry : m.toArray()) {
                content.putDouble(entry);
            }
        }
        return Files.write(folder.resolve("model.safetensors"), content.array());
    }
}
