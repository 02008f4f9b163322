// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import org.attentiondynamics.nodes.view.raster.Stroke.Cap;

/**
 * The area of a line drawn along contours, as a union of polygons that all turn the same way: a
 * strip along chords that turn little, and a slice of a disc for each sharper corner and for a cap.
 * Nothing cancels, so no shape of a line leaves a hole.
 */
final class Lines {
    /** Cosine of the angle up to which a corner may be pointed: 2% of half the width too long. */
    private static final double SMOOTH = 0.93;

    private final Coverage area;
    private final Strip strip;
    private final Slice slice;
    private final double half;
    private final Cap cap;

    Lines(final Coverage area, final Stroke stroke) {
        this.area = area;
        half = stroke.width() / 2;
        cap = stroke.cap();
        strip = new Strip(half);
        slice = new Slice(half);
    }

    /** Adds the area along a contour of at least two points. */
    void along(final Flat.Contour contour) {
        double[] xy = contour.xy();
        int chords = contour.closed() ? contour.points() : contour.points() - 1;
        Chord first = Chord.of(xy, 0);
        Chord before = first;
        strip.begin(first.x(), first.y(), first);
        for (int i = 1; i < chords; i++) {
            Chord next = Chord.of(xy, i);
            if (isSmooth(before, next)) {
                strip.bend(next.x(), next.y(), before, next);
            } else {
                area.polygon(strip.end(next.x(), next.y(), before));
                corner(before, next);
                strip.begin(next.x(), next.y(), next);
            }
            before = next;
        }
        int end = 2 * chords % xy.length;
        area.polygon(strip.end(xy[end], xy[end + 1], before));
        if (contour.closed()) {
            corner(before, first);
        } else if (cap == Cap.ROUND) {
            area.polygon(slice.half(first.x(), first.y(), -first.toX(), -first.toY()));
            area.polygon(slice.half(xy[end], xy[end + 1], before.toX(), before.toY()));
        }
    }

    /** Whether the strip's sides can meet in points without turning round on a short chord. */
    private boolean isSmooth(final Chord before, final Chord after) {
        double same = before.cosine(after);
        double shift = half * Math.abs(before.sine(after)) / (1 + same);
        return same > SMOOTH && shift <= 0.4 * Math.min(before.length(), after.length());
    }

    /** What two chords leave open at the outer side of their common point. */
    private void corner(final Chord before, final Chord after) {
        double turn = before.sine(after);
        double x = after.x();
        double y = after.y();
        if (turn > 0) {
            area.polygon(slice.of(x, y, after.toY(), -after.toX(), before.toY(), -before.toX()));
        } else if (turn < 0) {
            area.polygon(slice.of(x, y, -before.toY(), before.toX(), -after.toY(), after.toX()));
        } else if (before.cosine(after) < 0) {
            area.polygon(slice.half(x, y, before.toX(), before.toY()));
        }
    }

    /** A straight piece of a contour: where it starts, its unit direction and its length. */
    record Chord(double x, double y, double toX, double toY, double length) {
        static Chord of(final double[] xy, final int index) {
            double x = xy[2 * index];
            double y = xy[2 * index + 1];
            double dx = xy[(2 * index + 2) % xy.length] - x;
            double dy = xy[(2 * index + 3) % xy.length] - y;
            double length = Math.sqrt(dx * dx + dy * dy);
            return new Chord(x, y, dx / length, dy / length, length);
        }

        double cosine(final Chord other) {
            return toX * other.toX + toY * other.toY;
        }

        /** Positive for a turn clockwise on paper. */
        double sine(final Chord other) {
            return toX * other.toY - toY * other.toX;
        }
    }
}
