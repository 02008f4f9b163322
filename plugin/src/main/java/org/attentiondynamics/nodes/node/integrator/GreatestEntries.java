// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

/** The greatest entries of a row, by falling weight, the first of equals first. Cost O(n log most). */
record GreatestEntries(int most) implements EntryChoice {
    @Override
    public int choose(final double[] logWeights, final int[] chosen) {
        int count = Math.min(most, logWeights.length);
        for (int j = 0; j < count; j++) {
            rise(logWeights, chosen, j);
        }
        for (int j = count; j < logWeights.length; j++) {
            if (precedes(logWeights, j, chosen[0])) {
                sink(logWeights, chosen, j, count);
            }
        }
        for (int left = count - 1; left > 0; left--) {
            int last = chosen[0];
            sink(logWeights, chosen, chosen[left], left);
            chosen[left] = last;
        }
        return count;
    }

    private static boolean precedes(final double[] logWeights, final int a, final int b) {
        return logWeights[a] > logWeights[b] || logWeights[a] == logWeights[b] && a < b;
    }

    /** Adds column j to the heap of the j columns before it; at its root is the one to be listed last. */
    private static void rise(final double[] logWeights, final int[] heap, final int j) {
        int place = j;
        while (place > 0 && precedes(logWeights, heap[(place - 1) / 2], j)) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = j;
    }

    /** Puts column j into a heap in place of its root. */
    private static void sink(
            final double[] logWeights, final int[] heap, final int j, final int size) {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && precedes(logWeights, heap[child], heap[child + 1])) {
                child++;
            }
            if (!precedes(logWeights, j, heap[child])) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = j;
    }
}
