// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;

/** Lines from tokens to those that they follow, the wider the more they attend to them. */
final class Links {
    private static final double STRENGTH = 0.4;
    private static final double THINNEST = 0.8;
    private static final double WIDEST = 4.2;
    private static final double UNKNOWN_WEIGHT = 0.15;

    private Links() {}

    /** Whether a scene has any to show. */
    static boolean any(final Subject subject) {
        int[] follows = subject.overlays().follows();
        for (int token = 0; token < follows.length && subject.shows(Layer.LINKS); token++) {
            if (follows[token] >= 0 && follows[token] != token) {
                return true;
            }
        }
        return false;
    }

    static void draw(final Pen pen, final Subject subject, final Stage stage, final int frame) {
        if (!any(subject)) {
            return;
        }
        Positions positions = subject.positions();
        int[] follows = subject.overlays().follows();
        for (int token = 0; token < positions.tokens(); token++) {
            int leader = follows[token];
            boolean drawable =
                    leader >= 0
                            && leader != token
                            && positions.drawable(frame, token)
                            && positions.drawable(frame, leader);
            if (drawable) {
                Place from = stage.place(positions.point(frame, token));
                Place to = stage.place(positions.point(frame, leader));
                Ink ink = pen.palette().clusterLine(subject.scene().cluster()[token]);
                pen.stripe(
                        Outline.line(from.x(), from.y(), to.x(), to.y()),
                        ink.faded(STRENGTH),
                        pen.px(width(subject.overlays().attention().at(frame, token))));
            }
        }
    }

    /** Width in units of the design. */
    static double width(final double attention) {
        double weight =
                Double.isNaN(attention) ? UNKNOWN_WEIGHT : Math.max(0, Math.min(1, attention));
        return THINNEST + (WIDEST - THINNEST) * weight;
    }
}
