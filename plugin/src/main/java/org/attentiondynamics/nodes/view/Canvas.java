// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.attentiondynamics.nodes.view.raster.Stroke;

/** What a pen draws on. Later things hide earlier ones as far as their ink does. */
sealed interface Canvas permits RasterCanvas, SvgCanvas {
    /** Fills what the contours wind around; open ones are closed. */
    void fill(Outline outline, Ink ink);

    void draw(Outline outline, Stroke stroke, Ink ink);

    /** Fills an outline, then draws a line along it. */
    void mark(Outline outline, Ink fill, Stroke stroke, Ink line);

    /** Writes a text that starts at x on the base line y. */
    void text(String text, Lettering weight, double size, double x, double y, Ink ink);

    /** Ends in a CancellationException once the picture is not wanted any more. */
    void goOn();

    /** What is drawn until the next call belongs together under this name. */
    void group(String name);
}
