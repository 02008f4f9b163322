// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.nodes.view.Sheet.Panel;
import org.attentiondynamics.nodes.view.png.Png;
import org.attentiondynamics.nodes.view.raster.Demand;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.attentiondynamics.nodes.view.raster.Raster;

/**
 * Draws what tokens give to one another, or the eigenvalues of heads, side by side. The same bytes on every machine and Java runtime, as
 * those of a {@link ScenePainter}.
 */
public final class PlotPainter {
    private static final int FLOAT = 4; // bytes

    private final String title;
    private final String subtitle;
    private final String note;
    private final List<Plot> plots;
    private final Palette palette;
    private final BooleanSupplier cancelled;

    private PlotPainter(
            final String title,
            final String subtitle,
            final String note,
            final List<? extends Plot> plots,
            final Palette palette,
            final BooleanSupplier cancelled) {
        if (plots.isEmpty()) {
            throw new IllegalArgumentException("at least one plot must be drawn, was none");
        }
        this.title = title;
        this.subtitle = subtitle;
        this.note = note;
        this.plots = List.copyOf(plots);
        this.palette = palette;
        this.cancelled = cancelled;
    }

    /**
     * The attention of a scene at every frame that it has it at.
     *
     * @throws IllegalArgumentException if the scene has no attention
     */
    public static PlotPainter attention(final Scene scene, final Theme theme) {
        Scene.Attention attention = scene.attention();
        if (attention == null) {
            throw new IllegalArgumentException("a scene with attention is needed, had none");
        }
        int m = attention.order().length;
        int[] clusters = Arrays.stream(attention.order()).map(i -> scene.cluster()[i]).toArray();
        ByteBuffer weights =
                ByteBuffer.wrap(Base64.getDecoder().decode(attention.weights()))
                        .order(ByteOrder.LITTLE_ENDIAN);
        List<HeatMap> maps = new ArrayList<>();
        for (int k = 0; k < attention.frames().length; k++) {
            float[] shares = new float[m * m];
            weights.slice(k * m * m * FLOAT, m * m * FLOAT)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(shares);
            String time = Remarks.time(scene.times()[attention.frames()[k]]);
            maps.add(new HeatMap(time, shares, clusters));
        }
        boolean sorted = Arrays.stream(clusters).anyMatch(cluster -> cluster >= 0);
        return new PlotPainter(
                scene.title(),
                Census.counted(m, "token") + (sorted ? " in the order of their clusters" : ""),
                (attention.rule() + " " + scene.note()).strip(),
                maps,
                Palette.of(theme),
                () -> false);
    }

    /**
     * The eigenvalues of heads, all along the same axes.
     *
     * @param distinction what the distinguished heads are; empty if none is
     */
    public static PlotPainter spectra(
            final String title,
            final String subtitle,
            final String note,
            final List<HeadSpectrum> heads,
            final String distinction,
            final Theme theme) {
        Extent real = Extent.EMPTY.with(0);
        Extent imaginary = Extent.EMPTY.with(0);
        for (HeadSpectrum head : heads) {
            for (double re : head.real()) {
                real = real.with(re);
            }
            for (double im : head.imaginary()) {
                imaginary = imaginary.with(im);
            }
        }
        Extent across = real.padded();
        Extent up = imaginary.padded();
        return new PlotPainter(
                title,
                subtitle,
                note,
                heads.stream()
                        .map(head -> new EigenvaluePlot(head, distinction, across, up))
                        .toList(),
                Palette.of(theme),
                () -> false);
    }

    /**
     * The same painter, which throws a CancellationException instead of going on with a picture.
     *
     * @param asked whether the picture is not wanted any more
     */
    public PlotPainter unless(final BooleanSupplier asked) {
        return new PlotPainter(title, subtitle, note, plots, palette, asked);
    }

    public byte[] png(final PictureSize size) {
        Demand demand = new Demand(cancelled);
        Raster raster = new Raster(size.widthPx(), size.heightPx(), palette.paper(), demand);
        paint(size, new RasterCanvas(raster));
        return Png.of(raster, size.dotsPerInch());
    }

    /** What {@link #png} draws, as SVG in UTF-8. */
    public byte[] svg(final PictureSize size) {
        SvgCanvas canvas = new SvgCanvas(new Demand(cancelled));
        paint(size, canvas);
        String description = (subtitle + ". " + note).strip();
        return canvas.file(size, title, description).getBytes(StandardCharsets.UTF_8);
    }

    private void paint(final PictureSize size, final Canvas canvas) {
        Sheet sheet = Sheet.of(new Area(0, 0, size.widthPx(), size.heightPx()), plots.size());
        Pen pen = new Pen(canvas, sheet.scale(), palette);
        pen.group("Paper");
        pen.fill(Outline.rectangle(0, 0, size.widthPx(), size.heightPx()), palette.paper());
        if (!sheet.thumbnail()) {
            pen.group("Captions");
            Captions.draw(pen, sheet, title, subtitle, note);
        }
        List<Panel> panels = sheet.panelList();
        for (int i = 0; i < plots.size(); i++) {
            plots.get(i).draw(pen, panels.get(i));
            if (!sheet.thumbnail()) {
                pen.group("Captions");
                Captions.above(pen, panels.get(i).area(), plots.get(i).name());
            }
        }
        sheet.legend()
                .ifPresent(
                        area -> {
                            pen.group("Legend");
                            plots.get(0).key(pen, area);
                        });
    }
}
