// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.Sheet.Panel;

/** One of several plots of a kind that lie side by side and share a key. */
sealed interface Plot permits HeatMap, EigenvaluePlot {
    /** What is written above it. */
    String name();

    void draw(Pen pen, Panel panel);

    /** Draws what the marks of all plots of the kind mean. */
    void key(Pen pen, Area area);
}
