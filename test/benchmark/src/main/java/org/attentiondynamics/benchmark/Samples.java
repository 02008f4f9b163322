// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.Arrays;

/**
 * How long something takes, in seconds.
 *
 * @param median of all samples
 * @param best the shortest
 */
record Samples(double median, double best) {
    /** A sample is at least this long, so that reading the clock does not count. */
    private static final long SHORTEST = 1_000_000;

    private static final int MOST = 100_000;

    /**
     * Runs the work for half of the time to warm up and times it for the other half, at least once each. What takes longer than all of the
     * time is run once, and its only run counts.
     */
    static Samples of(final double seconds, final Runnable work) {
        long half = (long) (seconds / 2 * 1e9);
        long start = System.nanoTime();
        long runs = 0;
        long warm;
        do {
            work.run();
            runs++;
            warm = System.nanoTime() - start;
        } while (warm < half);
        if (runs == 1 && warm >= 2 * half) {
            return new Samples(warm * 1e-9, warm * 1e-9);
        }
        // As fast as at the end of the warm-up, or faster: never fewer runs in a sample than
        // needed.
        return timed(half, Math.max(1, 2 * SHORTEST * runs / warm), work);
    }

    private static Samples timed(final long span, final long runs, final Runnable work) {
        double[] samples = new double[MOST];
        int count = 0;
        long start = System.nanoTime();
        long before = start;
        do {
            for (long r = 0; r < runs; r++) {
                work.run();
            }
            long now = System.nanoTime();
            samples[count++] = (now - before) * 1e-9 / runs;
            before = now;
        } while (before - start < span && count < MOST);
        return of(Arrays.copyOf(samples, count));
    }

    /**
     * @param samples at least one. Modified: sorted.
     */
    static Samples of(final double[] samples) {
        Arrays.sort(samples);
        int middle = samples.length / 2;
        double median =
                samples.length % 2 == 1
                        ? samples[middle]
                        : (samples[middle - 1] + samples[middle]) / 2;
        return new Samples(median, samples[0]);
    }
}
