// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.OutputFolder;
import org.attentiondynamics.headless.output.RecordedPath;
import org.attentiondynamics.headless.verification.ManifestReader;
import org.attentiondynamics.headless.verification.Recorded;
import org.attentiondynamics.headless.verification.Verification;
import org.attentiondynamics.headless.workflow.WorkflowFolder;

/** What left a manifest is executed again into the scratch folder and compared. */
final class VerifyTask {
    private final Arguments arguments;
    private final Session session;

    VerifyTask(final Arguments arguments, final Session session) {
        this.arguments = arguments;
        this.session = session;
    }

    void run() throws RunException {
        Recorded before = ManifestReader.read(arguments.verify);
        before.overrides().requireWellFormed();
        try {
            int same = verify(before);
            session.out()
                    .println(
                            "verified: "
                                    + before.workflowName()
                                    + " gives "
                                    + (same == 1
                                            ? "the recorded file"
                                            : "the " + same + " recorded files")
                                    + " again, bit by bit");
        } catch (IOException e) {
            throw RunException.execution(
                    "Cannot verify "
                            + arguments.verify
                            + ", because "
                            + Causes.of(e)
                            + ". Check that the files can be read and that "
                            + System.getProperty("java.io.tmpdir")
                            + " has room.",
                    e);
        }
    }

    private int verify(final Recorded before) throws RunException, IOException {
        WorkflowFolder found = session.find(workflow(before), before.unpackLimit());
        WorkflowFolder workflow =
                found.rehearsing(before.workflowName(), session.scratch().resolve("written"));
        Verification verification = new Verification(before, workflow);
        verification.requireSameInputs();
        Path results = Files.createDirectory(session.scratch().resolve("results"));
        session.execute(
                session.load(workflow, before.overrides()),
                before.overrides(),
                before.unpackLimit(),
                before.home(),
                results);
        session.console().done("");
        Recorded now = ManifestReader.read(results.resolve(OutputFolder.MANIFEST));
        return verification.compare(now, results, session.out());
    }

    private Path workflow(final Recorded before) throws RunException {
        if (arguments.recordedWorkflow != null) {
            return arguments.recordedWorkflow;
        }
        Path recorded;
        try {
            recorded = new RecordedPath(before.home()).resolve(before.workflowPath());
        } catch (InvalidPathException e) {
            throw RunException.load(
                    "Cannot verify "
                            + arguments.verify
                            + ", because \""
                            + before.workflowPath()
                            + "\" is no path on this machine. Name the workflow by --workflow.",
                    e);
        }
        if (!Files.exists(recorded)) {
            throw RunException.load(
                    "Cannot verify "
                            + arguments.verify
                            + ", because its workflow is no longer at "
                            + recorded
                            + ". Say where it is by --workflow.");
        }
        return recorded;
    }
}
