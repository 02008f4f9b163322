// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * The d + 1 vertices of the regular simplex of radius r around 0: <v_i, v_j> = -r^2 / d for i different from j.
 *
 * <p>With V = B = I the tokens stay proportional to the vertices and their radius solves one scalar equation.
 *
 * @param radius r
 */
public record RegularSimplex(double radius) implements Configuration {
    public RegularSimplex {
        Sizes.requireLength("radius", radius);
    }

    @Override
    public long size(final int d) {
        return d + 1L;
    }

    @Override
    public String title() {
        return "the regular simplex";
    }

    /**
     * Vertex i has the height h_i = sqrt((d + 1)(d - i) / (d (d - i + 1))) in coordinate i, those after it share -h_i / (d - i) there,
     * and those before it have 0.
     */
    @Override
    public double[] token(final int i, final int d) {
        double[] vertex = new double[d];
        for (int k = 0; k <= Math.min(i, d - 1); k++) {
            double height = Math.sqrt((d + 1.0) * (d - k) / ((double) d * (d - k + 1)));
            vertex[k] = radius * (k == i ? height : -height / (d - k));
        }
        return vertex;
    }
}
