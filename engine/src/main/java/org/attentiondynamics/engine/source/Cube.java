// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * The 2^d vertices (-r or r, ..., -r or r) of the cube, the last coordinate changing fastest.
 *
 * @param halfWidth r
 */
public record Cube(double halfWidth) implements Configuration {
    public Cube {
        Sizes.requireLength("half width", halfWidth);
    }

    @Override
    public long size(final int d) {
        return d < Long.SIZE - 1 ? 1L << d : Long.MAX_VALUE;
    }

    @Override
    public String title() {
        return "the cube";
    }

    @Override
    public double[] token(final int i, final int d) {
        double[] vertex = new double[d];
        for (int k = 0; k < d; k++) {
            vertex[k] = (i >> (d - 1 - k) & 1) == 0 ? -halfWidth : halfWidth;
        }
        return vertex;
    }
}
