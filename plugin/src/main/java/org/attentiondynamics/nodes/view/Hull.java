// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The convex hull of points in the plane, by Andrew's monotone chain.
 *
 * <p>For drawing only: orientation is decided in plain double arithmetic, which is exact enough for
 * pixels. The engine decides in its own way which tokens are extreme.
 */
final class Hull {
    private Hull() {}

    /**
     * The corners in turning order, without points on an edge.
     *
     * @return two corners for points on one line, one for a single point, none for no points
     */
    static List<Place> of(final List<Place> points) {
        List<Place> sorted =
                points.stream()
                        .sorted(Comparator.comparingDouble(Place::x).thenComparingDouble(Place::y))
                        .toList();
        List<Place> chain = new ArrayList<>();
        for (Place p : sorted) {
            extend(chain, p, 0);
        }
        int lower = chain.size() - 1;
        for (int i = sorted.size() - 2; i >= 0; i--) {
            extend(chain, sorted.get(i), lower);
        }
        if (chain.size() > 1 && same(chain.get(0), chain.get(chain.size() - 1))) {
            chain.remove(chain.size() - 1);
        }
        return chain;
    }

    private static void extend(final List<Place> chain, final Place p, final int keep) {
        while (chain.size() > keep + 1
                && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), p) <= 0) {
            chain.remove(chain.size() - 1);
        }
        if (chain.isEmpty() || !same(chain.get(chain.size() - 1), p)) {
            chain.add(p);
        }
    }

    private static boolean same(final Place a, final Place b) {
        return a.x() == b.x() && a.y() == b.y();
    }

    /** Twice the signed area of the triangle abc: positive, negative or 0 as the turn at b. */
    private static double turn(final Place a, final Place b, final Place c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
