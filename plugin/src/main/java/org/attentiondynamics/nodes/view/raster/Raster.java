// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.Arrays;
import java.util.List;

/** A picture of pixels, opaque throughout, on which outlines are filled and drawn along. */
public final class Raster {
    /** The edges of more contours than this cross too often for the exact area of their union. */
    private static final int MANY = 1000;

    private final int width;
    private final int height;
    private final int[][] pixels; // 0xRRGGBB, by row
    private final Coverage coverage;
    private final Demand demand;

    /** A picture that is wanted come what may. */
    public Raster(final int width, final int height, final Ink paper) {
        this(width, height, paper, Demand.always());
    }

    /**
     * @param demand what is asked of this picture ends in a CancellationException once it ceases
     */
    public Raster(final int width, final int height, final Ink paper, final Demand demand) {
        this.width = width;
        this.height = height;
        this.demand = demand;
        pixels = new int[height][];
        for (int y = 0; y < height; y++) {
            demand.require(width);
            pixels[y] = new int[width];
            Arrays.fill(pixels[y], paper.rgb());
        }
        coverage = new Coverage(width, height, demand);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Colour of a pixel as 0xRRGGBB. */
    public int rgb(final int x, final int y) {
        return pixels[y][x];
    }

    /** Whether this picture is still wanted. */
    public Demand demand() {
        return demand;
    }

    /** Fills what the contours wind around; open ones are closed. */
    public void fill(final Outline outline, final Ink ink) {
        List<Flat.Contour> contours = Flat.of(outline);
        if (contours.size() > MANY && contours.stream().allMatch(Flat.Contour::isConvex)) {
            fillMany(contours, ink);
            return;
        }
        contours.forEach(contour -> coverage.polygon(contour.xy()));
        boolean simple = contours.size() == 1 && contours.get(0).isConvex();
        blend(ink, simple);
    }

    /**
     * Fills many convex contours in time proportional to their areas. Where several cover a pixel in part its share is the largest of theirs,
     * at most that of their union.
     */
    private void fillMany(final List<Flat.Contour> contours, final Ink ink) {
        double[][] largest = new double[height][];
        for (Flat.Contour contour : contours) {
            coverage.polygon(contour.xy());
            coverage.simpleRows(
                    (y, fromX, toX, shares) -> {
                        demand.require(toX - fromX);
                        largest[y] = largest[y] == null ? new double[width] : largest[y];
                        for (int x = fromX; x < toX; x++) {
                            largest[y][x] = Math.max(largest[y][x], shares[x]);
                        }
                    });
        }
        for (int y = 0; y < height; y++) {
            if (largest[y] != null) {
                blend(y, 0, width, largest[y], ink);
            }
        }
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
        Coverage.Rows blended = (y, fromX, toX, shares) -> blend(y, fromX, toX, shares, ink);
        if (simple) {
            coverage.simpleRows(blended);
        } else {
            coverage.rows(blended);
        }
    }

    private void blend(
            final int y, final int fromX, final int toX, final double[] shares, final Ink ink) {
        demand.require(toX - fromX);
        int[] row = pixels[y];
        for (int x = fromX; x < toX; x++) {
            if (shares[x] > 0) {
                row[x] = blended(row[x], ink, shares[x]);
            }
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
