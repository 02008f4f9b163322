// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples do what their texts say. */
class ExamplesTest {
    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean",
                "codimension",
                "contraction",
                "hyperplanes",
                "hyperplanes-3d-contracting",
                "hyperplanes-3d-expanding",
                "leaders",
                "mixed",
                "model-tables",
                "my-tokens",
                "polytope",
                "polytope-3d",
                "sweep-loops",
                "transformer-heads"
            })
    void theStatementHolds(final String name) {
        RunnerProbe probe =
                run(Examples.file(name), "--out", temp.resolve("out"), "--quiet").succeeded();
        assertThat(probe.out()).isNotEmpty().allMatch(line -> line.startsWith("verdict PASS: "));
        assertThat(probe.err()).isEmpty();
    }

    @Test
    void loopsSweepEveryPairOfBetaAndN() throws IOException {
        run(Examples.file("sweep-loops"), "--out", temp.resolve("out"), "--quiet").succeeded();
        List<String> lines =
                Files.readAllLines(temp.resolve("out/12-loop-end/collected-results.csv"));
        List<String> columns = List.of(lines.get(0).split(","));
        List<String> pairs =
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .peek(
                                row ->
                                        assertThat(row[columns.indexOf("tokens")])
                                                .isEqualTo(row[columns.indexOf("n_value")]))
                        .map(
                                row ->
                                        row[columns.indexOf("beta_value")]
                                                + " "
                                                + row[columns.indexOf("n_value")])
                        .toList();
        assertThat(pairs)
                .containsExactly(
                        "0.5 10", "0.5 20", "0.5 30", "0.5 40", "1.0 10", "1.0 20", "1.0 30",
                        "1.0 40", "1.5 10", "1.5 20", "1.5 30", "1.5 40", "2.0 10", "2.0 20",
                        "2.0 30", "2.0 40");
    }

    @Test
    void theDocumentsNameEveryExample() throws IOException {
        String changes = Files.readString(Examples.ROOT.resolve("CHANGELOG.md"));
        String readme = Files.readString(Examples.ROOT.resolve("README.md"));
        assertThat(names())
                .hasSizeGreaterThan(12)
                .allSatisfy(
                        name -> {
                            assertThat(changes).containsPattern("\\b" + name + "[,.]");
                            assertThat(readme).contains("`" + name + "`");
                        });
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Examples.ROOT.resolve("examples"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".knwf"))
                    .map(name -> name.substring(0, name.length() - ".knwf".length()))
                    .toList();
        }
    }
}
