// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which names somebody may have meant: first those that lack fewest of the segments between dots asked for, among them those a few letters
 * away.
 */
final class NearestNames {
    private static final int OFFERED = 3;
    private static final int COMPARED = 10_000;
    private static final int LETTERS = 200;

    private NearestNames() {}

    /** A sentence that offers the nearest names. */
    static String advice(final String asked, final Collection<String> names) {
        if (names.isEmpty()) {
            return "The file has no tensors; use another one.";
        }
        return nearest(asked, names).stream()
                .map(Refusals::quoted)
                .collect(Collectors.joining(", ", "The nearest names are ", "."));
    }

    /** At most three names, the nearest first. */
    static List<String> nearest(final String asked, final Collection<String> names) {
        return names.stream()
                .limit(COMPARED)
                .map(name -> Candidate.of(asked, name))
                .sorted(
                        Comparator.comparingInt(Candidate::lacking)
                                .thenComparingInt(Candidate::distance))
                .limit(OFFERED)
                .map(Candidate::name)
                .toList();
    }

    /**
     * @param lacking how many of the segments asked for the name does not have
     * @param distance letters to insert, delete or replace
     */
    private record Candidate(String name, int lacking, int distance) {
        static Candidate of(final String asked, final String name) {
            String a = head(asked);
            String b = head(name);
            Set<String> missing = new HashSet<>(Arrays.asList(a.split("\\.")));
            missing.removeAll(new HashSet<>(Arrays.asList(b.split("\\."))));
            return new Candidate(name, missing.size(), letters(a, b));
        }

        private static String head(final String name) {
            return name.substring(0, Math.min(LETTERS, name.length()));
        }
    }

    /** Levenshtein's distance, one row of its table at a time. */
    private static int letters(final String a, final String b) {
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
