// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A safetensors file: the length of the header as 8 bytes, little-endian; the header; the numbers of all tensors, row-major. */
final class Safetensors {
    private static final int LENGTH_BYTES = 8;

    /** What the format allows. */
    private static final long LONGEST_HEADER = 100_000_000;

    private static final Map<String, ElementType> TYPES =
            Map.of(
                    "F16", ElementType.FLOAT16,
                    "BF16", ElementType.BFLOAT16,
                    "F32", ElementType.FLOAT32,
                    "F64", ElementType.FLOAT64);

    private final Path path;
    private final Refusals refusals;

    private Safetensors(final Path path) {
        this.path = path;
        this.refusals = Refusals.of(path);
    }

    static WeightFile open(final Path path) throws IOException {
        Safetensors file = new Safetensors(path);
        return new StoredTensors(file.refusals, file.contents());
    }

    /** The tensors and where their numbers lie, in the order of the header. */
    static List<StoredTensors.Stored> contents(final Path path) throws IOException {
        return new Safetensors(path).contents();
    }

    private List<StoredTensors.Stored> contents() throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            long dataBegin = LENGTH_BYTES + headerLength(channel);
            long dataLength = channel.size() - dataBegin;
            List<SafetensorsHeader.Entry> entries =
                    SafetensorsHeader.read(refusals, header(channel, dataBegin));
            requireApart(entries, dataLength);
            List<StoredTensors.Stored> contents = new ArrayList<>();
            for (SafetensorsHeader.Entry entry : entries) {
                contents.add(stored(entry, dataBegin));
            }
            return contents;
        }
    }

    private long headerLength(final FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int read = channel.read(bytes, 0);
        if (read < LENGTH_BYTES) {
            throw refusals.because(
                    "it ends after " + Math.max(0, read) + " bytes, inside its first number",
                    Refusals.DOWNLOAD_AGAIN);
        }
        long length = bytes.flip().getLong();
        if (length < 0 || length > LONGEST_HEADER) {
            throw refusals.because(
                    "its header would be "
                            + Long.toUnsignedString(length)
                            + " bytes long, and the format allows "
                            + LONGEST_HEADER,
                    "Check that it is a safetensors file, or download it again.");
        }
        if (length > channel.size() - LENGTH_BYTES) {
            throw refusals.because(
                    "its header is "
                            + length
                            + " bytes long and the file ends after "
                            + (channel.size() - LENGTH_BYTES)
                            + " of them",
                    Refusals.DOWNLOAD_AGAIN);
        }
        return length;
    }

    private static InputStream header(final FileChannel channel, final long end)
            throws IOException {
        return new FirstBytes(
                Channels.newInputStream(channel.position(LENGTH_BYTES)), end - LENGTH_BYTES);
    }

    private void requireApart(final List<SafetensorsHeader.Entry> entries, final long dataLength)
            throws WeightsException {
        List<SafetensorsHeader.Entry> sorted =
                entries.stream()
                        .sorted(
                                Comparator.comparingLong(SafetensorsHeader.Entry::begin)
                                        .thenComparingLong(SafetensorsHeader.Entry::end))
                        .toList();
        SafetensorsHeader.Entry before = null;
        for (SafetensorsHeader.Entry entry : sorted) {
            requireInside(entry, dataLength);
            if (before != null && entry.begin() < before.end()) {
                throw refusals.because(
                        "tensors "
                                + Refusals.quoted(before.name())
                                + " and "
                                + Refusals.quoted(entry.name())
                                + " overlap",
                        Refusals.DOWNLOAD_AGAIN);
            }
            before = entry;
        }
    }

    private void requireInside(final SafetensorsHeader.Entry entry, final long dataLength)
            throws WeightsException {
        if (entry.begin() < 0 || entry.end() < entry.begin() || entry.end() > dataLength) {
            throw refusals.because(
                    "tensor "
                            + Refusals.quoted(entry.name())
                            + " would lie at bytes "
                            + entry.begin()
                            + " to "
                            + entry.end()
                            + " of "
                            + dataLength,
                    Refusals.DOWNLOAD_AGAIN);
        }
    }

    private StoredTensors.Stored stored(final SafetensorsHeader.Entry entry, final long dataBegin)
            throws WeightsException {
        ElementType type = TYPES.getOrDefault(entry.dtype(), ElementType.OTHER);
        TensorInfo info = new TensorInfo(entry.name(), entry.shape(), type);
        long bytes = Shape.bytes(refusals, entry.name(), entry.shape(), type.bytes());
        if (type == ElementType.OTHER) {
            return StoredTensors.Stored.unreadable(refusals, info, entry.dtype());
        }
        if (bytes != entry.end() - entry.begin()) {
            throw refusals.because(
                    "tensor "
                            + Refusals.quoted(entry.name())
                            + " ("
                            + info.size()
                            + ", "
                            + Refusals.plain(entry.dtype())
                            + ") takes "
                            + bytes
                            + " bytes and its data_offsets have "
                            + (entry.end() - entry.begin()),
                    Refusals.DOWNLOAD_AGAIN);
        }
        return new StoredTensors.Stored(
                info, BinaryNumbers.rows(MappedBytes.of(path, dataBegin + entry.begin()), info));
    }
}
