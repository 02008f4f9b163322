// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.Arrays;
import java.util.List;

/** A picture of pixels, opaque throughout, on which outlines are filled and drawn along. */
public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels; // 0xRRGGBB, row by row
    private final Coverage coverage;

    public Raster(final int width, final int height, final Ink paper) {
        this.width = width;
        this.height = height;
        pixels = new int[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, paper.rgb());
        coverage = new Coverage(width, height);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Colour of a pixel as 0xRRGGBB. */
    public int rgb(final int x, final int y) {
        return pixels[y * width + x];
    }

    /** Fills what the contours wind around; open ones are closed. */
    public void fill(final Outline outline, final Ink ink) {
        List<Flat.Contour> contours = Flat.of(outline);
        contours.forEach(contour -> coverage.polygon(contour.xy()));
        boolean simple = contours.size() == 1 && contours.get(0).isConvex();
        blend(ink, simple);
    }

    /**
     * Draws a line along the contours. Where a line crosses itself it is not darker; dashes that
     * touch each other are.
     */
    public void draw(final Outline outline, final Stroke stroke, final Ink ink) {
        if (outline.isCircle() && !stroke.isDashed() && outline.radius() > stroke.width() / 2) {
            ring(outline, stroke.width() / 2, ink);
            return;
        }
        Lines lines = new Lines(coverage, stroke);
        for (Flat.Contour contour : Flat.of(outline)) {
            if (contour.points() > 1 && stroke.isDashed()) {
                for (Flat.Contour dash : Dashes.of(contour, stroke)) {
                    lines.along(dash);
                    blend(ink, false);
                }
            } else if (contour.points() > 1) {
                lines.along(contour);
            }
        }
        blend(ink, false);
    }

    private void ring(final Outline circle, final double half, final Ink ink) {
        coverage.polygon(Flat.of(circle.grown(half)).get(0).xy());
        coverage.polygon(Flat.of(circle.grown(-half)).get(0).reversed());
        blend(ink, true);
    }

    private void blend(final Ink ink, final boolean simple) {
        Coverage.Rows blended =
                (y, fromX, toX, shares) -> {
                    int row = y * width;
                    for (int x = fromX; x < toX; x++) {
                        if (shares[x] > 0) {
                            pixels[row + x] = blended(pixels[row + x], ink, shares[x]);
                        }
                    }
                };
        if (simple) {
            coverage.simpleRows(blended);
        } else {
            coverage.rows(blended);
        }
    }

    private static int blended(final int below, final Ink ink, final double share) {
        double alpha = ink.alpha() * share;
        return alpha >= 1
                ? ink.rgb()
                : channel(below >> 16, ink.red(), alpha) << 16
                        | channel(below >> 8 & 0xFF, ink.green(), alpha) << 8
                        | channel(below & 0xFF, ink.blue(), alpha);
    }

    private static int channel(final int below, final int above, final double alpha) {
        return (int) (below + (above - below) * alpha + 0.5);
    }
}
