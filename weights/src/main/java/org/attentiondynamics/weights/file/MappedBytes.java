// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes of a file as the system maps it into memory, one window of at most 256 MiB after the other and only where asked for. */
final class MappedBytes implements Bytes {
    private static final long LARGEST_WINDOW = 256L << 20;

    private final FileChannel channel;
    private final long begin;
    private final long end;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowBegin;

    private MappedBytes(final FileChannel channel, final long begin, final long end) {
        this.channel = channel;
        this.begin = begin;
        this.end = end;
    }

    /** The bytes of a file from a place on. The file is opened each time it is read and is not held in between. */
    static Store of(final Path file, final long begin) {
        return end -> new MappedBytes(FileChannel.open(file), begin, begin + end);
    }

    @Override
    public ByteBuffer at(final long offset, final int length) throws IOException {
        long from = begin + offset;
        if (from + length > windowBegin + window.capacity()) {
            window =
                    channel.map(
                            FileChannel.MapMode.READ_ONLY,
                            from,
                            Math.min(LARGEST_WINDOW, end - from));
            windowBegin = from;
        }
        return window.slice(Math.toIntExact(from - windowBegin), length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
