// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * The 2 d vertices r e_1, -r e_1, ..., r e_d, -r e_d of the cross-polytope.
 *
 * @param radius r
 */
public record CrossPolytope(double radius) implements Configuration {
    public CrossPolytope {
        Sizes.requireLength("radius", radius);
    }

    @Override
    public long size(final int d) {
        return 2L * d;
    }

    @Override
    public String title() {
        return "the cross-polytope";
    }

    @Override
    public double[] token(final int i, final int d) {
        double[] vertex = new double[d];
        vertex[i / 2] = i % 2 == 0 ? radius : -radius;
        return vertex;
    }
}
