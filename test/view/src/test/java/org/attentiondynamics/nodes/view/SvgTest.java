// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attentiondynamics.nodes.view.raster.Demand;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
    private static final int MOST_BYTES_A_PANEL = 200_000;

    @ParameterizedTest
    @EnumSource(Sample.class)
    void isWellFormedTitledAndSmall(final Sample sample) throws Exception {
        byte[] svg = sample.painter().svg(sample.frames(), sample.size());
        Document document = parsed(svg);
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        Element title = (Element) document.getElementsByTagName("title").item(0);
        assertThat(title.getParentNode()).isSameAs(root);
        assertThat(title.getTextContent()).isEqualTo(sample.scene().title());
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("A note & more.");
        assertThat(svg.length).isLessThan(sample.frames().count() * MOST_BYTES_A_PANEL);
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void everyLetterUsedIsDefinedOnce(final Sample sample) throws Exception {
        Document document = parsed(sample.painter().svg(sample.frames(), sample.size()));
        Set<String> defined = new HashSet<>();
        NodeList paths = document.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            String id = ((Element) paths.item(i)).getAttribute("id");
            assertThat(id.isEmpty() || defined.add(id)).as(id).isTrue();
        }
        NodeList uses = document.getElementsByTagName("use");
        assertThat(uses.getLength()).isPositive();
        for (int i = 0; i < uses.getLength(); i++) {
            String used = ((Element) uses.item(i)).getAttribute("xlink:href");
            assertThat(defined).contains(used.substring(1));
        }
    }

    @Test
    void textIsReadToThoseWhoCannotSeeIt() throws Exception {
        String svg = text(Sample.POLYTOPE_IN_THE_PLANE);
        assertThat(svg)
                .contains("aria-label=\"Tokens &lt;polytope_in_the_plane&gt;\"")
                .contains("<title>Legend</title>")
                .contains("<title>Limit</title>")
                .doesNotContain("<text");
    }

    @Test
    void lengthsOnPaperAreInches() {
        Sample sample = Sample.ONE_TOKEN;
        byte[] svg = sample.painter().svg(sample.frames(), new PictureSize(1800, 1200, 300));
        assertThat(new String(svg, StandardCharsets.UTF_8))
                .contains("width=\"6in\" height=\"4in\" viewBox=\"0 0 1800 1200\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.004, 0",
        "-0.004, 0",
        "0.5, .5",
        "-0.25, -.25",
        "12.345, 12.35",
        "100, 100",
        "3.07, 3.07",
        "-7.1, -7.1",
        "0.1, .1",
        "1234567.891, 1234567.89"
    })
    void numbersHaveAtMostTwoDecimalsAndNoNeedlessDigit(final double value, final String text) {
        assertThat(SvgNumber.of(value)).isEqualTo(text);
    }

    @Test
    void roundingOfStepsDoesNotAddUp() {
        Outline outline = new Outline().moveTo(0, 0);
        for (int i = 1; i <= 300; i++) {
            outline.lineTo(i / 3.0, -i / 3.0);
        }
        String[] numbers =
                SvgPath.of(outline, Demand.always())
                        .substring(1)
                        .split("l")[1]
                        .replace("-", " -")
                        .trim()
                        .split(" +");
        double x = 0;
        for (int i = 0; i < numbers.length; i += 2) {
            x += Double.parseDouble(numbers[i]);
        }
        assertThat(x).isCloseTo(100, within(1e-9));
    }

    @Test
    void aCircleIsACircleAndTwoAreAPath() {
        assertThat(SvgShape.of(Outline.circle(1, 2, 3), Demand.always()))
                .isEqualTo("<circle cx=\"1\" cy=\"2\" r=\"3\"");
        assertThat(SvgShape.of(Outline.circle(1, 2, 3).ellipse(9, 9, 2, 1), Demand.always()))
                .isEqualTo(
                        "<path d=\"M-2 2a3 3 0 0 1 6 0a3 3 0 0 1 -6 0zM7 9a2 1 0 0 1 4 0a2 1 0 0 1 -4 0z\"");
    }

    private static String text(final Sample sample) {
        return new String(
                sample.painter().svg(sample.frames(), sample.size()), StandardCharsets.UTF_8);
    }

    private static Document parsed(final byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg));
    }
}
