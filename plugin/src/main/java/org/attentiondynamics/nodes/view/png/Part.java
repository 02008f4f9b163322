// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import org.attentiondynamics.nodes.view.raster.Raster;

/** A rectangle of pixels, of at least one pixel. */
record Part(int x, int y, int width, int height) {
    static Part whole(final Raster raster) {
        return new Part(0, 0, raster.width(), raster.height());
    }

    /** The smallest part outside of which two pictures are the same; one pixel for the same picture. */
    static Part changed(final Raster before, final Raster after) {
        int left = before.width();
        int right = -1;
        int top = before.height();
        int bottom = -1;
        for (int y = 0; y < before.height(); y++) {
            after.demand().require(before.width());
            for (int x = 0; x < before.width(); x++) {
                if (before.rgb(x, y) != after.rgb(x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return right < 0
                ? new Part(0, 0, 1, 1)
                : new Part(left, top, right - left + 1, bottom - top + 1);
    }
}
