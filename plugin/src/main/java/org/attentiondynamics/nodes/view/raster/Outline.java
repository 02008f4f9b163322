// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.Arrays;

/**
 * Contours made of lines, quadratic curves and whole ellipses, in pixels from the top left.
 *
 * <p>What several contours enclose is what any of them winds around, in whichever direction, unless
 * directions cancel. Built by appending; an outline that is being drawn must not be changed.
 */
public final class Outline {
    /** What an outline is told to, segment by segment. */
    public interface Walker {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        /** A parabola from the present point to x, y with the given control point. */
        void quadTo(double controlX, double controlY, double x, double y);

        /** Back to the start of the contour. */
        void close();

        /** A closed contour of its own, clockwise on paper. */
        void ellipse(double x, double y, double radiusX, double radiusY);
    }

    private enum Segment {
        MOVE(2),
        LINE(2),
        QUAD(4),
        CLOSE(0),
        ELLIPSE(4);

        private final int numbers;

        Segment(final int numbers) {
            this.numbers = numbers;
        }
    }

    private Segment[] segments = new Segment[4];
    private double[] numbers = new double[8];
    private int segmentCount;
    private int numberCount;

    public static Outline line(final double x1, final double y1, final double x2, final double y2) {
        return new Outline().moveTo(x1, y1).lineTo(x2, y2);
    }

    public static Outline circle(final double x, final double y, final double radius) {
        return new Outline().ellipse(x, y, radius, radius);
    }

    public static Outline rectangle(
            final double x, final double y, final double width, final double height) {
        return polygon(x, y, x + width, y, x + width, y + height, x, y + height);
    }

    /**
     * @param xy x and y of each corner in turn; at least one corner
     */
    public static Outline polygon(final double... xy) {
        Outline outline = new Outline().moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            outline.lineTo(xy[i], xy[i + 1]);
        }
        return outline.close();
    }

    public Outline moveTo(final double x, final double y) {
        return append(Segment.MOVE, x, y);
    }

    public Outline lineTo(final double x, final double y) {
        return append(Segment.LINE, x, y);
    }

    public Outline quadTo(
            final double controlX, final double controlY, final double x, final double y) {
        return append(Segment.QUAD, controlX, controlY, x, y);
    }

    public Outline close() {
        return append(Segment.CLOSE);
    }

    public Outline ellipse(
            final double x, final double y, final double radiusX, final double radiusY) {
        return append(Segment.ELLIPSE, x, y, radiusX, radiusY);
    }

    /** Appends another outline, enlarged from 0, 0 and then moved. */
    public Outline append(
            final Outline other, final double scale, final double dx, final double dy) {
        int at = 0;
        for (int i = 0; i < other.segmentCount; i++) {
            Segment segment = other.segments[i];
            double[] moved = Arrays.copyOfRange(other.numbers, at, at + segment.numbers);
            for (int k = 0; k < moved.length; k++) {
                boolean radius = segment == Segment.ELLIPSE && k >= 2;
                moved[k] = scale * moved[k] + (radius ? 0 : k % 2 == 0 ? dx : dy);
            }
            append(segment, moved);
            at += segment.numbers;
        }
        return this;
    }

    private Outline append(final Segment segment, final double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an outline needs finite numbers, was " + value);
            }
        }
        if (segmentCount == segments.length) {
            segments = Arrays.copyOf(segments, 2 * segmentCount);
        }
        if (numberCount + values.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        segments[segmentCount++] = segment;
        System.arraycopy(values, 0, numbers, numberCount, values.length);
        numberCount += values.length;
        return this;
    }

    public boolean isEmpty() {
        return segmentCount == 0;
    }

    /** Whether it is one circle and nothing else. */
    boolean isCircle() {
        return segmentCount == 1 && segments[0] == Segment.ELLIPSE && numbers[2] == numbers[3];
    }

    /** A circle with a radius larger by a length. */
    Outline grown(final double by) {
        return circle(numbers[0], numbers[1], numbers[2] + by);
    }

    /** Of a circle. */
    double radius() {
        return numbers[2];
    }

    /** Tells the segments in order. */
    public void walk(final Walker walker) {
        int at = 0;
        for (int i = 0; i < segmentCount; i++) {
            double[] v = numbers;
            switch (segments[i]) {
                case MOVE -> walker.moveTo(v[at], v[at + 1]);
                case LINE -> walker.lineTo(v[at], v[at + 1]);
                case QUAD -> walker.quadTo(v[at], v[at + 1], v[at + 2], v[at + 3]);
                case CLOSE -> walker.close();
                case ELLIPSE -> walker.ellipse(v[at], v[at + 1], v[at + 2], v[at + 3]);
            }
            at += segments[i].numbers;
        }
    }
}
