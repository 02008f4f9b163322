// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, and then its end. */
final class FirstBytes extends FilterInputStream {
    private long left;

    FirstBytes(final InputStream stream, final long count) {
        super(stream);
        this.left = count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(final byte[] into, final int at, final int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(into, at, (int) Math.min(count, left));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(final long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(left, in.available());
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
