// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.nodes.view.Pen.Anchor;
import org.attentiondynamics.nodes.view.Pen.TextStyle;

/** The text around plots: title, subtitle, note, and what is above each of several. */
final class Captions {
    private static final int MOST_NOTE_LINES = 2;

    private Captions() {}

    static void draw(
            final Pen pen,
            final Sheet sheet,
            final String title,
            final String subtitle,
            final String note) {
        double width = sheet.paper().width() - 2 * sheet.margin();
        double x = sheet.paper().x() + sheet.margin();
        double top = sheet.paper().y();
        TextStyle heading = new TextStyle(Lettering.BOLD, pen.px(28), pen.palette().text());
        TextStyle smaller = new TextStyle(Lettering.REGULAR, pen.px(18), pen.palette().muted());
        pen.text(heading.fitted(title, width), x, top + pen.px(58), Anchor.START, heading);
        pen.text(smaller.fitted(subtitle, width), x, top + pen.px(88), Anchor.START, smaller);
        note(pen, note, x, sheet.paper().bottom() - pen.px(24), width);
    }

    /** What one of several plots shows, above it. */
    static void above(final Pen pen, final Area plot, final String text) {
        TextStyle style = new TextStyle(Lettering.BOLD, pen.px(16), pen.palette().text());
        String fitted = style.fitted(text, plot.width());
        pen.text(fitted, plot.middleX(), plot.y() - pen.px(14), Anchor.MIDDLE, style);
    }

    private static void note(
            final Pen pen,
            final String text,
            final double x,
            final double lastLine,
            final double width) {
        TextStyle style = new TextStyle(Lettering.REGULAR, pen.px(14), pen.palette().muted());
        List<String> lines = wrapped(text, style, width);
        for (int i = 0; i < lines.size(); i++) {
            pen.text(
                    lines.get(i),
                    x,
                    lastLine - pen.px(19) * (lines.size() - 1 - i),
                    Anchor.START,
                    style);
        }
    }

    private static List<String> wrapped(
            final String text, final TextStyle style, final double width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end =
                    lines.size() == MOST_NOTE_LINES - 1
                            ? rest.length()
                            : lineEnd(rest, style, width);
            lines.add(style.fitted(rest.substring(0, end).strip(), width));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** After the last word that fits, or after the first word if not even that one does. */
    private static int lineEnd(final String text, final TextStyle style, final double width) {
        int end = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (end > 0 && style.width(text.substring(0, space)) > width) {
                return end;
            }
            end = space;
        }
        return end > 0 && style.width(text) > width ? end : text.length();
    }
}
