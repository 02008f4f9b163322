// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text whose line breaks, be they LF, CR or CRLF, are all read as LF. */
final class LineFeeds extends FilterReader {
    private boolean afterReturn;

    LineFeeds(final Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        if (afterReturn && c == '\n') {
            c = in.read();
        }
        afterReturn = c == '\r';
        return afterReturn ? '\n' : c;
    }

    @Override
    public int read(final char[] buffer, final int offset, final int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n <= 0) {
            return n;
        }
        int kept = offset;
        for (int i = offset; i < offset + n; i++) {
            char c = buffer[i];
            if (!(afterReturn && c == '\n')) {
                buffer[kept++] = c == '\r' ? '\n' : c;
            }
            afterReturn = c == '\r';
        }
        // Nothing but the second half of a CRLF was read: 0 would mean that nothing could be read.
        return kept > offset ? kept - offset : read(buffer, offset, length);
    }
}
