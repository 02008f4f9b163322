// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.attentiondynamics.nodes.view.raster.Raster;
import org.attentiondynamics.nodes.view.raster.Stroke;

/** A canvas of pixels. Before each mark it asks whether the picture is still wanted. */
record RasterCanvas(Raster raster) implements Canvas {
    @Override
    public void goOn() {
        raster.demand().require();
    }

    @Override
    public void fill(final Outline outline, final Ink ink) {
        goOn();
        raster.fill(outline, ink);
    }

    @Override
    public void draw(final Outline outline, final Stroke stroke, final Ink ink) {
        goOn();
        raster.draw(outline, stroke, ink);
    }

    @Override
    public void mark(final Outline outline, final Ink fill, final Stroke stroke, final Ink line) {
        goOn();
        raster.fill(outline, fill);
        raster.draw(outline, stroke, line);
    }

    @Override
    public void text(
            final String text,
            final Lettering weight,
            final double size,
            final double x,
            final double y,
            final Ink ink) {
        weight.letters(text)
                .forEach(
                        letter ->
                                raster.fill(
                                        new Outline()
                                                .append(
                                                        letter.outline(),
                                                        Lettering.scale(size),
                                                        x + Lettering.scale(size) * letter.at(),
                                                        y),
                                        ink));
    }

    @Override
    public void group(final String name) {
        // pixels have no names
    }
}
