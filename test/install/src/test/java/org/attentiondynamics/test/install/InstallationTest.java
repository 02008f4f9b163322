// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final String FEATURE = "org.attentiondynamics.feature.feature.group";
    private static final String RUN = "org.attentiondynamics.headless.run";

    private static final Map<String, String> VERDICTS =
            Map.ofEntries(
                    Map.entry("polytope.knwf", "verdict PASS: Theorem 3.1 "),
                    Map.entry("boolean.knwf", "verdict PASS: Theorem 2.1 "),
                    Map.entry("hyperplanes.knwf", "verdict PASS: Theorem 4.2 "),
                    Map.entry("codimension.knwf", "verdict PASS: Theorem 4.2 "),
                    Map.entry("mixed.knwf", "verdict PASS: Theorem 5.2 "),
                    Map.entry("contraction.knwf", "verdict PASS: Section 8, V = -I "),
                    Map.entry("my-tokens.knwf", "verdict PASS: Theorem 3.1 "),
                    Map.entry("model-tables.knwf", "verdict PASS: Theorem 3.1 "),
                    Map.entry("transformer-heads.knwf", "verdict PASS: Theorem 4.2 "),
                    Map.entry("sweep.knwf", "verdict PASS: Theorem 3.1 "),
                    Map.entry("sweep-loops.knwf", "verdict PASS: Theorem 3.1 "),
                    Map.entry("polytope-3d.knwf", "verdict PASS: Theorem 3.1 "),
                    Map.entry("hyperplanes-3d-contracting.knwf", "verdict PASS: Theorem 4.2 "),
                    Map.entry("hyperplanes-3d-expanding.knwf", "verdict PASS: Theorem 4.2 "),
                    Map.entry("leaders.knwf", "verdict PASS: Theorem 4.2 "));

    private static final List<String> WITHOUT_PICTURE = List.of("sweep.knwf", "sweep-loops.knwf");

    @TempDir Path folder;

    @Test
    void featureInstallsBesideTheStandInAndEveryExampleEndsWithItsVerdict() throws Exception {
        Installation equinox = new Installation(folder.resolve("equinox"));
        Program.Result host =
                equinox.install(Installation.PRODUCT, "org.attentiondynamics.headless.product");
        assertThat(host.exitCode()).as(host.output()).isZero();
        Program.Result feature = equinox.install(Installation.UPDATE_SITE, FEATURE);
        assertThat(feature.exitCode()).as(feature.output()).isZero();

        for (Map.Entry<String, String> example : VERDICTS.entrySet()) {
            Path out = folder.resolve("out-" + example.getKey());
            Program.Result run =
                    equinox.start(
                            RUN,
                            Installation.example(example.getKey()).toString(),
                            "--out",
                            out.toString());

            assertThat(run.exitCode()).as(run.output()).isZero();
            String last = run.output().strip().lines().reduce("", (before, line) -> line);
            assertThat(last).startsWith(example.getValue());
            assertThat(Files.readString(out.resolve("manifest.json")))
                    .contains("\"verdict\" : \"PASS\"");
            assertThat(files(out)).anyMatch(f -> f.endsWith(".csv"));
            assertThat(files(out).stream().anyMatch(f -> f.endsWith(".png")))
                    .isEqualTo(!WITHOUT_PICTURE.contains(example.getKey()));
        }
        Path old = Installation.SAVED_BEFORE_TABLES;
        Program.Result run =
                equinox.start(RUN, old.toString(), "--out", folder.resolve("old").toString());
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("verdict PASS: Theorem 3.1 ");
    }

    @Test
    void everyExampleIsTried() throws IOException {
        assertThat(files(Installation.example("polytope.knwf").getParent()))
                .filteredOn(f -> f.endsWith(".knwf"))
                .containsExactlyInAnyOrderElementsOf(VERDICTS.keySet());
    }

    @Test
    void withoutKnimeTheDirectorNamesWhatIsMissing() throws Exception {
        Installation empty = new Installation(folder.resolve("empty"));
        Program.Result feature = empty.install(Installation.UPDATE_SITE, FEATURE);
        assertThat(feature.exitCode()).as(feature.output()).isNotZero();
        assertThat(feature.output())
                .contains(
                        "requires 'osgi.bundle; org.knime.core [5.8.0,6.0.0)' but it could not be"
                                + " found");
    }

    @Test
    void updateSiteHoldsOurPluginAndFeatureAndTheirSourcesAlone() throws IOException {
        assertThat(files(Installation.UPDATE_SITE))
                .filteredOn(f -> f.startsWith("plugins/") || f.startsWith("features/"))
                .extracting(f -> f.replaceFirst("_[^_]*$", ""))
                .containsExactlyInAnyOrder(
                        "plugins/org.attentiondynamics.nodes",
                        "plugins/org.attentiondynamics.nodes.source",
                        "features/org.attentiondynamics.feature",
                        "features/org.attentiondynamics.feature.source");
    }

    /** All files below a folder, relative. */
    private static List<String> files(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> top.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
