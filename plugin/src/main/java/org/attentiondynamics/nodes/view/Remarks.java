// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * The sentences of a picture: its subtitle, and below it the scene's own note and what was left
 * out.
 *
 * @param frames that are drawn side by side
 */
record Remarks(Subject subject, Frames frames, int pathStride) {
    /** For example "t = 12, 40 tokens, 5 clusters"; times of several frames are above each. */
    String subtitle() {
        StringJoiner text = new StringJoiner(", ");
        if (frames.count() == 1) {
            text.add(time(frames.get(0)));
        }
        text.add(Census.counted(subject.positions().tokens(), "token"));
        int clusters = Census.of(subject.scene()).clusters();
        if (clusters > 0) {
            text.add(Census.counted(clusters, "cluster"));
        }
        return text.toString();
    }

    /** For example "t = 0.25". */
    String time(final int frame) {
        return time(subject.scene().times()[frame]);
    }

    static String time(final double time) {
        return "t = " + number(time);
    }

    /** Why no token is drawn in a frame. */
    String absence(final int frame) {
        return subject.positions().tokens() == 0
                ? "There is no token to draw."
                : "No token has finite coordinates at " + time(frame) + ".";
    }

    String note() {
        StringJoiner text = new StringJoiner(" ");
        if (!subject.scene().note().isBlank()) {
            text.add(subject.scene().note().strip());
        }
        int missing = undrawable();
        if (missing > 0) {
            text.add(
                    "Not drawn: "
                            + Census.counted(missing, "token")
                            + " with NaN or infinite coordinates.");
        }
        if (!axes().isEmpty()) {
            text.add(axes());
        }
        if (Limit.kind(subject) == Limit.Kind.EVERYTHING) {
            text.add("The limit's subspaces fill all that is seen along these axes.");
        }
        if (pathStride > 1 && subject.shows(Layer.PATHS)) {
            text.add("Paths of every " + ordinal(pathStride) + " token.");
        }
        return text.toString();
    }

    /** What the axes leave out. */
    private String axes() {
        Projection projection = subject.look().projection();
        int d = subject.scene().dimension();
        if (!projection.alongCoordinates()) {
            String name = projection.name();
            return "Drawn along "
                    + name.substring(0, 1).toLowerCase(Locale.ROOT)
                    + name.substring(1)
                    + " instead of the "
                    + Census.counted(d, "coordinate")
                    + ".";
        }
        int drawn = projection.rows().length;
        if (drawn == d) {
            return "";
        }
        boolean first =
                projection.axes().equals(subject.scene().axes().subList(0, drawn)) && drawn == 3;
        return first
                ? "Coordinates 1 to 3 of " + d + " are drawn."
                : String.join(", ", projection.axes())
                        + " of "
                        + d
                        + " coordinates "
                        + (drawn == 1 ? "is" : "are")
                        + " drawn.";
    }

    /** Tokens that are missing in one of the frames. */
    private int undrawable() {
        int count = 0;
        for (int token = 0; token < subject.positions().tokens(); token++) {
            int missing = token;
            boolean anywhere =
                    frames.indices().stream()
                            .anyMatch(frame -> !subject.positions().drawable(frame, missing));
            count += anywhere ? 1 : 0;
        }
        return count;
    }

    private static String number(final double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        boolean plain = rounded.scale() <= 6 && rounded.precision() - rounded.scale() <= 7;
        return (plain ? rounded.toPlainString() : rounded.toString()).replace('-', '−');
    }

    private static String ordinal(final int number) {
        boolean teen = number % 100 / 10 == 1;
        String suffix =
                teen
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        };
        return number + suffix;
    }
}
