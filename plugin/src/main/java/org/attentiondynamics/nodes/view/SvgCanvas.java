// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.attentiondynamics.nodes.view.raster.Demand;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.attentiondynamics.nodes.view.raster.Stroke;

/**
 * A canvas that becomes an SVG file.
 *
 * <p>Letters are outlines, each kept once, so that a text looks the same everywhere and stays small.
 * A group carries the looks that most of its elements share; an element names only its own. There are
 * no style sheets, which would leak into a page that holds the picture. The text is written here, not by
 * a library of XML, as which of them a Java runtime finds, and how it spells, is not ours to say.
 *
 * <p>Before each mark it asks whether the picture is still wanted.
 */
final class SvgCanvas implements Canvas {
    private static final String NONE = "none";

    /** An element without its end, its looks by name of the attribute, and what is inside of it. */
    private record Element(String start, Map<String, String> looks, String content) {}

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> letters = new TreeMap<>(); // outline by identifier
    private final List<Element> elements = new ArrayList<>();
    private final Demand demand;
    private String groupName = "";

    SvgCanvas(final Demand demand) {
        this.demand = demand;
    }

    @Override
    public void goOn() {
        demand.require();
    }

    @Override
    public void fill(final Outline outline, final Ink ink) {
        add(outline, filled(ink));
    }

    @Override
    public void draw(final Outline outline, final Stroke stroke, final Ink ink) {
        Map<String, String> looks = drawn(stroke, ink);
        looks.put("fill", NONE);
        add(outline, looks);
    }

    @Override
    public void mark(final Outline outline, final Ink fill, final Stroke stroke, final Ink line) {
        Map<String, String> looks = filled(fill);
        looks.putAll(drawn(stroke, line));
        add(outline, looks);
    }

    private static Map<String, String> filled(final Ink ink) {
        Map<String, String> looks = new LinkedHashMap<>();
        looks.put("fill", colour(ink));
        looks.put("fill-opacity", share(ink.alpha()));
        looks.put("stroke", NONE);
        return looks;
    }

    private static Map<String, String> drawn(final Stroke stroke, final Ink ink) {
        Map<String, String> looks = new LinkedHashMap<>();
        looks.put("stroke", colour(ink));
        looks.put("stroke-opacity", share(ink.alpha()));
        looks.put("stroke-width", SvgNumber.of(stroke.width()));
        looks.put("stroke-linecap", stroke.cap() == Stroke.Cap.ROUND ? "round" : "butt");
        looks.put(
                "stroke-dasharray",
                stroke.isDashed()
                        ? SvgNumber.of(stroke.dash()) + " " + SvgNumber.of(stroke.gap())
                        : NONE);
        return looks;
    }

    private static String colour(final Ink ink) {
        return String.format(Locale.ROOT, "#%06x", ink.rgb());
    }

    private static String share(final double alpha) {
        return SvgNumber.of(alpha, 3);
    }

    private void add(final Outline outline, final Map<String, String> looks) {
        goOn();
        if (!outline.isEmpty()) {
            elements.add(new Element(SvgShape.of(outline, demand), looks, ""));
        }
    }

    @Override
    public void text(
            final String text,
            final Lettering weight,
            final double size,
            final double x,
            final double y,
            final Ink ink) {
        StringBuilder content = new StringBuilder();
        for (Lettering.Letter letter : weight.letters(text)) {
            if (!letter.outline().isEmpty()) {
                String id =
                        "letter-"
                                + weight.name().charAt(0)
                                + Integer.toHexString(letter.character());
                letters.computeIfAbsent(id, key -> SvgPath.of(letter.outline(), demand));
                content.append("<use xlink:href=\"#").append(id).append('"');
                content.append(letter.at() == 0 ? "" : " x=\"" + SvgNumber.of(letter.at()) + '"');
                content.append("/>");
            }
        }
        String start =
                "<g role=\"img\" aria-label=\""
                        + escaped(text)
                        + "\" transform=\"translate("
                        + SvgNumber.of(x)
                        + ' '
                        + SvgNumber.of(y)
                        + ") scale("
                        + SvgNumber.of(Lettering.scale(size), 6)
                        + ")\"";
        if (!content.isEmpty()) {
            elements.add(new Element(start, filled(ink), content + "</g>"));
        }
    }

    @Override
    public void group(final String name) {
        if (!elements.isEmpty()) {
            Map<String, String> shared = shared();
            body.append("<g").append(attributes(shared)).append("><title>");
            body.append(escaped(groupName)).append("</title>\n");
            for (Element element : elements) {
                Map<String, String> own = new LinkedHashMap<>(element.looks());
                own.entrySet().removeAll(shared.entrySet());
                demand.require(element.start().length() + element.content().length());
                body.append(element.start()).append(attributes(own));
                body.append(element.content().isEmpty() ? "/>" : ">" + element.content());
                body.append('\n');
            }
            body.append("</g>\n");
        }
        elements.clear();
        groupName = name;
    }

    /** The most frequent value of each look; where two are, the one met first. */
    private Map<String, String> shared() {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Element element : elements) {
            demand.require(element.looks().size());
            element.looks()
                    .forEach(
                            (look, value) ->
                                    counts.computeIfAbsent(look, key -> new LinkedHashMap<>())
                                            .merge(value, 1, Integer::sum));
        }
        Map<String, String> shared = new LinkedHashMap<>();
        counts.forEach(
                (look, values) -> {
                    int most = 0;
                    for (Map.Entry<String, Integer> value : values.entrySet()) {
                        if (value.getValue() > most) {
                            most = value.getValue();
                            shared.put(look, value.getKey());
                        }
                    }
                });
        return shared;
    }

    private static String attributes(final Map<String, String> looks) {
        StringBuilder text = new StringBuilder();
        looks.forEach(
                (look, value) ->
                        text.append(' ').append(look).append("=\"").append(value).append('"'));
        return text.toString();
    }

    /**
     * The file.
     *
     * @param description what the picture shows, in sentences
     */
    String file(final PictureSize size, final String title, final String description) {
        group("");
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        file.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        file.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"");
        file.append(size.printed(size.widthPx())).append("\" height=\"");
        file.append(size.printed(size.heightPx())).append("\" viewBox=\"0 0 ");
        file.append(size.widthPx()).append(' ').append(size.heightPx());
        file.append("\" role=\"img\" stroke-linejoin=\"round\">\n<title>");
        file.append(escaped(title)).append("</title>\n<desc>").append(escaped(description));
        file.append("</desc>\n<defs>\n");
        letters.forEach(
                (id, data) ->
                        file.append("<path id=\"")
                                .append(id)
                                .append("\" d=\"")
                                .append(data)
                                .append("\"/>\n"));
        return file.append("</defs>\n").append(body).append("</svg>\n").toString();
    }

    /** Text as XML; what XML cannot hold at all becomes a question mark. */
    private static String escaped(final String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default -> escaped.appendCodePoint(allowed(c) ? c : '?');
                            }
                        });
        return escaped.toString();
    }

    private static boolean allowed(final int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
