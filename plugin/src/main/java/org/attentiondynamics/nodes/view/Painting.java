// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.List;
import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;
import org.attentiondynamics.nodes.view.Sheet.Panel;
import org.attentiondynamics.nodes.view.raster.Outline;

/** Frames of a scene on one sheet of a canvas. */
final class Painting {
    /** Marks of a plot that is smaller than this, in design units, are smaller, too. */
    private static final double FULL_SIZE = 500;

    private static final double SMALLEST_MARKS = 0.6;

    private final Subject subject;
    private final Frames frames;
    private final Sheet sheet;
    private final Pen pen;
    private final Remarks remarks;

    Painting(
            final Subject subject,
            final Frames frames,
            final PictureSize size,
            final Canvas canvas) {
        this.subject = subject;
        this.frames = frames;
        sheet = Sheet.of(new Area(0, 0, size.widthPx(), size.heightPx()), frames.count());
        pen = new Pen(canvas, sheet.scale(), Palette.of(subject.look().theme()));
        int longest = frames.indices().stream().mapToInt(frame -> frame).max().orElseThrow();
        remarks = new Remarks(subject, frames, Paths.stride(subject.positions(), longest));
    }

    /** What is seen, in sentences. */
    String description() {
        return (remarks.subtitle() + ". " + remarks.note()).strip();
    }

    void paint() {
        Area paper = sheet.paper();
        pen.group("Paper");
        pen.fill(
                Outline.rectangle(paper.x(), paper.y(), paper.width(), paper.height()),
                pen.palette().paper());
        if (!sheet.thumbnail()) {
            pen.group("Captions");
            String title = subject.scene().title();
            Captions.draw(pen, sheet, title, remarks.subtitle(), remarks.note());
        }
        List<Panel> panels = sheet.panelList();
        for (int i = 0; i < panels.size(); i++) {
            panel(panels.get(i), frames.get(i));
        }
        sheet.legend()
                .ifPresent(
                        area -> {
                            pen.group("Legend");
                            Legend.draw(pen, subject, frames.later(), area);
                        });
    }

    private void panel(final Panel panel, final int frame) {
        Stage stage = Stage.of(subject, panel.area(), pen);
        Pen marks = pen.scaled(frames.count() == 1 ? 1 : markSize(panel.area()));
        Actors actors = new Actors(subject, stage, frame, marks);
        if (!sheet.thumbnail()) {
            pen.group("Axes");
            stage.draw(pen, new Stage.Labels(panel.lowest(), panel.leftmost()));
            if (frames.count() > 1) {
                Captions.above(pen, panel.area(), remarks.time(frame));
            }
        }
        if (actors.absent()) {
            absence(panel.area(), frame);
        }
        if (subject.shows(Layer.HULL) && !subject.overTime()) {
            pen.group("Hull");
            new Hulls(marks, stage).ofTokens(subject.positions(), frame);
        }
        pen.group("Limit");
        Limit.draw(marks, subject, stage);
        pen.group("Shadows");
        actors.shadows(marks);
        if (subject.shows(Layer.PATHS)) {
            pen.group("Paths");
            new Paths(subject.positions(), stage, frame).draw(marks, subject.scene().cluster());
            actors.starts(marks);
        }
        pen.group("Links");
        Links.draw(marks, subject, stage, frame);
        pen.group("Tokens");
        actors.tokens(marks);
        if (subject.shows(Layer.CENTRES)) {
            pen.group("Centres");
            actors.centres(marks);
        }
    }

    private double markSize(final Area area) {
        double side = Math.min(area.width(), area.height());
        return Math.max(SMALLEST_MARKS, Math.min(1, side / pen.px(FULL_SIZE)));
    }

    private void absence(final Area area, final int frame) {
        TextStyle style = new TextStyle(Lettering.REGULAR, pen.px(18), pen.palette().muted());
        String reason = style.fitted(remarks.absence(frame), area.width());
        pen.text(reason, area.middleX(), area.middleY(), Anchor.MIDDLE, style);
    }
}
