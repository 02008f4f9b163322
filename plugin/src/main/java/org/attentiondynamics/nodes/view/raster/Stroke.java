// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

/**
 * How a line is drawn along an outline; corners are always rounded.
 *
 * @param width in pixels, positive
 * @param cap how open ends and dashes end
 * @param dash length of a dash without its caps, in pixels; with gap 0 the line is whole
 * @param gap between dashes without their caps, at least 0
 */
public record Stroke(double width, Cap cap, double dash, double gap) {
    /** How a line ends. */
    public enum Cap {
        /** Half a disc beyond the end. */
        ROUND,
        /** Cut right at the end. */
        BUTT
    }

    public Stroke {
        if (!(width > 0) || !(dash >= 0) || !(gap >= 0)) {
            throw new IllegalArgumentException(
                    "a stroke needs a positive width and no negative dash or gap, was "
                            + width
                            + ", "
                            + dash
                            + ", "
                            + gap);
        }
    }

    public static Stroke round(final double width) {
        return new Stroke(width, Cap.ROUND, 0, 0);
    }

    public static Stroke butt(final double width) {
        return new Stroke(width, Cap.BUTT, 0, 0);
    }

    public Stroke dashed(final double dashLength, final double gapLength) {
        return new Stroke(width, cap, dashLength, gapLength);
    }

    public boolean isDashed() {
        return gap > 0;
    }
}
