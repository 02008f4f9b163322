// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The axes of a picture: where a point of the scene lands on paper, and the grid behind it. */
sealed interface Stage permits PlaneStage, SpaceStage {
    /** Share of the time axis kept free for the marks at the last frame. */
    double AFTER_THE_LAST = 0.03;

    /** One axis: the interval it shows and its name. */
    record Axis(String name, Extent extent) {}

    /** Which axes of a stage get numbers and a name; a stage in space has them for all or for none. */
    record Labels(boolean across, boolean up) {
        static final Labels ALL = new Labels(true, true);
    }

    /**
     * @param point one finite number per axis
     */
    Place place(double[] point);

    void draw(Pen pen, Labels labels);

    /**
     * The part inside the axes of an affine subspace through a point: the two ends of a line, the
     * corners of a plane.
     *
     * @param directions one number per axis each
     * @return empty if nothing is to be drawn: the subspace is only the point, or all that is seen
     */
    List<Place> flat(double[] point, List<double[]> directions);

    /**
     * The stage that shows all frames of a scene, so that pictures of different frames can be
     * compared.
     *
     * @param area where the points go; numbers and names of axes may be outside of it
     */
    static Stage of(final Subject subject, final Area area, final Pen pen) {
        Extent[] extents = extents(subject);
        List<String> names = subject.look().projection().axes();
        if (subject.overTime()) {
            Axis time = new Axis("t", extents[0]);
            return PlaneStage.stretched(
                    time, new Axis(names.get(0), extents[1].padded()), area, pen);
        }
        List<Axis> axes =
                IntStream.range(0, extents.length)
                        .mapToObj(i -> new Axis(names.get(i), extents[i].padded()))
                        .toList();
        return axes.size() == 2
                ? PlaneStage.inProportion(axes.get(0), axes.get(1), area, pen)
                : SpaceStage.in(axes, area, pen);
    }

    private static Extent[] extents(final Subject subject) {
        Positions positions = subject.positions();
        Extent[] extents = new Extent[positions.drawnAxes()];
        Arrays.fill(extents, Extent.EMPTY);
        for (int frame = 0; frame < positions.frames(); frame++) {
            for (int token = 0; token < positions.tokens(); token++) {
                if (positions.drawable(frame, token)) {
                    include(extents, positions.point(frame, token));
                }
            }
        }
        for (int cluster = 0; cluster < subject.scene().centres().length; cluster++) {
            subject.centre(positions.frames() - 1, cluster)
                    .ifPresent(point -> include(extents, point));
        }
        if (subject.overTime()) {
            extents[0] = timeShown(subject.scene().times());
        }
        return extents;
    }

    private static Extent timeShown(final double[] times) {
        Extent shown = Extent.EMPTY.with(times[0]).with(times[times.length - 1]);
        double room = AFTER_THE_LAST * shown.span();
        return shown.span() > 0 ? new Extent(shown.lower(), shown.upper() + room) : shown.padded();
    }

    private static void include(final Extent[] extents, final double[] point) {
        for (int axis = 0; axis < extents.length; axis++) {
            extents[axis] = extents[axis].with(point[axis]);
        }
    }
}
