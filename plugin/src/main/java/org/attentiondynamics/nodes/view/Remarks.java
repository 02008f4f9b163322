// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.StringJoiner;

/**
 * The sentences of a picture: its subtitle, and below it the scene's own note and what was left
 * out.
 */
record Remarks(Scene scene, Positions positions, int frame, int pathStride) {
    /** For example "t = 12, 40 tokens, 5 clusters". */
    String subtitle() {
        StringJoiner text = new StringJoiner(", ");
        text.add("t = " + number(scene.times()[frame]));
        text.add(Census.counted(positions.tokens(), "token"));
        int clusters = Census.of(scene).clusters();
        if (clusters > 0) {
            text.add(Census.counted(clusters, "cluster"));
        }
        return text.toString();
    }

    String note() {
        StringJoiner text = new StringJoiner(" ");
        if (!scene.note().isBlank()) {
            text.add(scene.note().strip());
        }
        int missing = undrawable();
        if (missing > 0) {
            text.add(
                    "Not drawn: "
                            + Census.counted(missing, "token")
                            + " with NaN or infinite coordinates.");
        }
        if (scene.dimension() > 3) {
            text.add("Coordinates 1 to 3 of " + scene.dimension() + " are drawn.");
        }
        if (pathStride > 1) {
            text.add("Paths of every " + ordinal(pathStride) + " token.");
        }
        return text.toString();
    }

    private int undrawable() {
        int count = 0;
        for (int token = 0; token < positions.tokens(); token++) {
            count += positions.drawable(frame, token) ? 0 : 1;
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
