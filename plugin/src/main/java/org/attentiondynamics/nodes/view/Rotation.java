// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/**
 * A turn about the vertical axis, a tilt, and a mild perspective. The viewer stands in front of the
 * box, a little to the right and above; x runs to the front right, y to the back right, z up.
 *
 * @param cosTurn cosine of the turn; with sinTurn on the unit circle
 * @param cosTilt cosine of the height of the viewer above the floor; with sinTilt on the unit
 *     circle
 * @param distance of the viewer from the middle of the box, whose longest side is 2
 */
record Rotation(double cosTurn, double sinTurn, double cosTilt, double sinTilt, double distance) {
    /**
     * Turned by about 37 degrees and tilted by about 23: both pairs are Pythagorean, hence exact to
     * rounding on any machine.
     */
    static final Rotation ISOMETRIC_LIKE = new Rotation(4.0 / 5, 3.0 / 5, 12.0 / 13, 5.0 / 13, 10);

    /** Where a point of the box is seen, y downwards, in units of the box at its middle. */
    Place of(final double x, final double y, final double z) {
        double right = cosTurn * x + sinTurn * y;
        double front = sinTurn * x - cosTurn * y;
        double up = cosTilt * z - sinTilt * front;
        double nearer = cosTilt * front + sinTilt * z;
        double enlarged = distance / (distance - nearer);
        return new Place(right * enlarged, -up * enlarged, nearer);
    }

    /**
     * Whether the viewer is on the outer side of the plane of the points whose dot with the normal
     * is the offset.
     */
    boolean sees(final double[] normal, final double offset) {
        double viewerX = cosTilt * sinTurn * distance;
        double viewerY = -cosTilt * cosTurn * distance;
        double viewerZ = sinTilt * distance;
        return normal[0] * viewerX + normal[1] * viewerY + normal[2] * viewerZ > offset;
    }
}
