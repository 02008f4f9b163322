// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * The square (r, r), (r, -r), (-r, r), (-r, -r) in the first two coordinates and a fifth token on its axis, at (offset, 0).
 *
 * <p>With V = B = I the fifth token stays on the axis in exact arithmetic, an unstable position: its limit is no vertex but the middle of
 * an edge; with offset 0 it stays at 0.
 *
 * @param radius r
 * @param offset the first coordinate of the fifth token, any finite number
 */
public record SquareAndToken(double radius, double offset) implements Configuration {
    private static final int CORNERS = 4;

    public SquareAndToken {
        Sizes.requireLength("radius", radius);
        Sizes.requireFinite("offset", offset);
    }

    @Override
    public long size(final int d) {
        Sizes.requirePlane("a square", d);
        return CORNERS + 1;
    }

    @Override
    public String title() {
        return "the square with a fifth token";
    }

    @Override
    public double[] token(final int i, final int d) {
        double[] token = new double[d];
        if (i == CORNERS) {
            token[0] = offset;
        } else {
            token[0] = i < 2 ? radius : -radius;
            token[1] = i % 2 == 0 ? radius : -radius;
        }
        return token;
    }
}
