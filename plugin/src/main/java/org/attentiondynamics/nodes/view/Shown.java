// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which frames and which tokens of a trajectory a scene is about, and which of these frames its page starts with.
 *
 * <p>A page is given {@value #MOST_NUMBERS} numbers at most: every k-th frame and the last if all are more, but of many frames at least
 * {@value #LEAST_FRAMES}; if that does not suffice, every k-th token and, as far as half of the room goes, those that most follow. One frame
 * has at most {@value #MOST_IN_A_FRAME} numbers. The page starts with as many evenly spread frames as {@value #MOST_SENT} numbers allow, but
 * always the first and the last.
 *
 * @param frames the frames shown, increasing, counted in the trajectory
 * @param tokens the tokens shown, increasing, counted in the trajectory
 * @param sent the frames the page starts with, increasing, counted in frames
 * @param note the rule in a sentence; empty if everything is shown
 */
public record Shown(int[] frames, int[] tokens, int[] sent, String note) {
    /** Numbers a page shows at most: 80 MB as 32-bit floats. */
    public static final int MOST_NUMBERS = 20_000_000;

    /** Numbers a page starts with at most. */
    public static final int MOST_SENT = 2_000_000;

    /** Numbers of one frame at most, so that its first and last can be sent. */
    public static final int MOST_IN_A_FRAME = 1_000_000;

    /** Fewer frames do not move. */
    public static final int LEAST_FRAMES = 50;

    /**
     * What is shown of a trajectory.
     *
     * @param count the number of frames, at least 1
     * @param n the number of tokens, at least 1
     * @param d the number of coordinates, at least 1
     * @param followers how many tokens follow each token; empty if that is not known. Not modified.
     */
    public static Shown of(final int count, final int n, final int d, final int[] followers) {
        int frameStride = frameStride(count, (long) n * d);
        int[] frames = everyNth(count, frameStride);
        long room = Math.min(MOST_IN_A_FRAME / d, (long) MOST_NUMBERS / ((long) frames.length * d));
        int most = (int) Math.max(1, Math.min(n, room));
        int[] tokens = chosen(n, most, followers);
        int[] sent =
                everyNth(frames.length, stride(frames.length, (long) tokens.length * d, MOST_SENT));
        return new Shown(frames, tokens, sent, note(count, frameStride, n, tokens.length));
    }

    private static int frameStride(final int count, final long numbers) {
        int coarsest = Math.max(1, (count - 1) / (LEAST_FRAMES - 1));
        return Math.min(coarsest, stride(count, numbers, MOST_NUMBERS));
    }

    /** The least stride at which so many frames stay within a budget, or one that leaves the first and the last. */
    private static int stride(final int count, final long numbers, final int budget) {
        long frames = Math.max(2, budget / Math.max(1, numbers));
        return frames >= count ? 1 : (int) ((count - 2) / (frames - 1)) + 1;
    }

    /** 0, k, 2 k, ... and the last. */
    private static int[] everyNth(final int count, final int stride) {
        return IntStream.concat(
                        IntStream.iterate(0, f -> f < count - 1, f -> f + stride),
                        IntStream.of(count - 1))
                .toArray();
    }

    /**
     * As many tokens as there is room for: those that most follow in half of the room, the others evenly.
     *
     * @param most at least 1
     * @param followers how many tokens follow each token; empty if that is not known. Not modified.
     * @return increasing; all of n if they fit
     */
    public static int[] chosen(final int n, final int most, final int[] followers) {
        if (n <= most) {
            return IntStream.range(0, n).toArray();
        }
        List<Integer> leaders =
                IntStream.range(0, followers.length)
                        .filter(i -> followers[i] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> -followers[i]))
                        .limit(most / 2)
                        .toList();
        int room = most - leaders.size();
        int stride = (n + room - 1) / room;
        List<Integer> all = new ArrayList<>(leaders);
        IntStream.iterate(0, i -> i < n, i -> i + stride).forEach(all::add);
        return all.stream().mapToInt(i -> i).sorted().distinct().toArray();
    }

    private static String note(
            final int count, final int frameStride, final int n, final int shown) {
        String frames =
                frameStride == 1
                        ? ""
                        : "every " + ordinal(frameStride) + " of " + grouped(count) + " frames";
        String tokens =
                shown == n ? "" : grouped(shown) + " of " + grouped(n) + " tokens, leaders first,";
        String both = frames + (frames.isEmpty() || tokens.isEmpty() ? "" : " and ") + tokens;
        if (both.isEmpty()) {
            return "";
        }
        String verb = tokens.isEmpty() ? " is shown." : " are shown.";
        return Character.toUpperCase(both.charAt(0)) + both.substring(1) + verb;
    }

    private static String grouped(final int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String ordinal(final int k) {
        boolean teen = k % 100 / 10 == 1;
        String suffix =
                switch (teen ? 0 : k % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return grouped(k) + suffix;
    }
}
