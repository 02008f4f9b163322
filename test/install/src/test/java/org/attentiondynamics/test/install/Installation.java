// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An Equinox in a folder: p2 installs into it, an application of it can be started. */
final class Installation {
    private static final Path ROOT = Path.of(System.getProperty("root"));
    private static final String DIRECTOR =
            "org.eclipse.tycho:tycho-p2-director-plugin:"
                    + System.getProperty("tycho.version")
                    + ":director";

    /** What users install from. */
    static final Path UPDATE_SITE = ROOT.resolve("update-site/target/repository");

    /** The runner with the stand-in for KNIME. */
    static final Path PRODUCT = ROOT.resolve("headless/product/target/repository");

    /** The example polytope as it was before its visualizer took more than a trajectory and labelled tokens. */
    static final Path SAVED_BEFORE_TABLES =
            ROOT.resolve("test/install/src/test/resources/saved-before-tables.knwf");

    private final Path folder;

    Installation(Path folder) {
        this.folder = folder;
    }

    /** The p2 director; offline, as everything it needs is here. */
    Program.Result install(Path repository, String unit) throws IOException, InterruptedException {
        return Program.run(
                folder.getParent(),
                List.of(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "--offline",
                        "--batch-mode",
                        "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                        DIRECTOR,
                        "-Drepositories=" + repository.toUri(),
                        "-DinstallIUs=" + unit,
                        "-Ddestination=" + folder,
                        "-Dprofile=headless"));
    }

    Program.Result start(String application, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.awt.headless=true", "-jar", launcher().toString()));
        command.addAll(List.of("-nosplash", "-application", application));
        command.addAll(List.of(arguments));
        return Program.run(folder.getParent(), command);
    }

    private Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.filter(
                            p ->
                                    p.getFileName()
                                            .toString()
                                            .startsWith("org.eclipse.equinox.launcher_"))
                    .findAny()
                    .orElseThrow();
        }
    }

    static Path example(String name) {
        return ROOT.resolve("examples").resolve(name);
    }
}
