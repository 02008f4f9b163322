// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.execution.Verdict;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.ManifestFile;
import org.attentiondynamics.headless.output.OutputFolder;
import org.attentiondynamics.headless.settings.Overrides;

/** A workflow is executed; its results are kept, or only their manifest. */
final class RunTask {
    private final Arguments arguments;
    private final Session session;
    private final Overrides overrides;

    RunTask(final Arguments arguments, final Session session) {
        this.arguments = arguments;
        this.session = session;
        this.overrides = arguments.overrides();
    }

    void run() throws RunException {
        overrides.requireWellFormed();
        Path place = arguments.out == null ? arguments.manifest : arguments.out;
        try {
            if (arguments.out == null) {
                keepManifest(ManifestFile.at(arguments.manifest));
            } else {
                try (OutputFolder folder = OutputFolder.open(arguments.out)) {
                    List<Verdict> verdicts = execute(arguments.out, folder.staging());
                    folder.publish();
                    tell("results in " + place, verdicts);
                }
            }
        } catch (IOException e) {
            throw RunException.execution(
                    "Cannot write to "
                            + place
                            + ", because "
                            + Causes.of(e)
                            + ". Name a folder with enough room that can be written to.",
                    e);
        }
    }

    private void keepManifest(final ManifestFile file) throws RunException, IOException {
        Path results = Files.createDirectory(session.scratch().resolve("results"));
        List<Verdict> verdicts = execute(file.folder(), results);
        file.write(Files.readAllBytes(results.resolve(OutputFolder.MANIFEST)));
        tell("manifest in " + arguments.manifest, verdicts);
    }

    private List<Verdict> execute(final Path home, final Path results)
            throws RunException, IOException {
        LoadedWorkflow workflow =
                session.load(session.find(arguments.workflow, arguments.unpackLimit()), overrides);
        overrides.variables().stream()
                .filter(v -> !workflow.usedVariables().contains(v.name()))
                .forEach(
                        v ->
                                session.console()
                                        .warning(
                                                "no setting is controlled by the flow variable \""
                                                        + v.name()
                                                        + "\". Check its name."));
        return session.execute(workflow, overrides, arguments.unpackLimit(), home, results);
    }

    private void tell(final String where, final List<Verdict> verdicts) {
        session.console().done(where);
        verdicts.stream()
                .filter(Verdict::isFirst)
                .map(Verdict::line)
                .forEach(session.out()::println);
    }
}
