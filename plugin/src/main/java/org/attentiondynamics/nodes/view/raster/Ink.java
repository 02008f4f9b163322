// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

/**
 * A colour and how much of what lies below it hides.
 *
 * @param rgb red, green and blue of 8 bits each, as 0xRRGGBB
 * @param alpha in [0, 1]; 1 hides everything
 */
public record Ink(int rgb, double alpha) {
    public Ink {
        if ((rgb & 0xFFFFFF) != rgb || !(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException(
                    "an ink needs 24 bits of colour and an alpha in [0, 1], was "
                            + Integer.toHexString(rgb)
                            + " and "
                            + alpha);
        }
    }

    public static Ink opaque(final int rgb) {
        return new Ink(rgb, 1);
    }

    public int red() {
        return rgb >> 16;
    }

    public int green() {
        return rgb >> 8 & 0xFF;
    }

    public int blue() {
        return rgb & 0xFF;
    }

    /** The same colour with another alpha, which is cut to [0, 1]. */
    public Ink faded(final double to) {
        return new Ink(rgb, Math.max(0, Math.min(1, to)));
    }

    /** The opaque colour between this and another one: this for share 0, the other for 1. */
    public Ink mixed(final Ink other, final double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = rgb >> shift & 0xFF;
            int to = other.rgb >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return opaque(mixed);
    }

    /** How light the colour looks, from 0 for black to 1 for white. */
    public double lightness() {
        return (0.299 * red() + 0.587 * green() + 0.114 * blue()) / 255;
    }
}
