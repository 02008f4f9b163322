// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attentiondynamics.nodes.view.raster.Outline;

/**
 * Convex hulls as lines: an outline in the plane, all edges in space, where those behind are
 * dotted.
 */
final class Hulls {
    /** The box is about this many pixels wide in a usual picture. */
    private static final double PIXELS = 1000;

    private final Pen pen;
    private final Stage stage;

    Hulls(final Pen pen, final Stage stage) {
        this.pen = pen;
        this.stage = stage;
    }

    /** The hull of the tokens in a frame, and for comparison the one they started from. */
    void ofTokens(final Positions positions, final int frame) {
        if (frame > 0 && stage instanceof PlaneStage) {
            Outline start = outline(points(positions, 0));
            pen.dot(start, pen.palette().frame(), pen.px(1.5));
        }
        List<double[]> points = points(positions, frame);
        Outline outline = outline(points);
        pen.fill(outline, pen.palette().hullFill());
        if (stage instanceof SpaceStage space) {
            for (Edge edge : edges(points, space)) {
                if (edge.inFront()) {
                    pen.draw(edge.line(), pen.palette().hullLine(), pen.px(1.6));
                } else {
                    pen.dot(edge.line(), pen.palette().frame(), pen.px(1.5));
                }
            }
        }
        pen.draw(outline, pen.palette().hullLine(), pen.px(1.8));
    }

    /** The polytope of the given vertices; a segment for two, nothing for one. */
    void ofLimit(final List<double[]> vertices) {
        Outline outline = outline(vertices);
        if (stage instanceof SpaceStage space) {
            for (Edge edge : edges(vertices, space)) {
                double width = pen.px(edge.inFront() ? 1.6 : 0.9);
                pen.dash(
                        edge.line(), pen.palette().text().faded(edge.inFront() ? 0.8 : 0.5), width);
            }
        }
        pen.dash(outline, pen.palette().text().faded(0.8), pen.px(1.6));
    }

    private static List<double[]> points(final Positions positions, final int frame) {
        List<double[]> points = new ArrayList<>();
        for (int token = 0; token < positions.tokens(); token++) {
            if (positions.drawable(frame, token)) {
                points.add(positions.point(frame, token));
            }
        }
        return points;
    }

    private Outline outline(final List<double[]> points) {
        return Pen.closed(Hull.of(points.stream().map(stage::place).toList()));
    }

    private record Edge(Outline line, boolean inFront) {}

    private List<Edge> edges(final List<double[]> points, final SpaceStage space) {
        List<double[]> corners = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Set<List<Long>> taken = new HashSet<>();
        for (double[] point : points) {
            double[] at = space.inBox(point);
            // Tokens of one cluster nearly coincide: one of them stands for all within a pixel.
            if (taken.add(Arrays.stream(at).mapToObj(x -> Math.round(x * PIXELS)).toList())) {
                corners.add(at);
                places.add(space.place(point));
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (SpaceHull.Edge edge : SpaceHull.edges(corners, pen::goOn)) {
            Place from = places.get(edge.from());
            Place to = places.get(edge.to());
            boolean inFront = space.facesViewer(edge.left()) || space.facesViewer(edge.right());
            edges.add(new Edge(Outline.line(from.x(), from.y(), to.x(), to.y()), inFront));
        }
        return edges;
    }
}
