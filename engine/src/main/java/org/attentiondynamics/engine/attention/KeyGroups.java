// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/** Keys in groups. Holds scratch: not thread-safe. */
final class KeyGroups {
    private final int[] label;
    private final int count;
    private final long[] sorted;
    private final double[] mass;

    /** @param label the group of each key, numbered from 0. Not modified. */
    KeyGroups(final int[] label) {
        this.label = label;
        this.count = Arrays.stream(label).max().orElse(0) + 1;
        this.sorted = new long[count == 1 ? 0 : label.length];
        this.mass = new double[count];
    }

    /** The group of a key. */
    int of(final int key) {
        return label[key];
    }

    /** Sorts some keys by group, and those of a group by number; one group stays as it is. */
    void sort(final int[] keys, final int length) {
        if (count == 1) {
            return;
        }
        for (int p = 0; p < length; p++) {
            sorted[p] = (long) label[keys[p]] << 32 | keys[p];
        }
        Arrays.sort(sorted, 0, length);
        for (int p = 0; p < length; p++) {
            keys[p] = (int) sorted[p];
        }
    }

    /** Where, among sorted keys, a group ends that begins at a place. */
    int endOf(final int group, final int[] keys, final int first, final int length) {
        if (count == 1) {
            return length;
        }
        int end = first;
        while (end < length && label[keys[end]] == group) {
            end++;
        }
        return end;
    }

    /** Adds to the mass of a key's group. */
    void add(final int key, final double weight) {
        mass[label[key]] += weight;
    }

    /** What the groups of some keys weigh together but for the heaviest; all weigh nothing afterwards. */
    double takeAllButHeaviest(final int[] keys, final int length) {
        double heaviest = 0;
        double others = 0;
        for (int p = 0; p < length; p++) {
            double own = mass[label[keys[p]]];
            others += Math.min(own, heaviest);
            heaviest = Math.max(own, heaviest);
            mass[label[keys[p]]] = 0;
        }
        return others;
    }
}
