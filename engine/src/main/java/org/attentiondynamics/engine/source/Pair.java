// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import java.util.Arrays;

/**
 * Two tokens m + delta and m - delta: m is on the first axis at the offset, delta points along the diagonal (1, ..., 1) and has length
 * r.
 *
 * <p>With V = B = I the direction of delta stays, and the pair solves a system of d + 1 equations.
 *
 * @param radius r
 * @param offset the first coordinate of the mean, any finite number
 */
public record Pair(double radius, double offset) implements Configuration {
    public Pair {
        Sizes.requireLength("radius", radius);
        Sizes.requireFinite("offset", offset);
    }

    @Override
    public long size(final int d) {
        return 2;
    }

    @Override
    public String title() {
        return "the pair";
    }

    @Override
    public double[] token(final int i, final int d) {
        double[] token = new double[d];
        Arrays.fill(token, (i == 0 ? radius : -radius) / Math.sqrt(d));
        token[0] += offset;
        return token;
    }
}
