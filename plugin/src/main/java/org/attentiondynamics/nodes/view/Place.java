// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/**
 * Where a point of the scene lands on paper, in pixels from the top left; nearer is larger for
 * points closer to the viewer.
 */
record Place(double x, double y, double nearer) {
    Place(final double x, final double y) {
        this(x, y, 0);
    }
}
