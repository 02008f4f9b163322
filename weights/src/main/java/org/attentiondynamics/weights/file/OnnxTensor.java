// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A TensorProto of ONNX without its numbers, which lie in raw_data, in fields of their own, or in another file. */
final class OnnxTensor {
    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;
    private static final int EXTERNAL_DATA = 13;
    private static final int DATA_LOCATION = 14;
    private static final long EXTERNAL = 1;

    private static final int MOST_DIMS = 64;
    private static final int MOST_EXTERNAL_ENTRIES = 64;

    private static final Map<Integer, ElementType> TYPES =
            Map.of(
                    1, ElementType.FLOAT32,
                    10, ElementType.FLOAT16,
                    11, ElementType.FLOAT64,
                    16, ElementType.BFLOAT16);

    private final List<Long> dims = new ArrayList<>();
    private final Map<String, String> externalData = new HashMap<>();
    private int dataType;
    private String name = "";
    private Protobuf.Place message;
    private Protobuf.Place rawData;
    private boolean external;

    private OnnxTensor() {}

    /** Reads the tensor in a field. */
    static OnnxTensor read(final Protobuf field) throws IOException {
        OnnxTensor tensor = new OnnxTensor();
        tensor.message = field.message(tensor::field);
        return tensor;
    }

    private void field(final int number, final Protobuf value) throws IOException {
        switch (number) {
            case DIMS -> value.repeated(Protobuf.VARINT, in -> addDim(in.readRawVarint64()));
            case DATA_TYPE -> dataType = (int) value.wholeNumber();
            case NAME -> name = value.text();
            case RAW_DATA -> rawData = value.bytes();
            case EXTERNAL_DATA -> addExternal(value);
            case DATA_LOCATION -> external = value.wholeNumber() == EXTERNAL;
            default -> value.skip();
        }
    }

    private void addDim(final long length) throws IOException {
        if (dims.size() == MOST_DIMS) {
            throw Protobuf.malformed();
        }
        dims.add(length);
    }

    private void addExternal(final Protobuf value) throws IOException {
        String[] keyAndText = {"", ""};
        value.message(
                (number, text) -> {
                    if (number == 1 || number == 2) {
                        keyAndText[number - 1] = text.text();
                    } else {
                        text.skip();
                    }
                });
        externalData.put(keyAndText[0], keyAndText[1]);
        if (externalData.size() > MOST_EXTERNAL_ENTRIES) {
            throw Protobuf.malformed();
        }
    }

    /** The tensor and where its numbers lie. */
    StoredTensors.Stored stored(final Refusals refusals, final Path file) throws IOException {
        ElementType type = TYPES.getOrDefault(dataType, ElementType.OTHER);
        TensorInfo info = new TensorInfo(name, dims, type);
        long bytes = Shape.bytes(refusals, name, dims, type.bytes());
        if (type == ElementType.OTHER) {
            return StoredTensors.Stored.unreadable(refusals, info, "ONNX data type " + dataType);
        }
        return new StoredTensors.Stored(info, numbers(refusals, file, info, bytes));
    }

    private Numbers numbers(
            final Refusals refusals, final Path file, final TensorInfo info, final long bytes)
            throws IOException {
        if (external) {
            return BinaryNumbers.rows(externalBytes(refusals, file, bytes), info);
        }
        if (rawData == null) {
            requirePlausible(refusals, bytes / info.type().bytes());
            return new OnnxValues(refusals, file, message, info);
        }
        if (rawData.length() != bytes) {
            throw refusals.because(
                    described() + " takes " + bytes + " bytes and has " + rawData.length(),
                    Refusals.DOWNLOAD_AGAIN);
        }
        return BinaryNumbers.rows(MappedBytes.of(file, rawData.begin()), info);
    }

    /** So that no memory is taken for numbers that are not there: each takes at least a byte. */
    private void requirePlausible(final Refusals refusals, final long count)
            throws WeightsException {
        if (count > message.length()) {
            throw refusals.because(
                    described()
                            + " has "
                            + count
                            + " numbers and only "
                            + message.length()
                            + " bytes in the file",
                    Refusals.DOWNLOAD_AGAIN);
        }
    }

    private Bytes.Store externalBytes(final Refusals refusals, final Path file, final long bytes)
            throws IOException {
        Path neighbour = new Neighbours(file).named(externalData.getOrDefault("location", ""));
        long offset = externalNumber(refusals, "offset", 0);
        long length = externalNumber(refusals, "length", bytes);
        long size = Files.size(neighbour);
        if (length != bytes || offset > size || bytes > size - offset) {
            throw refusals.because(
                    described()
                            + " takes "
                            + bytes
                            + " bytes and would have "
                            + length
                            + " from byte "
                            + offset
                            + " on of "
                            + Refusals.quoted(neighbour.getFileName())
                            + ", which has "
                            + size,
                    "Download both files again.");
        }
        return MappedBytes.of(neighbour, offset);
    }

    private long externalNumber(final Refusals refusals, final String key, final long otherwise)
            throws WeightsException {
        String text = externalData.getOrDefault(key, String.valueOf(otherwise));
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        throw refusals.because(
                "the " + key + " of " + described() + " is " + Refusals.quoted(text),
                Refusals.DOWNLOAD_AGAIN);
    }

    private String described() {
        return "tensor " + Refusals.quoted(name);
    }
}
