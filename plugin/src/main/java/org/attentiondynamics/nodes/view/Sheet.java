// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Where things go on the paper. Small sheets give up the legend, then the captions get closer; the
 * plot always keeps at least a few pixels.
 *
 * @param scale pixels per design unit
 */
record Sheet(Rectangle2D paper, double scale) {
    private static final double DESIGN_WIDTH = 1200;
    private static final double DESIGN_HEIGHT = 900;
    private static final double SMALLEST_SCALE =
            0.5; // letters of 15 units are hard to read below 8 pixels
    private static final double MARGIN = 44;
    private static final double LEGEND = 236;
    private static final double ABOVE = 144;
    private static final double BELOW = 112;
    private static final double LEFT = 96;

    static Sheet of(final Rectangle2D paper) {
        double fitting =
                Math.min(paper.getWidth() / DESIGN_WIDTH, paper.getHeight() / DESIGN_HEIGHT);
        return new Sheet(paper, Math.max(SMALLEST_SCALE, fitting));
    }

    /** Too small for any text: only the tokens are drawn. */
    boolean thumbnail() {
        return paper.getWidth() < 480 * scale || paper.getHeight() < 400 * scale;
    }

    private boolean hasLegend() {
        return paper.getWidth() >= scale * 2.6 * LEGEND && paper.getHeight() >= scale * 500;
    }

    double margin() {
        return Math.min(scale * MARGIN, paper.getWidth() / 12);
    }

    double legendWidth() {
        return scale * (LEGEND - 36);
    }

    Optional<Place> legend() {
        return hasLegend()
                ? Optional.of(
                        new Place(
                                paper.getMaxX() - scale * LEGEND + scale * 20,
                                plot().getMinY() + scale * 14))
                : Optional.empty();
    }

    Rectangle2D plot() {
        if (thumbnail()) {
            double m = margin();
            return new Rectangle2D.Double(
                    paper.getMinX() + m,
                    paper.getMinY() + m,
                    paper.getWidth() - 2 * m,
                    paper.getHeight() - 2 * m);
        }
        double left = Math.min(scale * LEFT, paper.getWidth() / 4);
        double right = hasLegend() ? scale * (LEGEND + 12) : margin();
        double above = Math.min(scale * ABOVE, paper.getHeight() / 3);
        double below = Math.min(scale * BELOW, paper.getHeight() / 3);
        return new Rectangle2D.Double(
                paper.getMinX() + left,
                paper.getMinY() + above,
                paper.getWidth() - left - right,
                paper.getHeight() - above - below);
    }
}
