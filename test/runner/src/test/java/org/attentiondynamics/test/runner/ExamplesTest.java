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
                "transformer-heads"
            })
    void theStatementHolds(final String name) {
        RunnerProbe probe =
                run(Examples.file(name), "--out", temp.resolve("out"), "--quiet").succeeded();
        assertThat(probe.out()).isNotEmpty().allMatch(line -> line.startsWith("verdict PASS: "));
        assertThat(probe.err()).isEmpty();
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
