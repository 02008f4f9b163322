// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * The two tokens r and -r on the first axis. With V = -I and B = I the radius solves u' = -u tanh(u^2).
 *
 * @param radius r
 */
public record AntisymmetricPair(double radius) implements Configuration {
    public AntisymmetricPair {
        Sizes.requireLength("radius", radius);
    }

    @Override
    public long size(final int d) {
        return 2;
    }

    @Override
    public String title() {
        return "the antisymmetric pair";
    }

    @Override
    public double[] token(final int i, final int d) {
        double[] token = new double[d];
        token[0] = i == 0 ? radius : -radius;
        return token;
    }
}
