// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * The greatest of some scores and the second greatest in another place, whatever the order they are met in. Keys in one place have one score;
 * each place is known by its first key.
 */
final class LeadingPlaces {
    /** Whether two keys are in the same place. */
    interface Coincidence {
        boolean of(int i, int j);
    }

    private final Coincidence coincidence;

    /** The first key of greatest score, and the first of the second greatest in another place; -1 if there is none. */
    int best;

    int runner;
    double greatest;
    double second;

    LeadingPlaces(final Coincidence coincidence) {
        this.coincidence = coincidence;
    }

    /** Forgets what was met. */
    void clear() {
        best = -1;
        runner = -1;
        greatest = Double.NEGATIVE_INFINITY;
        second = Double.NEGATIVE_INFINITY;
    }

    void meet(final int key, final double score) {
        if (best < 0) {
            best = key;
            greatest = score;
        } else if (score > greatest) {
            if (!coincidence.of(key, best)) {
                runner = best;
                second = greatest;
            }
            best = key;
            greatest = score;
        } else if (score >= second) {
            follow(key, score);
        }
    }

    private void follow(final int key, final double score) {
        if (coincidence.of(key, best)) {
            best = score == greatest ? Math.min(best, key) : best;
        } else if (score > second) {
            runner = key;
            second = score;
        } else if (runner >= 0 && coincidence.of(key, runner)) {
            runner = Math.min(runner, key);
        }
    }

    /** Whether a key is in the place of one of the two, and not the first there. */
    boolean repeats(final int key, final double score) {
        return score == greatest && key > best && coincidence.of(key, best)
                || score == second && key > runner && runner >= 0 && coincidence.of(key, runner);
    }
}
