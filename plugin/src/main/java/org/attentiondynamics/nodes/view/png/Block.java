// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import java.util.Arrays;

/**
 * A block of RFC 1951: literal bytes and copies of what was before, written in whichever of the
 * three ways takes the fewest bits.
 */
final class Block {
    private static final int MOST_TOKENS = 1 << 15;
    private static final int MOST_STORED = 65_535;
    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;

    private static final int[] LENGTH_BASE = new int[29];
    private static final int[] LENGTH_EXTRA = new int[29];
    private static final int[] DISTANCE_BASE = new int[DISTANCES];
    private static final int[] DISTANCE_EXTRA = new int[DISTANCES];
    private static final int[] LENGTH_CODE = new int[Matches.LONGEST + 1];
    private static final HuffmanCode FIXED_LITERALS;
    private static final HuffmanCode FIXED_DISTANCES;

    static {
        int length = Matches.SHORTEST;
        for (int code = 0; code < 28; code++) {
            LENGTH_EXTRA[code] = code < 8 ? 0 : code / 4 - 1;
            LENGTH_BASE[code] = length;
            length += 1 << LENGTH_EXTRA[code];
        }
        LENGTH_BASE[28] = Matches.LONGEST; // has a code of its own, without extra bits
        for (int code = 0; code < 29; code++) {
            Arrays.fill(LENGTH_CODE, LENGTH_BASE[code], LENGTH_CODE.length, code);
        }
        int distance = 1;
        for (int code = 0; code < DISTANCES; code++) {
            DISTANCE_EXTRA[code] = code < 4 ? 0 : code / 2 - 1;
            DISTANCE_BASE[code] = distance;
            distance += 1 << DISTANCE_EXTRA[code];
        }
        int[] literals = new int[288];
        Arrays.fill(literals, 0, 144, 8);
        Arrays.fill(literals, 144, 256, 9);
        Arrays.fill(literals, 256, 280, 7);
        Arrays.fill(literals, 280, 288, 8);
        FIXED_LITERALS = HuffmanCode.ofLengths(literals);
        int[] distances = new int[32];
        Arrays.fill(distances, 5);
        FIXED_DISTANCES = HuffmanCode.ofLengths(distances);
    }

    private final int[] lengths = new int[MOST_TOKENS]; // 0 for a literal
    private final int[] values = new int[MOST_TOKENS]; // the literal, or the distance of a copy
    private final byte[] raw = new byte[MOST_STORED];
    private final int[] literalCounts = new int[LITERALS];
    private final int[] distanceCounts = new int[DISTANCES];
    private int count;
    private int rawCount;
    private long extraBits;

    boolean isFull() {
        return count == MOST_TOKENS;
    }

    void literal(final byte value) {
        lengths[count] = 0;
        values[count++] = value & 0xFF;
        literalCounts[value & 0xFF]++;
        if (rawCount < MOST_STORED) {
            raw[rawCount] = value;
        }
        rawCount++;
    }

    /** A copy; the bytes that it gives are at an offset of an array. */
    void copy(final int length, final int distance, final byte[] from, final int offset) {
        lengths[count] = length;
        values[count++] = distance;
        int lengthCode = LENGTH_CODE[length];
        int distanceCode = distanceCode(distance);
        literalCounts[END + 1 + lengthCode]++;
        distanceCounts[distanceCode]++;
        extraBits += LENGTH_EXTRA[lengthCode] + DISTANCE_EXTRA[distanceCode];
        if (rawCount + length <= MOST_STORED) {
            System.arraycopy(from, offset, raw, rawCount, length);
        }
        rawCount += length;
    }

    private static int distanceCode(final int distance) {
        if (distance <= 4) {
            return distance - 1;
        }
        int power = 31 - Integer.numberOfLeadingZeros(distance - 1);
        return 2 * power + (distance - 1 >> power - 1 & 1);
    }

    /** Writes the block and starts the next one. */
    void end(final Bits bits, final boolean last) {
        literalCounts[END] = 1;
        HuffmanCode literals = HuffmanCode.of(literalCounts, LONGEST_CODE);
        HuffmanCode distances = HuffmanCode.of(distanceCounts, LONGEST_CODE);
        CodeLengths table = CodeLengths.of(literals, distances);
        long dynamic =
                table.cost()
                        + literals.cost(literalCounts)
                        + distances.cost(distanceCounts)
                        + extraBits;
        long fixed =
                FIXED_LITERALS.cost(literalCounts)
                        + FIXED_DISTANCES.cost(distanceCounts)
                        + extraBits;
        long stored = rawCount > MOST_STORED ? Long.MAX_VALUE : 8L * rawCount + 40;
        bits.put(last ? 1 : 0, 1);
        if (stored < Math.min(fixed, dynamic)) {
            bits.put(0, 2);
            store(bits);
        } else if (fixed <= dynamic) {
            bits.put(1, 2);
            code(bits, FIXED_LITERALS, FIXED_DISTANCES);
        } else {
            bits.put(2, 2);
            table.put(bits);
            code(bits, literals, distances);
        }
        Arrays.fill(literalCounts, 0);
        Arrays.fill(distanceCounts, 0);
        count = 0;
        rawCount = 0;
        extraBits = 0;
    }

    private void store(final Bits bits) {
        bits.align();
        bits.put(rawCount, 16);
        bits.put(~rawCount, 16);
        bits.putBytes(raw, rawCount);
    }

    private void code(final Bits bits, final HuffmanCode literals, final HuffmanCode distances) {
        for (int i = 0; i < count; i++) {
            if (lengths[i] == 0) {
                literals.put(bits, values[i]);
            } else {
                int lengthCode = LENGTH_CODE[lengths[i]];
                literals.put(bits, END + 1 + lengthCode);
                bits.put(lengths[i] - LENGTH_BASE[lengthCode], LENGTH_EXTRA[lengthCode]);
                int distanceCode = distanceCode(values[i]);
                distances.put(bits, distanceCode);
                bits.put(values[i] - DISTANCE_BASE[distanceCode], DISTANCE_EXTRA[distanceCode]);
            }
        }
        literals.put(bits, END);
    }
}
