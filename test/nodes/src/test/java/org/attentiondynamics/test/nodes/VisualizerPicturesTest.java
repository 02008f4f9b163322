// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.image.ImagePortObject;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the node draws, read back. */
class VisualizerPicturesTest extends WithPictures {
    private static final int DARK_PAPER = 0x12161D;
    private static final int SIGNATURE = 8;

    private record Chunk(String type, ByteBuffer data) {}

    private static List<Chunk> chunks(final byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE);
        List<Chunk> chunks = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] data = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(data).getInt();
            chunks.add(
                    new Chunk(new String(type, StandardCharsets.US_ASCII), ByteBuffer.wrap(data)));
        }
        return chunks;
    }

    private static List<ByteBuffer> all(final byte[] png, final String type) {
        return chunks(png).stream().filter(c -> c.type().equals(type)).map(Chunk::data).toList();
    }

    private String svg(final String... settings) throws Exception {
        byte[] bytes = written("pictureFile", "p" + settings.length + ".svg", settings);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Document parsed(final String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    /** How many groups of a picture have this name. */
    private static int groups(final Document svg, final String name) {
        NodeList titles = svg.getElementsByTagName("title");
        int count = 0;
        for (int i = 0; i < titles.getLength(); i++) {
            count += titles.item(i).getTextContent().equals(name) ? 1 : 0;
        }
        return count;
    }

    private static String description(final Document svg) {
        return svg.getElementsByTagName("desc").item(0).getTextContent();
    }

    @Test
    void theFileIsTheImageOfThePortInTheSizeAndResolutionAskedFor() throws Exception {
        Path file = folder.resolve("strip.png");
        List<String> settings =
                List.of(
                        "imageShows",
                        "xstring",
                        "STRIP",
                        "dotsPerInch",
                        "xint",
                        "300",
                        "pictureFile",
                        "xstring",
                        file.toString());
        PortObject port = nodes.run(node(settings), run.inputs(true, run.tables()[0])).out()[0];
        byte[] png = Files.readAllBytes(file);
        assertThat(((ImagePortObject) port).toDataCell())
                .isEqualTo(new PNGImageContent(png).toImageCell());
        ByteBuffer header = all(png, "IHDR").get(0);
        assertThat(header.getInt()).isEqualTo(640);
        assertThat(header.getInt()).isEqualTo(480);
        ByteBuffer resolution = all(png, "pHYs").get(0);
        assertThat(resolution.getInt()).as("dots per metre").isEqualTo(11_811);
        assertThat(resolution.getInt()).isEqualTo(11_811);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(640);
    }

    @Test
    void aStripHasAPlotForEachFrame() throws Exception {
        Document one = parsed(svg());
        Document strip = parsed(svg("imageShows", "xstring", "STRIP", "stripFrames", "xint", "3"));
        assertThat(groups(one, "Tokens")).isEqualTo(1);
        assertThat(groups(strip, "Tokens")).isEqualTo(3);
        assertThat(one.getDocumentElement().getAttribute("width")).isEqualTo("640");
    }

    @Test
    void lengthsOfAnSvgForPrintAreInches() throws Exception {
        Document svg = parsed(svg("dotsPerInch", "xint", "320"));
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("2in");
        assertThat(svg.getDocumentElement().getAttribute("height")).isEqualTo("1.5in");
    }

    @Test
    void theDarkThemeIsOnDarkPaper() throws Exception {
        byte[] dark = written("pictureFile", "dark.png", "imageTheme", "xstring", "DARK");
        byte[] light = written("pictureFile", "light.png");
        assertThat(corner(dark)).isEqualTo(DARK_PAPER);
        assertThat(corner(light)).isEqualTo(0xFFFFFF);
    }

    private static int corner(final byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0) & 0xFFFFFF;
    }

    @Test
    void theImageIsDrawnAlongWhatIsChosen() throws Exception {
        assertThat(description(parsed(svg()))).doesNotContain("Drawn along");
        assertThat(description(parsed(svg("imageAlong", "xstring", "LEADING_MODES"))))
                .contains("Drawn along leading modes instead of the 2 coordinates.");
        Files.delete(folder.resolve("p3.svg"));
        assertThat(description(parsed(svg("imageAlong", "xstring", "PRINCIPAL_COMPONENTS"))))
                .contains("Drawn along principal components instead of the 2 coordinates.");
    }

    @Test
    void withoutAModelThereAreNoModesToDrawAlong() throws Exception {
        HostedNode modes = Showing.node(false, 0, "imageAlong", "xstring", "LEADING_MODES");
        PortObject image = nodes.run(modes, run.trajectory()).out()[0];
        PortObject plain = nodes.run(Showing.node(false, 0), run.trajectory()).out()[0];
        assertThat(((ImagePortObject) image).toDataCell())
                .isEqualTo(((ImagePortObject) plain).toDataCell());
    }

    @Test
    void linksAreDrawnOnlyIfTheyAreWanted() throws Exception {
        assertThat(groups(parsed(svg()), "Links")).isZero();
        assertThat(groups(parsed(svg("imageLinks", "xboolean", "true")), "Links")).isEqualTo(1);
    }

    @Test
    void theAnimationHasTheFramesAtTheirPaceAndHoldsTheLast() throws Exception {
        byte[] film =
                written(
                        "animationFile",
                        "film.png",
                        "frameCount",
                        "xint",
                        "5",
                        "framesPerSecond",
                        "xint",
                        "4");
        ByteBuffer control = all(film, "acTL").get(0);
        assertThat(control.getInt()).as("frames").isEqualTo(5);
        assertThat(control.getInt()).as("times to play, 0 for ever").isZero();
        List<ByteBuffer> frames = all(film, "fcTL");
        assertThat(frames).hasSize(5);
        assertThat(frames.get(0).getShort(20)).as("milliseconds").isEqualTo((short) 250);
        assertThat(frames.get(4).getShort(20)).isEqualTo((short) 2250);
        assertThat(ImageIO.read(new ByteArrayInputStream(film)).getHeight()).isEqualTo(480);
    }

    @Test
    void attentionIsDrawnAtAsManyTimesAsTheStripHasFrames() throws Exception {
        Document svg =
                parsed(svg("imageShows", "xstring", "ATTENTION", "stripFrames", "xint", "3"));
        assertThat(groups(svg, "Attention")).isEqualTo(3);
        assertThat(description(svg)).startsWith("40 tokens in the order of their clusters.");
    }

    @Test
    void attentionWithoutAModelIsRefused() throws Exception {
        HostedNode node = Showing.node(false, 0, "imageShows", "xstring", "ATTENTION");
        assertThatThrownBy(() -> node.configure(new PortObjectSpec[] {run.trajectory().getSpec()}))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot draw the attention, because no attention model is connected. Connect the model the tokens were integrated with, or choose "
                                + "another content of the image.");
    }

    @Test
    void attentionOfTokensThatAreNowhereIsRefused() throws Exception {
        BufferedDataTable lost = nodes.withRows(run.trajectory(), withoutCoordinates());
        HostedNode node = Showing.node(true, 0, "imageShows", "xstring", "ATTENTION");
        assertThatThrownBy(() -> nodes.run(node, lost, run.model()))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot draw the attention, because the coordinates of some token are not finite at any of the times shown. Choose another "
                                + "content of the image.");
    }

    private List<DataRow> withoutCoordinates() {
        int z1 = ((BufferedDataTable) run.trajectory()).getDataTableSpec().findColumnIndex("z1");
        List<DataRow> rows = new ArrayList<>();
        for (DataRow row : Nodes.rows(run.trajectory())) {
            DataCell[] cells = new DataCell[row.getNumCells()];
            for (int k = 0; k < cells.length; k++) {
                cells[k] = k == z1 ? DataType.getMissingCell() : row.getCell(k);
            }
            rows.add(new DefaultRow(row.getKey(), cells));
        }
        return rows;
    }
}
