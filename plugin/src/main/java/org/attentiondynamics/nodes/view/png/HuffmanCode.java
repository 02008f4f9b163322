// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import java.util.Arrays;

/**
 * The canonical prefix code of RFC 1951, section 3.2.2: codes of one length are consecutive, and
 * written from their highest bit.
 *
 * @param lengths bits of each symbol's code, 0 for symbols that never occur
 * @param codes each code with its highest bit lowest, as it is written
 */
record HuffmanCode(int[] lengths, int[] codes) {
    static HuffmanCode ofLengths(final int... lengths) {
        int longest = Arrays.stream(lengths).max().orElse(0);
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= longest; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(code++) >>> 32 - length;
                }
            }
            code <<= 1;
        }
        return new HuffmanCode(lengths, codes);
    }

    /**
     * A code with few bits for frequent symbols. At least two symbols get one, as decoders refuse
     * a code of a single symbol.
     *
     * @param longest bits of the longest code allowed. Where the best code is longer, rare symbols
     *     are taken for more frequent than they are.
     */
    static HuffmanCode of(final int[] frequencies, final int longest) {
        int[] counts = frequencies.clone();
        for (int symbol = 0; used(counts) < 2; symbol++) {
            counts[symbol] = Math.max(1, counts[symbol]);
        }
        int[] lengths = lengths(counts);
        while (Arrays.stream(lengths).max().getAsInt() > longest) {
            for (int symbol = 0; symbol < counts.length; symbol++) {
                counts[symbol] = counts[symbol] == 0 ? 0 : counts[symbol] / 2 + 1;
            }
            lengths = lengths(counts);
        }
        return ofLengths(lengths);
    }

    private static int used(final int[] counts) {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** Huffman's algorithm with two queues: the symbols by frequency, and the trees made of them. */
    private static int[] lengths(final int[] counts) {
        long[] sorted = new long[used(counts)];
        int leaves = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                sorted[leaves++] = (long) counts[symbol] << 32 | symbol;
            }
        }
        Arrays.sort(sorted);
        long[] weight = new long[2 * leaves - 1];
        int[] parent = new int[2 * leaves - 1];
        for (int i = 0; i < leaves; i++) {
            weight[i] = sorted[i] >>> 32;
        }
        int leaf = 0;
        int tree = leaves;
        for (int made = leaves; made < weight.length; made++) {
            for (int child = 0; child < 2; child++) {
                boolean takesLeaf = leaf < leaves && (tree == made || weight[leaf] <= weight[tree]);
                int taken = takesLeaf ? leaf++ : tree++;
                weight[made] += weight[taken];
                parent[taken] = made;
            }
        }
        int[] depth = new int[weight.length];
        int[] lengths = new int[counts.length];
        for (int i = weight.length - 2; i >= 0; i--) {
            depth[i] = depth[parent[i]] + 1;
            if (i < leaves) {
                lengths[(int) sorted[i]] = depth[i];
            }
        }
        return lengths;
    }

    void put(final Bits bits, final int symbol) {
        bits.put(codes[symbol], lengths[symbol]);
    }

    /** Bits that symbols of the given frequencies take. */
    long cost(final int[] frequencies) {
        long sum = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            sum += (long) frequencies[symbol] * lengths[symbol];
        }
        return sum;
    }
}
