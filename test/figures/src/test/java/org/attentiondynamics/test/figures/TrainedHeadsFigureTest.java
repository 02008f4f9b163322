// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.attentiondynamics.engine.limit.GoodTriple;
import org.attentiondynamics.engine.limit.Status;
import org.attentiondynamics.engine.spectrum.Eigenvalue;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.nodes.view.HeadSpectrum;
import org.attentiondynamics.nodes.view.PictureSize;
import org.attentiondynamics.nodes.view.PlotPainter;
import org.attentiondynamics.nodes.view.Theme;
import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.transformer.HeadCounts;
import org.attentiondynamics.weights.transformer.Layer;
import org.attentiondynamics.weights.transformer.Transformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The eigenvalues of the heads of the model in the example transformer-heads, as docs/figures has them. */
class TrainedHeadsFigureTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path FIGURE = ROOT.resolve("docs/figures/trained-heads.svg");
    private static final Path EXAMPLE = ROOT.resolve("examples/transformer-heads.knwf");
    private static final HeadCounts HEADS = new HeadCounts(12, 0, 0);
    private static final int LAYER = 4;

    @TempDir Path temp;

    @Test
    void theCommittedFigureIsWhatIsDrawnNow() throws IOException {
        byte[] drawn = painter(heads()).svg(PictureSize.onScreen(1200, 960));
        if ("renew".equals(System.getenv("FIGURES"))) {
            Files.write(FIGURE, drawn);
        }
        assertThat(Files.exists(FIGURE) ? Files.readAllBytes(FIGURE) : new byte[0])
                .as("%s, which FIGURES=renew renews: see docs/figures.md", FIGURE)
                .isEqualTo(drawn);
    }

    @Test
    void threeHeadsOfTheLayerAreGoodTriples() throws IOException {
        assertThat(heads())
                .hasSize(12)
                .allMatch(head -> head.real().length == 32)
                .filteredOn(HeadSpectrum::distinguished)
                .extracting(HeadSpectrum::name)
                .containsExactly("head 2", "head 3", "head 10");
    }

    private static PlotPainter painter(final List<HeadSpectrum> heads) {
        return PlotPainter.spectra(
                "Eigenvalues of the heads of a trained transformer",
                "all-MiniLM-L6-v2, layer 4: the 32 eigenvalues of V = W_O W_V that are not 0",
                "A head is a good triple if its largest eigenvalue is real, positive and simple, and (Q φ) . (K φ) is positive (Definition 4.1).",
                heads,
                "good triple",
                Theme.LIGHT);
    }

    private List<HeadSpectrum> heads() throws IOException {
        List<HeadSpectrum> heads = new ArrayList<>();
        try (WeightFile file = WeightFile.open(model())) {
            Layer layer = Transformer.of(file).layer(LAYER, HEADS);
            for (int h = 1; h <= layer.heads(); h++) {
                AttentionHead head = layer.head(h).restricted();
                ValueSpectrum spectrum = ValueSpectrum.of(head.value());
                boolean good = GoodTriple.of(head, spectrum).status() == Status.HOLDS;
                heads.add(plotted("head " + h, spectrum.eigenvalues(), good));
            }
        }
        return heads;
    }

    private static HeadSpectrum plotted(
            final String name, final List<Eigenvalue> eigenvalues, final boolean good) {
        return new HeadSpectrum(
                name,
                eigenvalues.stream().mapToDouble(Eigenvalue::re).toArray(),
                eigenvalues.stream().mapToDouble(Eigenvalue::im).toArray(),
                good);
    }

    private Path model() throws IOException {
        Path model = temp.resolve("model.safetensors");
        try (ZipFile example = new ZipFile(EXAMPLE.toFile())) {
            Files.write(
                    model,
                    example.getInputStream(
                                    example.getEntry("transformer-heads/data/model.safetensors"))
                            .readAllBytes());
        }
        return model;
    }
}
