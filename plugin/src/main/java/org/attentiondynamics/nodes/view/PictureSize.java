// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/**
 * How large a picture is.
 *
 * @param widthPx in [64, 16384], as heightPx; pictures are designed for 1200 x 900
 * @param dotsPerInch in [1, 10000]: at which size it is meant to be printed; 96 is that of a screen
 */
public record PictureSize(int widthPx, int heightPx, double dotsPerInch) {
    private static final int SMALLEST = 64;
    private static final int LARGEST = 16_384;
    private static final double SCREEN = 96;

    public PictureSize {
        require(widthPx, "width");
        require(heightPx, "height");
        if (!(dotsPerInch >= 1 && dotsPerInch <= 10_000)) {
            throw new IllegalArgumentException(
                    "dots per inch must be 1 to 10000, was " + dotsPerInch);
        }
    }

    public static PictureSize onScreen(final int widthPx, final int heightPx) {
        return new PictureSize(widthPx, heightPx, SCREEN);
    }

    private static void require(final int pixels, final String name) {
        if (pixels < SMALLEST || pixels > LARGEST) {
            throw new IllegalArgumentException(name + " must be 64 to 16384 pixels, was " + pixels);
        }
    }

    /** A length as SVG takes it: pixels on a screen, inches on paper. */
    String printed(final int pixels) {
        return dotsPerInch == SCREEN
                ? Integer.toString(pixels)
                : SvgNumber.of(pixels / dotsPerInch) + "in";
    }
}
