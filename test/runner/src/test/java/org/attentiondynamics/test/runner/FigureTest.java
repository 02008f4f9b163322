// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures in docs/figures are what the examples draw now; FIGURES=renew in the environment renews them. */
class FigureTest {
    private static final Path FIGURES = Examples.ROOT.resolve("docs/figures");

    /** Made by test/figures, which reads no workflow. */
    private static final String HEADS = "trained-heads.svg";

    /** The first picture of the README, which the example makes with more frames. */
    private static final String FIRST = "polytope.png";

    @TempDir Path temp;

    @ParameterizedTest
    @EnumSource
    void theCommittedFigureIsWhatTheExampleDrawsNow(final Figure figure) throws IOException {
        RunnerProbe probe = run(figure.arguments(Examples.ROOT, temp)).succeeded();
        assertThat(probe.out().get(probe.out().size() - 1)).startsWith("verdict PASS: ");
        isCommitted(figure.file(), Files.readAllBytes(temp.resolve(figure.file())));
    }

    @Test
    void theFirstPictureIsWhatTheExampleDrawsNow() throws IOException {
        run(Examples.file("polytope"), "--out", temp.resolve("out"), "--set=3/frames=241")
                .succeeded();
        isCommitted(FIRST, Files.readAllBytes(temp.resolve("out/5-geometry-visualizer/image.png")));
    }

    private static void isCommitted(final String file, final byte[] drawn) throws IOException {
        Path committed = FIGURES.resolve(file);
        if ("renew".equals(System.getenv("FIGURES"))) {
            Files.write(committed, drawn);
        }
        assertThat(Files.exists(committed) ? Files.readAllBytes(committed) : new byte[0])
                .as("%s, which FIGURES=renew renews: see docs/figures.md", committed)
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @EnumSource
    void thePageShowsTheFigureAndTheCommandThatMakesIt(final Figure figure) throws IOException {
        assertThat(Files.readString(Examples.ROOT.resolve("docs/figures.md")))
                .contains("(figures/" + figure.file() + ")", "    " + figure.command() + "\n");
    }

    @Test
    void noFileIsThereThatNoTestMakes() throws IOException {
        Set<String> made = new TreeSet<>(List.of(HEADS, FIRST));
        Stream.of(Figure.values()).map(Figure::file).forEach(made::add);
        try (Stream<Path> files = Files.list(FIGURES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(made);
        }
    }
}
