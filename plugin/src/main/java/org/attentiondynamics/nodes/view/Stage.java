// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/** The axes of a picture: where a point of the scene lands on paper, and the grid behind it. */
sealed interface Stage permits PlaneStage, SpaceStage {
    /** One axis: the interval it shows and its name. */
    record Axis(String name, Extent extent) {}

    /**
     * @param point one finite number per axis
     */
    Place place(double[] point);

    void draw(Pen pen);

    /**
     * The stage that shows all frames of a scene, so that pictures of different frames can be
     * compared.
     *
     * @param area where the points go; numbers and names of axes may be outside of it
     */
    static Stage of(
            final Scene scene, final Positions positions, final Rectangle2D area, final Pen pen) {
        Extent[] extents = extents(scene, positions);
        return switch (scene.dimension()) {
            case 1 ->
                    PlaneStage.stretched(
                            new Axis("t", extents[0]),
                            new Axis(scene.axes().get(0), extents[1].padded()),
                            area,
                            pen);
            case 2 ->
                    PlaneStage.inProportion(
                            axis(scene, extents, 0), axis(scene, extents, 1), area, pen);
            default ->
                    SpaceStage.in(
                            List.of(
                                    axis(scene, extents, 0),
                                    axis(scene, extents, 1),
                                    axis(scene, extents, 2)),
                            area,
                            pen);
        };
    }

    private static Axis axis(final Scene scene, final Extent[] extents, final int axis) {
        return new Axis(scene.axes().get(axis), extents[axis].padded());
    }

    private static Extent[] extents(final Scene scene, final Positions positions) {
        Extent[] extents = new Extent[positions.drawnAxes()];
        Arrays.fill(extents, Extent.EMPTY);
        for (int frame = 0; frame < positions.frames(); frame++) {
            for (int token = 0; token < positions.tokens(); token++) {
                if (positions.drawable(frame, token)) {
                    include(extents, positions.point(frame, token));
                }
            }
        }
        for (double[] centre : scene.centres()) {
            include(extents, positions.onAxes(positions.frames() - 1, centre));
        }
        if (scene.dimension() == 1) {
            extents[0] = timeShown(scene.times());
        }
        return extents;
    }

    private static Extent timeShown(final double[] times) {
        Extent shown = new Extent(times[0], times[0]).with(times[times.length - 1]);
        return shown.span() > 0 ? shown : shown.padded();
    }

    private static void include(final Extent[] extents, final double[] point) {
        for (int axis = 0; axis < extents.length; axis++) {
            extents[axis] = extents[axis].with(point[axis]);
        }
    }
}
