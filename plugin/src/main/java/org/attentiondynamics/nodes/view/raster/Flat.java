// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An outline with its curves replaced by chords, none farther than a hundredth of a pixel from its
 * curve.
 */
final class Flat implements Outline.Walker {
    /**
     * One contour: x and y of its points in turn, none equal to the one before; a closed one does
     * not repeat its first point.
     */
    record Contour(double[] xy, boolean closed) {
        int points() {
            return xy.length / 2;
        }

        /** Whether it turns only one way, and once around. Rounding makes it rather say no. */
        boolean isConvex() {
            int turn = 0;
            int switches = 0; // between to the left and to the right
            double along = 0;
            for (int i = 0; i < xy.length; i += 2) {
                double x = at(i + 2) - xy[i];
                double y = at(i + 3) - xy[i + 1];
                double cross = x * (at(i + 5) - at(i + 3)) - y * (at(i + 4) - at(i + 2));
                int side = (int) Math.signum(cross);
                if (side * turn < 0) {
                    return false;
                }
                turn = side != 0 ? side : turn;
                switches += x * along < 0 ? 1 : 0;
                along = x != 0 ? x : along;
            }
            return switches <= 2;
        }

        /** The points the other way round. */
        double[] reversed() {
            double[] reversed = new double[xy.length];
            for (int i = 0; i < xy.length; i += 2) {
                reversed[i] = xy[xy.length - 2 - i];
                reversed[i + 1] = xy[xy.length - 1 - i];
            }
            return reversed;
        }

        private double at(final int number) {
            return xy[number % xy.length];
        }
    }

    private static final double TOLERANCE = 0.01; // pixels
    private static final int FEWEST = 16;
    private static final int MOST = 1024;

    private final List<Contour> contours = new ArrayList<>();
    private double[] xy = new double[32];
    private int count;

    private Flat() {}

    static List<Contour> of(final Outline outline) {
        Flat flat = new Flat();
        outline.walk(flat);
        flat.end(false);
        return flat.contours;
    }

    @Override
    public void moveTo(final double x, final double y) {
        end(false);
        add(x, y);
    }

    @Override
    public void lineTo(final double x, final double y) {
        add(x, y);
    }

    @Override
    public void quadTo(
            final double controlX, final double controlY, final double x, final double y) {
        double fromX = xy[count - 2];
        double fromY = xy[count - 1];
        double bendX = fromX - 2 * controlX + x;
        double bendY = fromY - 2 * controlY + y;
        // A chord over 1/k of the parameter is bend / (4 k^2) off at its middle.
        double bend = Math.sqrt(bendX * bendX + bendY * bendY);
        int chords = (int) Math.min(MOST, Math.max(1, Math.ceil(Math.sqrt(bend / 4 / TOLERANCE))));
        for (int i = 1; i < chords; i++) {
            double t = (double) i / chords;
            add(
                    fromX + t * (2 * (controlX - fromX) + t * bendX),
                    fromY + t * (2 * (controlY - fromY) + t * bendY));
        }
        add(x, y);
    }

    @Override
    public void close() {
        end(true);
    }

    @Override
    public void ellipse(
            final double x, final double y, final double radiusX, final double radiusY) {
        end(false);
        double[] unit = Circle.points(chords(Math.max(radiusX, radiusY)));
        for (int i = 0; i < unit.length; i += 2) {
            add(x + radiusX * unit[i], y + radiusY * unit[i + 1]);
        }
        end(true);
    }

    /** A chord over the angle a is r (1 - cos(a/2)), hence less than r a^2 / 8, off. */
    private static int chords(final double radius) {
        int chords = FEWEST;
        while (chords < MOST
                && radius * Circle.FULL * Circle.FULL > 8 * TOLERANCE * chords * chords) {
            chords *= 2;
        }
        return chords;
    }

    private void add(final double x, final double y) {
        if (count >= 2 && xy[count - 2] == x && xy[count - 1] == y) {
            return;
        }
        if (count == xy.length) {
            xy = Arrays.copyOf(xy, 2 * count);
        }
        xy[count++] = x;
        xy[count++] = y;
    }

    private void end(final boolean closed) {
        boolean returns = count > 2 && xy[0] == xy[count - 2] && xy[1] == xy[count - 1];
        int kept = closed && returns ? count - 2 : count;
        if (kept > 0) {
            contours.add(new Contour(Arrays.copyOf(xy, kept), closed));
        }
        count = 0;
    }
}
