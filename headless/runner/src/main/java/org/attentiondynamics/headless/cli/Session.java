// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.execution.NodeResult;
import org.attentiondynamics.headless.execution.Verdict;
import org.attentiondynamics.headless.execution.WorkflowExecution;
import org.attentiondynamics.headless.execution.WorkflowLoader;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.Results;
import org.attentiondynamics.headless.output.RunFacts;
import org.attentiondynamics.headless.output.TouchedFiles;
import org.attentiondynamics.headless.settings.Overrides;
import org.attentiondynamics.headless.workflow.SavedWorkflow;
import org.attentiondynamics.headless.workflow.WorkflowFinder;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.attentiondynamics.headless.workflow.WorkflowReader;
import org.knime.core.node.KNIMEConstants;

/**
 * What the tasks of the command line have in common: find a workflow, load it, execute it.
 *
 * @param scratch an empty folder that is removed afterwards
 * @param cancelled asked often, from several threads
 */
record Session(
        Installation installation,
        Path scratch,
        Console console,
        PrintStream out,
        BooleanSupplier cancelled) {
    private static final int MEBIBYTE = 20;

    WorkflowFolder find(final Path workflow, final int unpackLimit)
            throws RunException, IOException {
        Path unpacked = Files.createDirectory(scratch.resolve("workflow"));
        return WorkflowFinder.find(workflow, unpacked, (long) unpackLimit << MEBIBYTE);
    }

    /** The workflow as saved, overrides applied to its settings. */
    static SavedWorkflow read(final WorkflowFolder folder, final Overrides overrides)
            throws RunException {
        SavedWorkflow saved = WorkflowReader.read(folder);
        overrides.apply(saved.nodes());
        return saved;
    }

    LoadedWorkflow load(final WorkflowFolder folder, final Overrides overrides)
            throws RunException {
        return WorkflowLoader.load(
                read(folder, overrides), installation.catalogue(), overrides.variables());
    }

    /**
     * Executes and writes the results.
     *
     * @param home where the manifest will be
     * @param results an empty folder
     */
    List<Verdict> execute(
            final LoadedWorkflow workflow,
            final Overrides overrides,
            final int unpackLimit,
            final Path home,
            final Path results)
            throws RunException, IOException {
        TouchedFiles touched = TouchedFiles.before(workflow);
        Path tables = Files.createDirectory(scratch.resolve("tables"));
        console.begin(workflow);
        List<NodeResult> made =
                new WorkflowExecution(
                                workflow,
                                tables,
                                KNIMEConstants.GLOBAL_THREAD_POOL,
                                console,
                                cancelled)
                        .run();
        RunFacts facts =
                new RunFacts(
                        overrides, unpackLimit, home, Installation.java(), installation.bundles());
        List<Verdict> verdicts =
                Results.write(workflow, made, facts, touched, results, tables, cancelled);
        if (cancelled.getAsBoolean()) {
            throw RunException.execution(
                    "Cancelled while the results were being written. Nothing is written.");
        }
        return verdicts;
    }
}
