// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attentiondynamics.test.nodes.Showing.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

class VisualizerSettingsTest extends WithNodes {
    private static final List<String> VIEW_KEYS =
            List.of(
                    "along",
                    "firstAxis",
                    "secondAxis",
                    "thirdAxis",
                    "paths",
                    "hull",
                    "limit",
                    "leaders",
                    "links",
                    "centres",
                    "attention",
                    "overTime",
                    "spectrum",
                    "speed",
                    "theme");

    @Test
    void viewSettingsAreSavedAndLoaded() throws Exception {
        HostedNode node = Nodes.node(Nodes.GEOMETRY_VISUALIZER);
        NodeSettings view = changed(node, "theme", "xstring", "DARK");
        assertThat(view.keySet()).containsExactlyElementsOf(VIEW_KEYS);
        node.loadViewSettings(view);
        NodeSettings again = new NodeSettings("view");
        node.saveViewSettings(again);
        assertThat(again.getString("theme")).isEqualTo("DARK");
    }

    @Test
    void viewsSavedWithoutSettingsHaveTheDefaults() throws Exception {
        HostedNode node = Nodes.node(Nodes.GEOMETRY_VISUALIZER);
        NodeSettings before = new NodeSettings("view");
        node.saveViewSettings(before);
        node.loadViewSettings(new NodeSettings("view"));
        NodeSettings after = new NodeSettings("view");
        node.saveViewSettings(after);
        assertThat(SettingsAccess.entries(after)).isEqualTo(SettingsAccess.entries(before));
    }

    @Test
    void thePageOpensAsTheViewSettingsSay() throws Exception {
        Showing run = Showing.of(nodes, "1,1,1");
        HostedNode node = Showing.node(true, 0);
        node.loadViewSettings(
                changed(
                        node,
                        "along",
                        "xstring",
                        "LEADING_MODES",
                        "thirdAxis",
                        "xint",
                        "0",
                        "firstAxis",
                        "xint",
                        "3",
                        "links",
                        "xboolean",
                        "true",
                        "speed",
                        "xdouble",
                        "2.5",
                        "secondAxis",
                        "xint",
                        "9"));
        String data = data(node.view(nodes.run(node, run.inputs(true))).orElseThrow());
        assertThat(data)
                .contains(
                        "\"view\":{\"along\":\"LEADING_MODES\",\"axes\":[3,2,0],\"paths\":true,\"hull\":true,\"limit\":true,"
                                + "\"leaders\":true,\"links\":true,\"centres\":true,\"attention\":true,\"overTime\":true,"
                                + "\"spectrum\":false,\"speed\":2.5,\"theme\":\"AUTOMATIC\"}");
    }

    @Test
    void modesThatAreNotThereGiveWayToCoordinates() throws Exception {
        Showing run = Showing.of(nodes, "1,1,1");
        HostedNode node = Showing.node(false, 0);
        node.loadViewSettings(changed(node, "along", "xstring", "LEADING_MODES"));
        assertThat(data(node.view(nodes.run(node, run.inputs(false))).orElseThrow()))
                .contains("\"view\":{\"along\":\"COORDINATES\",\"axes\":[1,2,3],");
    }

    @Test
    void theTitleOfTheNodeIsThatOfTheView() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        HostedNode node = Showing.node(false, 0, "title", "xstring", "My run");
        assertThat(data(node.view(nodes.run(node, run.inputs(false))).orElseThrow()))
                .startsWith("{\"result\":{\"title\":\"My run\",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firstAxis|xint|0|Cannot draw the view, because its horizontal axis is 0. Set a number of at least 1.",
                "secondAxis|xint|-1|Cannot draw the view, because its vertical axis is -1. Set a number of at least 1.",
                "thirdAxis|xint|-1|Cannot draw the view, because its depth axis is -1. Set a number of at least 0.",
                "speed|xdouble|0.0|Cannot play the view, because its speed is 0.0. Set a number above 0 and up to 16.",
                "speed|xdouble|NaN|Cannot play the view, because its speed is NaN. Set a number above 0 and up to 16.",
            })
    void viewSettingOutOfRangeIsASentence(
            final String key, final String type, final String value, final String sentence)
            throws Exception {
        HostedNode node = Nodes.node(Nodes.GEOMETRY_VISUALIZER);
        NodeSettings view = changed(node, key, type, value);
        assertThatThrownBy(() -> node.loadViewSettings(view))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "height|xint|20000|Cannot draw the image, because its height is 20000 pixels. Set a height from 200 to 10000.",
                "stripFrames|xint|1|Cannot draw the image, because its number of frames in the strip is 1. Set a number of frames in the strip from 2 to 12.",
                "dotsPerInch|xint|2|Cannot draw the image, because its resolution is 2 dots per inch. Set a resolution from 36 to 1200.",
                "frameCount|xint|1|Cannot draw frames, because their number is 1. Set a number from 2 to 1000.",
                "framesPerSecond|xint|0|Cannot play the animation, because its speed is 0 frames per second. Set a speed from 1 to 60.",
                "imageTime|xdouble|NaN|Cannot draw the image, because its time is NaN. Set a finite time.",
                "layerSize|xdouble|-1.0|Cannot draw the attention, because the layer size is -1.0. Set a finite layer size of at least 0.",
            })
    void settingOutOfRangeIsASentence(
            final String key, final String type, final String value, final String sentence) {
        assertThatThrownBy(() -> Nodes.node(Nodes.GEOMETRY_VISUALIZER, key, type, value))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @Test
    void settingsOfTheFirstReleaseAreEnough() throws Exception {
        HostedNode node = Nodes.node(Nodes.GEOMETRY_VISUALIZER);
        NodeSettings first = new NodeSettings("model");
        first.addString("title", "Old");
        first.addInt("width", 400);
        first.addInt("height", 300);
        node.loadSettings(first);
        NodeSettings saved = Nodes.settings(node);
        assertThat(saved.getString("title")).isEqualTo("Old");
        assertThat(saved.getString("imageShows")).isEqualTo("LAST_FRAME");
        assertThat(saved.getString("pictureFile")).isEmpty();
    }

    @Test
    void framesAreRowsOfTimeAndImage() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        HostedNode node =
                Nodes.node(
                        Nodes.GEOMETRY_VISUALIZER,
                        "frameCount",
                        "xint",
                        "3",
                        "width",
                        "xint",
                        "200",
                        "height",
                        "xint",
                        "200");
        Nodes.withPorts(node, Map.of("Frames", 1));
        PortObject frames = nodes.run(node, run.trajectory()).out()[1];
        assertThat(Nodes.columns(frames)).containsExactly("t", "image");
        assertThat(Nodes.numbers(frames, "t")).containsExactly(0, 6, 12);
        assertThat(((BufferedDataTable) frames).getDataTableSpec().getColumnSpec(1).getType())
                .isEqualTo(PNGImageContent.TYPE);
    }

    @Test
    void aTimeShowsTheNearestFrame() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        PortObject last = nodes.run(Showing.node(false, 0), run.trajectory()).out()[0];
        PortObject end = at(run, "12.4");
        PortObject start = at(run, "-3.0");
        assertThat(end).usingRecursiveComparison().isEqualTo(last);
        assertThat(start).usingRecursiveComparison().isNotEqualTo(last);
    }

    private PortObject at(final Showing run, final String time) throws Exception {
        HostedNode node =
                Showing.node(
                        false, 0, "imageShows", "xstring", "AT_TIME", "imageTime", "xdouble", time);
        return nodes.run(node, run.trajectory()).out()[0];
    }

    @Test
    void thePictureIsWrittenAndNeverOverAnother() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        Path file = scratch.resolve("tokens.png");
        nodes.run(writing("pictureFile", file, false), run.trajectory());
        byte[] first = Files.readAllBytes(file);
        assertThat(first).startsWith(0x89, 'P', 'N', 'G');
        refusesToWrite(
                run,
                writing("pictureFile", file, false),
                "Cannot write the picture, because \""
                        + file
                        + "\" exists already. Enter another path, or switch on \"Overwrite files\" to replace a file.");
        Files.write(file, new byte[] {1});
        nodes.run(writing("pictureFile", file, true), run.trajectory());
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (var all = Files.list(scratch)) {
            assertThat(all.filter(f -> f.toString().contains(".part"))).isEmpty();
        }
    }

    @Test
    void aPictureFileThatCannotBeIsRefusedBeforeTheNodeExecutes() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        Path gif = scratch.resolve("tokens.gif");
        refusesToWrite(
                run,
                writing("pictureFile", gif, false),
                "Cannot write the picture, because \""
                        + gif
                        + "\" does not end with .svg or .png. Correct the name of the file.");
        Path nowhere = scratch.resolve("no/tokens.png");
        refusesToWrite(
                run,
                writing("animationFile", nowhere, false),
                "Cannot write the picture, because there is no folder \""
                        + nowhere.getParent()
                        + "\". Create it, or enter another path.");
        refusesToWrite(
                run,
                Showing.node(false, 0, "pictureFile", "xstring", "tokens.png"),
                "Cannot write the picture, because \"tokens.png\" is a relative path. Enter an absolute one, or "
                        + "knime://knime.workflow/data/... for a file inside the workflow.");
        Path both = scratch.resolve("both.png");
        refusesToWrite(
                run,
                Showing.node(
                        false,
                        0,
                        "pictureFile",
                        "xstring",
                        both.toString(),
                        "animationFile",
                        "xstring",
                        both.toString()),
                "Cannot write the animation, because \""
                        + both
                        + "\" is the file of the picture too. Enter another path for one of them.");
    }

    private static HostedNode writing(final String key, final Path file, final boolean overwrite)
            throws Exception {
        return Showing.node(
                false,
                0,
                key,
                "xstring",
                file.toString(),
                "overwrite",
                "xboolean",
                String.valueOf(overwrite));
    }

    private static void refusesToWrite(
            final Showing run, final HostedNode node, final String sentence) {
        assertThatThrownBy(() -> node.configure(new PortObjectSpec[] {run.trajectory().getSpec()}))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @Test
    void aFileThatAppearsMeanwhileIsLeftAlone() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        Path file = scratch.resolve("tokens.png");
        HostedNode node = writing("pictureFile", file, false);
        node.configure(new PortObjectSpec[] {run.trajectory().getSpec()});
        Files.write(file, new byte[] {1});
        assertThatThrownBy(() -> nodes.execute(node, run.trajectory()))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("exists already");
        assertThat(Files.readAllBytes(file)).containsExactly(1);
    }

    private static NodeSettings changed(final HostedNode node, final String... changes) {
        NodeSettings view = new NodeSettings("view");
        node.saveViewSettings(view);
        for (int k = 0; k < changes.length; k += 3) {
            SettingsAccess.entries(view)
                    .put(changes[k], new Setting(changes[k + 1], changes[k + 2]));
        }
        return view;
    }
}
