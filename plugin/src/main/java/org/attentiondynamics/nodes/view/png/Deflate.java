// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import java.util.zip.Adler32;

/**
 * A zlib stream (RFC 1950) of bytes that come piece by piece.
 *
 * <p>A byte is taken as a literal if a longer copy starts right after it. Life cycle: write any
 * number of times, then {@link #finish} once. The bytes do not depend on how they were cut into
 * pieces. About O(bytes), in less than a megabyte besides the result.
 */
public final class Deflate {
    private static final int REACH = 1 << 15;
    private static final int LOOKAHEAD = Matches.LONGEST + Matches.SHORTEST;
    private static final int LONG_ENOUGH = 64; // of a copy, not to look for a longer one after it

    private final byte[] window = new byte[2 * REACH];
    private final Matches matches = new Matches(window, REACH);
    private final Block block = new Block();
    private final Bits bits = new Bits();
    private final Adler32 checksum = new Adler32();
    private int filled;
    private int at;
    private int waitingLength; // of the copy found at the byte before; 0 if none waits
    private int waitingDistance;
    private boolean literalWaits;

    public Deflate() {
        bits.put(0x78, 8); // deflate with a window of 32 KiB
        bits.put(0xDA, 8); // compressed well; with it the head is a multiple of 31
    }

    public void write(final byte[] bytes, final int from, final int count) {
        checksum.update(bytes, from, count);
        int done = 0;
        while (done < count) {
            if (filled == window.length) {
                slide();
            }
            int taken = Math.min(count - done, window.length - filled);
            System.arraycopy(bytes, from + done, window, filled, taken);
            filled += taken;
            done += taken;
            while (filled - at > LOOKAHEAD) {
                step();
            }
        }
    }

    private void slide() {
        System.arraycopy(window, REACH, window, 0, REACH);
        matches.slide(REACH);
        filled -= REACH;
        at -= REACH;
    }

    /** The whole stream. */
    public byte[] finish() {
        while (at < filled) {
            step();
        }
        release();
        block.end(bits, true);
        bits.align();
        bits.put(Integer.reverseBytes((int) checksum.getValue()), 32);
        return bits.bytes();
    }

    private void step() {
        boolean hashed = filled - at >= Matches.SHORTEST;
        int found = 0;
        if (hashed && waitingLength < LONG_ENOUGH) {
            found = matches.find(at, filled, Math.max(Matches.SHORTEST - 1, waitingLength));
        }
        int foundDistance = matches.distance();
        if (waitingLength > 0 && found == 0) {
            copyWaiting();
            return;
        }
        release();
        if (hashed) {
            matches.add(at);
        }
        waitingLength = found;
        waitingDistance = foundDistance;
        literalWaits = true;
        at++;
    }

    /** The byte before becomes a literal. */
    private void release() {
        if (literalWaits) {
            literalWaits = false;
            block.literal(window[at - 1]);
            endIfFull();
        }
    }

    private void copyWaiting() {
        int start = at - 1;
        block.copy(waitingLength, waitingDistance, window, start);
        for (at = start + 1; at < start + waitingLength; at++) {
            if (filled - at >= Matches.SHORTEST) {
                matches.add(at);
            }
        }
        waitingLength = 0;
        literalWaits = false;
        endIfFull();
    }

    private void endIfFull() {
        if (block.isFull()) {
            block.end(bits, false);
        }
    }
}
