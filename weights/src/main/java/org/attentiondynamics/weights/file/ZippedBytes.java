// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The numbers of one entry of a zip archive, inflated as they are asked for.
 *
 * <p>After the last piece the rest of the entry is inflated too, so that its length and its check sum can be compared.
 */
final class ZippedBytes implements Bytes {
    private static final int PART = 1 << 16;

    private final Of source;
    private final ZipFile zip;
    private final CheckedInputStream in;
    private final long end;
    private long position;

    /**
     * Where the bytes come from.
     *
     * @param header the bytes of the entry before the first number
     */
    record Of(Refusals refusals, Path file, ZipEntry entry, long header) implements Store {
        @Override
        public Bytes open(final long end) throws IOException {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new ZippedBytes(this, zip, header + end);
            } catch (IOException e) {
                zip.close();
                throw Npz.damaged(refusals, e);
            }
        }
    }

    private ZippedBytes(final Of source, final ZipFile zip, final long end) throws IOException {
        this.source = source;
        this.zip = zip;
        this.in = new CheckedInputStream(stream(source, zip), new CRC32());
        this.end = end;
    }

    private static InputStream stream(final Of source, final ZipFile zip) throws IOException {
        InputStream in = zip.getInputStream(source.entry());
        if (in == null) {
            throw new ZipException("entry has gone");
        }
        return in;
    }

    @Override
    public ByteBuffer at(final long offset, final int length) throws IOException {
        try {
            skipTo(source.header() + offset);
            byte[] piece = exactly(length);
            if (position == end) {
                requireWhole();
            }
            return ByteBuffer.wrap(piece);
        } catch (WeightsException alreadyASentence) {
            throw alreadyASentence;
        } catch (IOException e) {
            throw Npz.damaged(source.refusals(), e);
        }
    }

    private void requireWhole() throws IOException {
        skipTo(source.entry().getSize());
        if (in.read() >= 0) {
            throw source.refusals()
                    .because(
                            "it inflates to more than the " + position + " bytes it announces",
                            "Use it only if you trust its origin, and then save it again.");
        }
        if (in.getChecksum().getValue() != source.entry().getCrc()) {
            throw source.refusals()
                    .because("its check sum does not fit its numbers", Refusals.DOWNLOAD_AGAIN);
        }
    }

    private void skipTo(final long target) throws IOException {
        while (position < target) {
            exactly((int) Math.min(PART, target - position));
        }
    }

    private byte[] exactly(final int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        position += count;
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
        zip.close();
    }
}
