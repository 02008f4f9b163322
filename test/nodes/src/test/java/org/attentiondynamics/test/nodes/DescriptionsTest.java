// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attentiondynamics.standin.node.HostedNode;
import org.attentiondynamics.standin.node.HostedPortGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.Label;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What users read about nodes, ports, views and options. */
class DescriptionsTest {
    private static final String PAPER = "https://arxiv.org/abs/2305.05465";
    private static final Set<String> ELEMENTS =
            Set.of("p", "ul", "li", "i", "b", "sub", "sup", "h4");

    @SuppressWarnings("unused") // the source of parameters below
    private static final List<String> FACTORIES = Nodes.ALL;

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void nodePortsAndViewAreDescribedInMarkupThatKnimeCanShow(final String factory)
            throws Exception {
        HostedNode node = Nodes.node(factory);
        assertThat(elements(node.fullDescription())).contains("p").isSubsetOf(ELEMENTS);
        List<String> sentences = new ArrayList<>();
        node.inputGroups().stream().map(HostedPortGroup::description).forEach(sentences::add);
        node.outputGroups().stream().map(HostedPortGroup::description).forEach(sentences::add);
        node.viewDescription().ifPresent(sentences::add);
        for (String sentence : sentences) {
            assertThat(elements(sentence)).as(sentence).isSubsetOf(ELEMENTS);
            assertThat(sentence).endsWith(".");
        }
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void optionsAreDescribedInSentencesWithoutMarkup(final String factory) throws Exception {
        HostedNode node = Nodes.node(factory);
        List<DialogSetting> settings = new ArrayList<>();
        if (node.parametersClass().isPresent()) {
            settings.addAll(DialogSetting.of(node.parametersClass().get()));
        }
        Class<? extends NodeParameters> view = node.viewParametersClass().orElse(null);
        if (view != null) {
            settings.addAll(DialogSetting.of(view));
        }
        assertThat(settings.isEmpty()).isEqualTo(node.parametersClass().isEmpty());
        for (DialogSetting setting : settings) {
            assertThat(setting.widget()).as("the widget of %s", setting.key()).isNotNull();
            requireTitle(setting.widget().title());
            requireSentence(setting.widget().description());
            if (setting.section() != null) {
                requireTitle(setting.section().getAnnotation(Section.class).title());
            }
            if (setting.type().isEnum()) {
                for (Object constant : setting.type().getEnumConstants()) {
                    Label label =
                            setting.type()
                                    .getField(((Enum<?>) constant).name())
                                    .getAnnotation(Label.class);
                    requireTitle(label.value());
                    requireSentence(label.description());
                }
            }
        }
    }

    private static void requireTitle(final String title) throws Exception {
        assertThat(title).isNotBlank().doesNotEndWith(".").doesNotEndWith(":");
        assertThat(elements(title)).isEmpty();
    }

    private static void requireSentence(final String sentence) throws Exception {
        assertThat(sentence).endsWith(".");
        assertThat(elements(sentence)).as(sentence).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void thePaperIsOneClickAway(final String factory) throws Exception {
        assertThat(Nodes.node(factory).resources()).containsKey(PAPER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matrixsource.MatrixSourceNodeFactory|attention, transformer, matrix, eigenvalues, random, model",
                "weightsreader.WeightsReaderNodeFactory|attention, transformer, weights, BERT, GPT, read, ONNX, safetensors, model",
                "tokeninitializer.TokenInitializerNodeFactory|attention, transformer, random, points, generate, embedding, seed, table",
                "integrator.IntegratorNodeFactory|attention, transformer, simulation, clustering, differential equation, ODE, trajectory, time",
                "clusterdetector.ClusterDetectorNodeFactory|attention, transformer, clustering, convex hull, theorem, rank, polytope",
                "geometryvisualizer.GeometryVisualizerNodeFactory|attention, transformer, plot, scatter, chart, animation, image, SVG, PNG, 3D",
                "modeltotable.ModelToTableNodeFactory|attention, transformer, model, table, export, matrix, CSV",
                "tabletomodel.TableToModelNodeFactory|attention, transformer, model, table, import, matrix, CSV",
                "parametersweep.ParameterSweepNodeFactory|attention, transformer, parameter, sweep, loop, grid search, experiment, simulation",
            })
    void nodesAreFoundByTheWordsAnalystsType(final String factory, final String words)
            throws Exception {
        HostedNode node = Nodes.node(Nodes.PREFIX + factory);
        String searched =
                (node.name() + " " + String.join(" ", node.keywords())).toLowerCase(Locale.ROOT);
        assertThat(words.toLowerCase(Locale.ROOT).split(", "))
                .allSatisfy(word -> assertThat(searched).contains(word));
    }

    /** The names of the elements in a fragment, which is to be well-formed. */
    private static List<String> elements(final String fragment) throws Exception {
        byte[] xml = ("<fragment>" + fragment + "</fragment>").getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml));
        NodeList all = document.getDocumentElement().getElementsByTagName("*");
        List<String> names = new ArrayList<>();
        for (int k = 0; k < all.getLength(); k++) {
            names.add(all.item(k).getNodeName());
        }
        return names;
    }
}
