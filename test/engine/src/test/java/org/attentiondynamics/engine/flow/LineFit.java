// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

/** Least squares for y = a + b x. */
final class LineFit {
    private double count;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;

    void add(final double x, final double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
    }

    /** b. */
    double slope() {
        return (count * sumXy - sumX * sumY) / (count * sumXx - sumX * sumX);
    }
}
