// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/** A rectangle of the paper, in pixels from the top left. */
record Area(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    boolean contains(final Place place) {
        return place.x() >= x && place.x() <= right() && place.y() >= y && place.y() <= bottom();
    }
}
