// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.nodes.view.raster.Ink;

/**
 * The paths that tokens took up to a frame, fading towards the start.
 *
 * <p>The shade follows the length of the path, not time: tokens run first and rest afterwards, so a
 * path that fades with time would be faint all along. Many tokens over many frames would take
 * minutes and show a smear, so at most a fixed number of path pieces is drawn, by leaving out
 * tokens at a regular stride.
 */
final class Paths {
    private static final int MOST_PIECES = 120_000;
    private static final int SHADES = 24;
    private static final double CLOSE = 0.1; // pixels
    private static final double FAINTEST = 0.12;
    private static final double STRONGEST = 0.9;

    private final Positions positions;
    private final Stage stage;
    private final int frame;
    private final int stride;
    private final double calm; // below 1 where many paths lie over each other

    Paths(final Positions positions, final Stage stage, final int frame) {
        this.positions = positions;
        this.stage = stage;
        this.frame = frame;
        stride = stride(positions, frame);
        int drawn = (positions.tokens() + stride - 1) / stride;
        calm = Math.max(0.16, Math.min(1, Math.sqrt(80.0 / Math.max(1, drawn))));
    }

    /** Every how many tokens one has a path up to a frame; 1 if all have. */
    static int stride(final Positions positions, final int frame) {
        long pieces = (long) positions.tokens() * frame;
        return (int) Math.max(1, (pieces + MOST_PIECES - 1) / MOST_PIECES);
    }

    void draw(final Pen pen, final int[] cluster) {
        for (int token = 0; token < positions.tokens(); token += stride) {
            for (List<Place> run : runs(token)) {
                draw(pen, run, pen.palette().clusterLine(cluster[token]));
            }
        }
    }

    /** The unbroken parts of a token's path; places too close to tell apart are one. */
    private List<List<Place>> runs(final int token) {
        List<List<Place>> runs = new ArrayList<>();
        List<Place> run = new ArrayList<>();
        for (int f = 0; f <= frame; f++) {
            if (positions.drawable(f, token)) {
                Place place = stage.place(positions.point(f, token));
                if (run.isEmpty() || distance(run.get(run.size() - 1), place) >= CLOSE) {
                    run.add(place);
                }
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        runs.add(run);
        return runs;
    }

    private void draw(final Pen pen, final List<Place> places, final Ink ink) {
        double whole = length(places);
        List<Place> run = divided(places, whole / SHADES);
        double passed = 0;
        int begin = 0;
        for (int i = 1; i < run.size(); i++) {
            int shade = shade(passed, whole);
            passed += distance(run.get(i - 1), run.get(i));
            if (i == run.size() - 1 || shade(passed, whole) > shade) {
                double alpha = calm * (FAINTEST + (STRONGEST - FAINTEST) * shade / (SHADES - 1));
                pen.stripe(
                        Pen.open(run.subList(begin, i + 1)),
                        ink.faded(alpha),
                        pen.px(0.8 + 0.9 * calm));
                begin = i;
            }
        }
    }

    /** The same line with places in between, so that a single step fades, too. */
    private static List<Place> divided(final List<Place> places, final double longest) {
        List<Place> divided = new ArrayList<>(places.subList(0, Math.min(1, places.size())));
        for (int i = 1; i < places.size(); i++) {
            Place from = places.get(i - 1);
            Place to = places.get(i);
            int pieces = (int) Math.ceil(distance(from, to) / longest);
            for (int piece = 1; piece < pieces; piece++) {
                double share = (double) piece / pieces;
                divided.add(
                        new Place(
                                from.x() + share * (to.x() - from.x()),
                                from.y() + share * (to.y() - from.y())));
            }
            divided.add(to);
        }
        return divided;
    }

    private static int shade(final double passed, final double whole) {
        return whole == 0 ? 0 : (int) Math.min(SHADES - 1, SHADES * passed / whole);
    }

    private static double length(final List<Place> run) {
        double sum = 0;
        for (int i = 1; i < run.size(); i++) {
            sum += distance(run.get(i - 1), run.get(i));
        }
        return sum;
    }

    private static double distance(final Place a, final Place b) {
        return Math.sqrt((a.x() - b.x()) * (a.x() - b.x()) + (a.y() - b.y()) * (a.y() - b.y()));
    }
}
