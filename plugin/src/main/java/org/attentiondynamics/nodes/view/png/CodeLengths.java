// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import java.util.Arrays;

/**
 * The lengths of a block's two codes as they stand at its head: runs are shortened, and what
 * remains is Huffman coded itself (RFC 1951, section 3.2.7).
 */
final class CodeLengths {
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };
    private static final int[] EXTRA = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7};
    private static final int REPEAT = 16; // the length before, 3 to 6 times
    private static final int ZEROS = 17; // 3 to 10
    private static final int MANY_ZEROS = 18; // 11 to 138
    private static final int LONGEST_CODE = 7;

    private final int literals;
    private final int distances;
    private final int[] symbols = new int[286 + 30];
    private final int[] extras = new int[286 + 30];
    private final int[] counts = new int[19];
    private int count;

    private CodeLengths(final int literals, final int distances) {
        this.literals = literals;
        this.distances = distances;
    }

    static CodeLengths of(final HuffmanCode literals, final HuffmanCode distances) {
        int literalCount = trimmed(literals.lengths(), 257);
        int distanceCount = trimmed(distances.lengths(), 1);
        int[] all = Arrays.copyOf(literals.lengths(), literalCount + distanceCount);
        System.arraycopy(distances.lengths(), 0, all, literalCount, distanceCount);
        CodeLengths table = new CodeLengths(literalCount, distanceCount);
        for (int i = 0; i < all.length; ) {
            int end = i + 1;
            while (end < all.length && all[end] == all[i]) {
                end++;
            }
            table.run(all[i], end - i);
            i = end;
        }
        return table;
    }

    private static int trimmed(final int[] lengths, final int fewest) {
        int count = lengths.length;
        while (count > fewest && lengths[count - 1] == 0) {
            count--;
        }
        return count;
    }

    private void run(final int length, final int times) {
        int left = times;
        if (length != 0) {
            add(length, 0);
            left--;
        }
        while (left >= 3) {
            int most = length != 0 ? 6 : left > 10 ? 138 : 10;
            int taken = Math.min(most, left);
            if (length != 0) {
                add(REPEAT, taken - 3);
            } else {
                add(taken > 10 ? MANY_ZEROS : ZEROS, taken - (taken > 10 ? 11 : 3));
            }
            left -= taken;
        }
        for (; left > 0; left--) {
            add(length, 0);
        }
    }

    private void add(final int symbol, final int extra) {
        symbols[count] = symbol;
        extras[count++] = extra;
        counts[symbol]++;
    }

    private HuffmanCode code() {
        return HuffmanCode.of(counts, LONGEST_CODE);
    }

    private static int written(final HuffmanCode code) {
        int written = ORDER.length;
        while (written > 4 && code.lengths()[ORDER[written - 1]] == 0) {
            written--;
        }
        return written;
    }

    /** Bits of all of it. */
    long cost() {
        HuffmanCode code = code();
        long extra = 2L * counts[REPEAT] + 3L * counts[ZEROS] + 7L * counts[MANY_ZEROS];
        return 14 + 3L * written(code) + code.cost(counts) + extra;
    }

    void put(final Bits bits) {
        HuffmanCode code = code();
        int written = written(code);
        bits.put(literals - 257, 5);
        bits.put(distances - 1, 5);
        bits.put(written - 4, 4);
        for (int i = 0; i < written; i++) {
            bits.put(code.lengths()[ORDER[i]], 3);
        }
        for (int i = 0; i < count; i++) {
            code.put(bits, symbols[i]);
            bits.put(extras[i], EXTRA[symbols[i]]);
        }
    }
}
