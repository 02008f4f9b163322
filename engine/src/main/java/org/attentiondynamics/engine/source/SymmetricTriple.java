// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * The three tokens -r, 0 and r on the first axis. With V = B = I and d = 1 it is the exceptional case of the Boolean limit: the middle
 * token attends to all three alike for ever.
 *
 * @param radius r
 */
public record SymmetricTriple(double radius) implements Configuration {
    public SymmetricTriple {
        Sizes.requireLength("radius", radius);
    }

    @Override
    public long size(final int d) {
        return 3;
    }

    @Override
    public String title() {
        return "the symmetric triple";
    }

    @Override
    public double[] token(final int i, final int d) {
        double[] token = new double[d];
        token[0] = radius * (i - 1);
        return token;
    }
}
